import type { Metadata } from 'next';
import { loadProfile } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { Framed, toLocale } from '../../pageContext';
import { FactsNav } from '../FactsNav';
import reference from '../reference.module.css';
import { Bar, Stripes } from './Bar';
import styles from './figures.module.css';
import { figuresIn, PART_KINDS } from './figuresIn';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { pictures, site } = loadMessages(toLocale((await params).locale));
  return { title: `${pictures.figures.title} – ${site.name}`, description: pictures.figures.lead };
};

export default async function FiguresPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { pictures } = loadMessages(locale);
  const { figures } = pictures;
  const { direction } = loadProfile(locale);
  return (
    <Framed locale={locale} path="figures/">
      <h1>{figures.title}</h1>
      <FactsNav locale={locale} current="figures" />
      <p className={reference.lead}>{figures.lead}</p>
      <Stripes />
      <h2>{figures.legend}</h2>
      <ul className={styles.legend}>
        {PART_KINDS.map((kind) => (
          <li key={kind}>
            <Swatch kind={kind} /> {figures.parts[kind]}
          </li>
        ))}
        <li>
          <Swatch kind="striped" /> {figures.striped}
        </li>
        <li>
          <Bar parts={[{ fill: 'single', from: 0, to: 0.4 }]} open direction={direction} /> {figures.arrow}
        </li>
      </ul>
      <div className={styles.charts}>
        {figuresIn(locale).map(({ id, title, rows, notes }) => (
          <section key={id} aria-labelledby={id} className={styles.chart}>
            <h2 id={id}>{title}</h2>
            <ul className={styles.rows}>
              {rows.map((row) => (
                <li key={row.id}>
                  <p className={styles.row}>
                    {row.value && <strong>{row.value}</strong>}
                    <a href={`/${locale}/sources/#${row.id}`}>
                      {row.value ? (
                        <>
                          <bdi>{row.saidBy}</bdi> · {row.date}
                        </>
                      ) : (
                        row.statement
                      )}
                    </a>
                  </p>
                  <Bar parts={row.bar} open={row.open} direction={direction} />
                  {row.parts.length > 0 && (
                    <p className={styles.parts}>
                      {row.parts.map(({ kind, text }) => (
                        <span key={kind}>
                          <Swatch kind={kind} /> {text}
                        </span>
                      ))}
                    </p>
                  )}
                </li>
              ))}
            </ul>
            {notes.map((note) => (
              <p key={note.id} className={styles.note}>
                <a href={`/${locale}/sources/#${note.id}`}>{note.text}</a>
              </p>
            ))}
          </section>
        ))}
      </div>
    </Framed>
  );
}

const Swatch = ({ kind }: { readonly kind: (typeof PART_KINDS)[number] | 'striped' }) => (
  <svg className={styles.swatch} width="14" height="14" aria-hidden="true" focusable="false">
    <rect className={styles[kind]} fill={kind === 'striped' ? 'url(#stripes)' : undefined} width="14" height="14" />
  </svg>
);
