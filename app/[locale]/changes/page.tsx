import type { Metadata } from 'next';
import { loadChanges, loadChangeWording } from '@/lib/catalogue/loadChanges';
import { loadFacts, loadFactWording, loadLetterWording } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Locale } from '@/lib/domain/locales';
import { formatDate } from '@/lib/locale/formatDate';
import { Framed, toLocale } from '../../pageContext';
import styles from './changes.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { changes, site } = loadMessages(toLocale((await params).locale));
  return { title: `${changes.title} – ${site.name}`, description: changes.lead };
};

/** A month or year without a day comes after the days inside it: "2022-01" after "2022-01-20". */
const endOf = (asOf: string): string => asOf.padEnd(10, '-99');

/** Events by date, grouped by year, oldest first. */
const eventsByYear = (locale: Locale) => {
  const wording = loadFactWording(locale);
  const means = loadChangeWording(locale);
  const { sources } = loadLetterWording(locale);
  const facts = loadFacts();
  const events = loadChanges()
    .flatMap(({ fact }) => facts.filter(({ id }) => id === fact))
    .sort((a, b) => endOf(a.asOf).localeCompare(endOf(b.asOf)))
    .map(({ id, asOf, source }) => ({
      id,
      asOf,
      statement: wording[id]?.statement ?? '',
      means: means[id],
      publisher: sources[source]?.publisher ?? '',
    }));
  const years = [...new Set(events.map(({ asOf }) => asOf.slice(0, 4)))];
  return years.map((year) => ({ year, events: events.filter(({ asOf }) => asOf.startsWith(year)) }));
};

export default async function ChangesPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { changes: messages, sources } = loadMessages(locale);
  const { profile } = loadLetterWording(locale);
  return (
    <Framed locale={locale} path="changes/">
      <h1>{messages.title}</h1>
      <p className={styles.lead}>{messages.lead}</p>
      {eventsByYear(locale).map(({ year, events }) => (
        <section key={year} aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`} className={styles.year}>
            {year}
          </h2>
          <ol className={styles.line}>
            {events.map((event) => (
              <li key={event.id} className={styles.event}>
                <p className={styles.date}>
                  <time dateTime={event.asOf}>{formatDate(event.asOf, profile)}</time>
                </p>
                <p>{event.statement}</p>
                {event.means && (
                  <p className={styles.means}>
                    <strong>{messages.means}</strong> {event.means}
                  </p>
                )}
                <p className={styles.source}>
                  {sources.source}:{' '}
                  <a href={`/${locale}/sources/#${event.id}`}>
                    <bdi>{event.publisher}</bdi>
                  </a>
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <h2>{messages.custodiansTitle}</h2>
      <p className={styles.lead}>{messages.custodians}</p>
      <h2>{messages.limitTitle}</h2>
      <div className={styles.lead}>
        <p>{messages.limit}</p>
        <ul>
          {Object.entries(messages.unknown).map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
        <p>
          <a href={`/${locale}/sources/`}>{messages.sourcesLink}</a>
        </p>
      </div>
    </Framed>
  );
}
