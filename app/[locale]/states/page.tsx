import type { Metadata } from 'next';
import { loadProfile, loadSourcesIn, loadStateNames } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { byNewest, loadVotes, recordsToldIn } from '@/lib/catalogue/loadStateRecords';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import type { World } from '@/lib/domain/catalogue';
import type { Locale } from '@/lib/domain/locales';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import { FactsNav } from '../FactsNav';
import { Fold } from '../Fold';
import { MapFigure } from '../recipients/MapFigure';
import { MapSymbol } from '../recipients/MapSymbol';
import recipients from '../recipients/recipients.module.css';
import reference from '../reference.module.css';
import { SourceLink } from '../sources/SourceLink';
import { InEnglish } from './InEnglish';
import { onRecord } from './onRecord';
import styles from './states.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { states, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(states.title, states.lead, site.name);
};

/** Those of whom something is on record, by the alphabet of the language, each with its newest record. */
const statesIn = (world: World, locale: Locale) => {
  const records = recordsToldIn(locale).sort(byNewest);
  const { compare } = new Intl.Collator(locale);
  return world.onRecord
    .map((code) => ({ ...onRecord(code, world, locale), newest: records.find(({ state }) => state === code) }))
    .sort((one, other) => compare(one.name, other.name));
};

/** Votes and appeals, the newest first, each with the states that stood for it. */
const votesIn = (locale: Locale) => {
  const names = loadStateNames(locale);
  const sources = loadSourcesIn(locale);
  const { compare } = new Intl.Collator(locale);
  return loadVotes()
    .sort((one, other) => other.on.localeCompare(one.on))
    .map((vote) => ({
      ...vote,
      states: vote.states.map((code) => names[code]?.name ?? code).sort(compare),
      source: sources.find(({ id }) => id === vote.source),
    }));
};

export default async function StatesPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { states, pictures, sources, punctuation } = loadMessages(locale);
  const profile = loadProfile(locale);
  const world = loadWorld(locale);
  const listed = statesIn(world, locale);
  const until = [world.knownUntil, ...Object.values(world.knownLater)].sort().at(-1) ?? world.knownUntil;
  return (
    <Framed locale={locale} path="states/">
      <h1>{states.title}</h1>
      <FactsNav locale={locale} current="states" />
      <p className={reference.lead}>{states.lead}</p>
      <div className={styles.wide}>
        <aside className={reference.aside}>
          <Fold title={<strong>{states.known}</strong>}>
            <p>{fillSlots(states.until, { date: formatDate(until, profile) })}</p>
            <p>{states.unseen}</p>
            <p>{states.silence}</p>
          </Fold>
          <MapFigure file="map-records" messages={pictures.map}>
            <li>
              <MapSymbol kind="listed" /> {states.onMap}
            </li>
          </MapFigure>
        </aside>
        <div>
          <h2>{states.listTitle}</h2>
          <ul className={`${recipients.states} ${styles.list}`}>
            {listed.map(({ code, name, newest }) => (
              <li key={code}>
                <a href={`/${locale}/states/${code}/`}>{name}</a>
                {newest && (
                  <span className={`${reference.note} ${styles.newest}`}>
                    {states.kinds[newest.kind]} ·{' '}
                    <span className={styles.whole}>
                      {newest.asOf ? formatDate(newest.asOf, profile) : states.undated}
                    </span>
                  </span>
                )}
              </li>
            ))}
          </ul>
          {listed.map(
            ({ code, footnote }) =>
              footnote && (
                <p key={code} className={reference.note}>
                  {footnote}
                </p>
              ),
          )}
          <section>
            <h2>{states.kinds.vote}</h2>
            <div className={reference.folds}>
              {votesIn(locale).map(({ id, on, states: those, statement, caution, source, read, readOn }) => (
                <Fold
                  key={id}
                  id={id}
                  title={
                    <h3>
                      {formatDate(on, profile)} <small className={reference.count}>{those.length}</small>
                    </h3>
                  }
                >
                  <InEnglish
                    text={statement}
                    caution={caution ?? null}
                    note={locale === 'en' ? null : states.english}
                  />
                  <p>{those.join(punctuation.between)}</p>
                  <p className={reference.meta}>
                    {source && (
                      <SourceLink source={source} profile={profile} messages={sources} punctuation={punctuation} />
                    )}
                  </p>
                  <p className={styles.read}>{fillSlots(states.read[read], { date: formatDate(readOn, profile) })}</p>
                </Fold>
              ))}
            </div>
          </section>
        </div>
      </div>
    </Framed>
  );
}
