import type { Metadata } from 'next';
import { factsOf, factUse } from '@/lib/catalogue/factUse';
import {
  loadAttributions,
  loadFacts,
  loadFactsIn,
  loadFactWording,
  loadProfile,
  loadSourcesIn,
} from '@/lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { statementUrl } from '@/lib/catalogue/loadStatement';
import { loadStateRecords, loadVotes } from '@/lib/catalogue/loadStateRecords';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import { CAMPAIGN } from '@/lib/domain/campaign';
import { byGroup } from '@/lib/domain/demandGroups';
import type { Fact } from '@/lib/domain/fact';
import type { Locale } from '@/lib/domain/locales';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import { FactsNav } from '../FactsNav';
import { Fold } from '../Fold';
import reference from '../reference.module.css';
import { FactEntry, type FactOnPage } from './FactEntry';
import { SourceLink } from './SourceLink';
import styles from './sources.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { sources, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(sources.title, sources.lead, site.name);
};

/** Facts that were told here and are state records now: links to them lead to where those are. */
const MOVED_TO_STATES = ['P01', 'P02', 'P03'] as const;

/** What facts rest on; what only the pages of states rest on stands there, beside each record. */
const factSourcesIn = (locale: Locale) => {
  const sourcesOf = (facts: readonly Fact[]) => facts.flatMap(({ source, alsoSources }) => [source, ...alsoSources]);
  const told = new Set(sourcesOf(loadFactsIn(locale)));
  const elsewhere = new Set([
    ...sourcesOf(loadFacts()),
    ...[...loadStateRecords(), ...loadVotes()].map(({ source }) => source),
  ]);
  return loadSourcesIn(locale).filter(({ id }) => told.has(id) || !elsewhere.has(id));
};

/** Everything the page says of the facts, in one language, by date. */
const factsIn = (locale: Locale): FactOnPage[] => {
  const wording = loadFactWording(locale);
  const attributions = loadAttributions(locale);
  const sources = loadSourcesIn(locale);
  const use = factUse(locale);
  const statement = (id: string) => wording[id]?.statement ?? '';
  const toPage = ({ conflictsWith, caution, ...fact }: Fact): FactOnPage => ({
    ...fact,
    // Notes are in English: other readers find them on the English page and in facts.json, and wait for none of them.
    ...(locale === 'en' && caution && { caution }),
    statement: statement(fact.id),
    saidBy: attributions[fact.attribution] ?? '',
    from: [fact.source, ...fact.alsoSources].flatMap((id) => sources.filter((source) => source.id === id)),
    conflicts: conflictsWith.map((id) => ({ id, statement: statement(id) })),
    letters: (use.get(fact.id) ?? []).map((demand) => ({
      href: `/${locale}/demands/${demand}/`,
      title: loadDemandWording(demand, locale).title,
    })),
  });
  return loadFactsIn(locale)
    .map(toPage)
    .sort((a, b) => a.asOf.localeCompare(b.asOf));
};

const Counted = ({ title, count }: { readonly title: string; readonly count: number }) => (
  <h3>
    {title} <small className={reference.count}>{count}</small>
  </h3>
);

export default async function SourcesPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { sources: messages, punctuation, states, languages } = loadMessages(locale);
  const profile = loadProfile(locale);
  const facts = factsIn(locale);
  const sources = factSourcesIn(locale);
  const demands = byGroup(loadWorld(locale).demands).map(({ id }) => ({
    id,
    title: loadDemandWording(id, locale).title,
  }));
  return (
    <Framed locale={locale} path="sources/">
      <h1>{messages.title}</h1>
      <FactsNav locale={locale} current="sources" />
      <p className={reference.lead}>{messages.lead}</p>
      <div className={reference.cols}>
        <div className={reference.text}>
          <section>
            <h2 id="letters">{messages.byLetterTitle}</h2>
            <p>{messages.byLetterLead}</p>
            <div className={reference.folds}>
              {demands.map(({ id, title }) => (
                <Fold key={id} id={`for-${id}`} title={<h3>{title}</h3>}>
                  <ul className={reference.rows}>
                    {factsOf(id).map((fact) => (
                      <li key={fact}>
                        <a href={`#${fact}`}>{facts.find((candidate) => candidate.id === fact)?.statement}</a>
                      </li>
                    ))}
                  </ul>
                </Fold>
              ))}
            </div>
          </section>
          <section>
            <h2>{messages.factsTitle}</h2>
            <div className={reference.folds}>
              {[
                { title: messages.factsThen, rows: facts.filter(({ asOf }) => asOf < CAMPAIGN.changedFrom) },
                { title: messages.factsSince, rows: facts.filter(({ asOf }) => asOf >= CAMPAIGN.changedFrom) },
              ].map(({ title, rows }) => (
                <Fold key={title} title={<Counted title={title} count={rows.length} />}>
                  <ul className={reference.ledger}>
                    {rows.map((fact) => (
                      <FactEntry
                        key={fact.id}
                        fact={fact}
                        messages={messages}
                        punctuation={punctuation}
                        profile={profile}
                      />
                    ))}
                  </ul>
                </Fold>
              ))}
              <Fold id="list" title={<Counted title={messages.listTitle} count={sources.length} />}>
                <ul className={styles.list}>
                  {sources.map((source) => (
                    <li key={source.id}>
                      <SourceLink source={source} profile={profile} messages={messages} punctuation={punctuation} />
                    </li>
                  ))}
                </ul>
              </Fold>
            </div>
            <p>
              {MOVED_TO_STATES.map((id) => (
                <span key={id} id={id} />
              ))}
              <a href={`/${locale}/states/`}>{states.title}</a>
            </p>
          </section>
        </div>
        <aside className={reference.aside}>
          <section className={reference.box}>
            <h2>{messages.statementTitle}</h2>
            <p>{messages.statement}</p>
            <p>
              <a href={statementUrl()} rel="noreferrer">
                {messages.statementTitle}
              </a>
            </p>
          </section>
          <p>
            <a href="/facts.json" download>
              {messages.download}
            </a>
          </p>
          <p id="languages">
            <a href={`/${locale}/about/#languages`}>{languages.title}</a>
          </p>
        </aside>
      </div>
      <script src="/review.js" defer />
    </Framed>
  );
}
