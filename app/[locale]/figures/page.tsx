import type { Metadata } from 'next';
import { loadProfile } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import { FactsNav } from '../FactsNav';
import reference from '../reference.module.css';
import { Bar } from './Bar';
import styles from './figures.module.css';
import { figuresIn, type PART_KINDS } from './figuresIn';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { pictures, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(pictures.figures.title, pictures.figures.lead, site.name);
};

/** How each kind of number is drawn. */
const KEYS = [
  { key: 'one', number: { from: 0.8, to: 0.8 }, open: false },
  { key: 'range', number: { from: 0.4, to: 0.9 }, open: false },
  { key: 'arrow', number: { from: 0.9, to: 0.9 }, open: true },
  { key: 'span', span: { from: 0, to: 1 }, open: false },
] as const;

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
      <ul className={styles.legend} aria-label={figures.legend}>
        {KEYS.map(({ key, ...bar }) => (
          <li key={key}>
            <Bar {...bar} direction={direction} /> {figures[key]}
          </li>
        ))}
      </ul>
      <div className={styles.charts}>
        {figuresIn(locale).map(({ id, title, rows, notes, span, axis }) => (
          <section key={id} aria-labelledby={id} className={styles.chart}>
            <h2 id={id}>{title}</h2>
            <ul className={styles.rows}>
              {rows.map((row) => (
                <li key={row.id}>
                  <p className={styles.row}>
                    <a href={`/${locale}/sources/#${row.id}`}>
                      {row.value ? (
                        <>
                          <bdi>{row.saidBy}</bdi> · {row.date}
                        </>
                      ) : (
                        row.statement
                      )}
                    </a>
                    {row.value && <strong>{row.value}</strong>}
                  </p>
                  <Bar {...row.bar} span={span} direction={direction} />
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
            <p className={styles.axis} aria-hidden="true">
              {axis.slice(0, -1).map((start, index) => (
                <span key={start}>
                  <span>{start}</span>
                  {index === axis.length - 2 && <span>{axis.at(-1)}</span>}
                </span>
              ))}
            </p>
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

const Swatch = ({ kind }: { readonly kind: (typeof PART_KINDS)[number] }) => (
  <svg className={styles.swatch} width="14" height="14" aria-hidden="true" focusable="false">
    <rect className={styles[kind]} width="14" height="14" />
  </svg>
);
