import type { Metadata } from 'next';
import { loadProfile } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { byNewest, statesOnRecord } from '@/lib/catalogue/loadStateRecords';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import { toldOf } from '@/lib/compose/stateRecords';
import { CAMPAIGN } from '@/lib/domain/campaign';
import type { World } from '@/lib/domain/catalogue';
import type { Locale } from '@/lib/domain/locales';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { Framed, toLocale } from '../../../pageContext';
import { pageMetadata } from '../../../pageMetadata';
import reference from '../../reference.module.css';
import { AtAGlance } from '../AtAGlance';
import { lettersTo } from '../lettersTo';
import { onRecord } from '../onRecord';
import { RecordEntry } from '../RecordEntry';
import { recordsIn } from '../recordsIn';
import { SafeguardNote } from '../SafeguardNote';
import styles from '../states.module.css';

export const dynamicParams = false;
/** One at least, as Next wants it: where nothing is on record yet, that of the sample. */
export const generateStaticParams = ({ params }: { readonly params: { readonly locale: string } }) => {
  const codes = statesOnRecord(toLocale(params.locale));
  return (codes.length > 0 ? codes : [CAMPAIGN.sample.to]).map((code) => ({ code }));
};

interface PageProps {
  readonly params: Promise<{ readonly locale: string; readonly code: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { locale: tag, code } = await params;
  const locale = toLocale(tag);
  const { site, write } = loadMessages(locale);
  const world = loadWorld(locale);
  const title = fillSlots(write.recipients.known, { state: onRecord(code, world, locale).name });
  return pageMetadata(title, knownUntil(code, world, locale), site.name);
};

/** Up to which day the state's page tells, and that what it does not tell may have happened. */
const knownUntil = (code: string, { knownLater, knownUntil }: World, locale: Locale): string =>
  fillSlots(loadMessages(locale).states.about, {
    date: formatDate(knownLater[code] ?? knownUntil, loadProfile(locale)),
  });

/** What is publicly known of one state, and what can be written to it. */
export default async function StatePage({ params }: PageProps) {
  const { locale: tag, code } = await params;
  const locale = toLocale(tag);
  const messages = loadMessages(locale);
  const { site, states, write, plain, punctuation } = messages;
  const profile = loadProfile(locale);
  const world = loadWorld(locale);
  const { name, footnote, recipient } = onRecord(code, world, locale);
  const { letters, others } = lettersTo(recipient, world, locale);
  const demands = letters.map(({ demand }) => demand);
  const told = toldOf(world, demands, code, world.knownUntil);
  const records = recordsIn(code, told, locale)
    .flatMap((group) => group.records)
    .sort(byNewest);
  // What it did together with others is told in full on the page of all states.
  const together = records.filter(({ toldAt }) => toldAt);
  const entryOf = (record: (typeof records)[number]) => (
    <RecordEntry
      key={record.id}
      record={record}
      messages={messages}
      profile={profile}
      foreign={record.language !== locale}
    />
  );
  return (
    <Framed locale={locale} path={`states/${code}/`}>
      <div className={reference.cols}>
        <div className={styles.text}>
          <nav className={styles.crumb} aria-label={site.facts}>
            <a href={`/${locale}/figures/`}>{site.facts}</a> <span aria-hidden="true">·</span>{' '}
            <a href={`/${locale}/states/`}>{site.states}</a>
          </nav>
          <h1>{fillSlots(write.recipients.known, { state: name })}</h1>
          <p className={reference.lead}>
            {knownUntil(code, world, locale)} <a href={`/${locale}/states/`}>{states.all}</a>
          </p>
          {footnote && <p className={reference.lead}>{footnote}</p>}
          <SafeguardNote code={code} locale={locale} />
          <AtAGlance records={records} messages={states} />
          <ul className={reference.ledger}>
            {records.filter(({ toldAt }) => !toldAt).map(entryOf)}
            {together.length > 0 && (
              <li className={reference.entry}>
                <details>
                  <summary>{states.kinds.vote}</summary>
                  <ul>{together.map(entryOf)}</ul>
                </details>
              </li>
            )}
          </ul>
        </div>
        <aside className={reference.aside}>
          <section className={reference.box} aria-labelledby="letters">
            <h2 id="letters">{states.lettersTitle}</h2>
            <p className={reference.note}>{states.lettersLead}</p>
            <ul className={reference.rows}>
              {letters.map(({ href, plainHref, title, office }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                  <noscript>
                    {' '}
                    <a href={plainHref}>{plain.link}</a>
                  </noscript>
                  {office && <span className={`${reference.note} ${styles.newest}`}>{office}</span>}
                </li>
              ))}
            </ul>
            {others.length > 0 && (
              <p className={reference.note}>
                {fillSlots(states.offices, { offices: others.join(punctuation.between) })}
              </p>
            )}
          </section>
        </aside>
      </div>
      <script src="/review.js" defer />
    </Framed>
  );
}
