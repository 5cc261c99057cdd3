import type { Metadata } from 'next';
import { loadChanges, loadChangeWording } from '@/lib/catalogue/loadChanges';
import {
  loadFacts,
  loadFactsIn,
  loadFactWording,
  loadLetterWording,
  loadProfile,
} from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Locale } from '@/lib/domain/locales';
import { formatDate } from '@/lib/i18n/formatDate';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import { FactsNav } from '../FactsNav';
import reference from '../reference.module.css';
import styles from './changes.module.css';
import { Timeline } from './Timeline';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { changes, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(changes.title, changes.lead, site.name);
};

/** A month or year without a day comes after the days inside it: "2022-01" after "2022-01-20". */
const endOf = (asOf: string): string => asOf.padEnd(10, '-99');

/** Events by date, oldest first. */
const eventsIn = (locale: Locale) => {
  const wording = loadFactWording(locale);
  const means = loadChangeWording(locale);
  const { sources, profile } = loadLetterWording(locale);
  const facts = loadFactsIn(locale);
  return loadChanges()
    .flatMap(({ fact }) => facts.filter(({ id }) => id === fact))
    .sort((a, b) => endOf(a.asOf).localeCompare(endOf(b.asOf)))
    .map(({ id, asOf, source }) => ({
      id,
      asOf,
      date: formatDate(asOf, profile),
      statement: wording[id]?.statement ?? '',
      title: means[id]?.title ?? '',
      means: means[id]?.means,
      publisher: sources[source]?.publisher ?? '',
    }));
};
type Event = ReturnType<typeof eventsIn>[number];

const byYear = (events: readonly Event[]) => {
  const years = [...new Set(events.map(({ asOf }) => asOf.slice(0, 4)))];
  return years.map((year) => ({ year, events: events.filter(({ asOf }) => asOf.startsWith(year)) }));
};

export default async function ChangesPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { changes: messages, sources, pictures, punctuation } = loadMessages(locale);
  const profile = loadProfile(locale);
  const events = eventsIn(locale);
  const checked = loadFacts()
    .map(({ checkedOn }) => checkedOn)
    .sort()
    .at(-1);
  return (
    <Framed locale={locale} path="changes/">
      <h1>{messages.title}</h1>
      <FactsNav locale={locale} current="changes" />
      <p className={reference.lead}>{messages.lead}</p>
      <div className={styles.wide}>
        {events.length > 0 && (
          <div className={styles.picture}>
            <h2>{pictures.timeline.title}</h2>
            <figure className={styles.figure}>
              <Timeline
                events={events}
                known={events.at(-1)?.asOf ?? ''}
                checked={{ asOf: checked ?? '', date: formatDate(checked ?? '', profile) }}
                endText={pictures.timeline.end}
                direction={profile.direction}
              />
              <figcaption className={styles.source}>{pictures.timeline.caption}</figcaption>
            </figure>
          </div>
        )}
        <div>
          {byYear(events).map(({ year, events: inYear }) => (
            <section key={year} aria-labelledby={`y${year}`}>
              <h2 id={`y${year}`} className={styles.year}>
                {year}
              </h2>
              <ol className={styles.line}>
                {inYear.map((event) => (
                  <li key={event.id} className={styles.event}>
                    <details>
                      <summary>
                        <time dateTime={event.asOf}>{event.date}</time> · {event.title}
                      </summary>
                      <p>{event.statement}</p>
                      {event.means && (
                        <p className={styles.means}>
                          <strong>{messages.means}</strong> {event.means}
                        </p>
                      )}
                      <p className={styles.source}>
                        {sources.source}
                        {punctuation.colon}
                        <a href={`/${locale}/sources/#${event.id}`}>
                          <bdi dir={profile.direction}>{event.publisher}</bdi>
                        </a>
                      </p>
                    </details>
                  </li>
                ))}
              </ol>
            </section>
          ))}
          <h2>{messages.custodiansTitle}</h2>
          <p className={styles.text}>{messages.custodians}</p>
          <h2>{messages.limitTitle}</h2>
          <div className={styles.text}>
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
        </div>
      </div>
    </Framed>
  );
}
