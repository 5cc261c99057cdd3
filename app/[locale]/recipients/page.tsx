import type { Metadata } from 'next';
import { loadFactWording, loadStateNames } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { loadCouncilLists, loadExpertsList } from '@/lib/catalogue/loadRecipientLists';
import { loadBareWorld } from '@/lib/catalogue/loadWorld';
import { CAMPAIGN } from '@/lib/domain/campaign';
import type { Locale } from '@/lib/domain/locales';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import { MapFigure } from './MapFigure';
import { MapSymbol } from './MapSymbol';
import styles from './recipients.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { pictures, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(pictures.map.title, pictures.map.lead, site.name);
};

interface StateLinksProps {
  readonly locale: Locale;
  readonly states: readonly string[];
  readonly demand: string;
}

/** States in the order of the language's alphabet; each link opens a letter with the state chosen. */
const StateLinks = ({ locale, states, demand }: StateLinksProps) => {
  const names = loadStateNames(locale);
  const { compare } = new Intl.Collator(locale);
  const named = states.map((state) => ({ state, name: names[state]?.name ?? state }));
  return (
    <ul className={styles.states}>
      {named
        .sort((a, b) => compare(a.name, b.name))
        .map(({ state, name }) => (
          <li key={state}>
            <a href={`/${locale}/write/${demand}/#to=${state}`}>{name}</a>
          </li>
        ))}
    </ul>
  );
};

export default async function RecipientsPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const {
    pictures: { map },
    punctuation,
    states,
  } = loadMessages(locale);
  const council = loadCouncilLists();
  const experts = loadExpertsList();
  const [now, next] = council.elected;
  const groups = [
    { title: map.permanent, states: council.permanent, mark: 'now' as const },
    { title: fillSlots(map.elected, { year: now?.year ?? '' }), states: now?.states ?? [], mark: 'now' as const },
    {
      title: fillSlots(map.next, { year: next?.year ?? '' }),
      states: (next?.states ?? []).filter((state) => !now?.states.includes(state)),
      mark: 'next' as const,
    },
  ];
  const members = groups.flatMap(({ states }) => states);
  return (
    <Framed locale={locale} path="recipients/">
      <h1>{map.title}</h1>
      <p className={styles.lead}>
        {map.lead} <a href={`/${locale}/states/`}>{states.title}</a>
      </p>
      <MapFigure file="map" messages={map}>
        {members.length > 0 && (
          <>
            <li>
              <MapSymbol kind="now" /> {map.permanent} · {fillSlots(map.elected, { year: now?.year ?? '' })}
            </li>
            <li>
              <MapSymbol kind="next" /> {fillSlots(map.next, { year: next?.year ?? '' })}
            </li>
          </>
        )}
        {experts.states.length > 0 && (
          <li>
            <MapSymbol kind="listed" /> {map.expertsTitle}
          </li>
        )}
      </MapFigure>
      {members.length > 0 && (
        <>
          <h2 id="council">{map.councilTitle}</h2>
          <p className={styles.lead}>
            {map.councilLead} {map.check}
            {punctuation.colon}
            <a href={`https://${council.check}`} rel="noreferrer">
              <bdi>{council.check}</bdi>
            </a>
          </p>
          {groups.map(({ title, states, mark }) => (
            <section key={title}>
              <h3>
                <MapSymbol kind={mark} /> {title}
              </h3>
              <StateLinks locale={locale} states={states} demand={CAMPAIGN.councilDemand} />
            </section>
          ))}
        </>
      )}
      {experts.states.length > 0 && (
        <>
          <h2 id="experts">
            <MapSymbol kind="listed" /> {map.expertsTitle}
          </h2>
          <p className={styles.lead}>
            <a href={`/${locale}/sources/#${experts.fact}`}>{loadFactWording(locale)[experts.fact]?.statement}</a>
          </p>
          <p className={styles.lead}>{map.expertsNote}</p>
          <p className={styles.lead}>{map.expertsLead}</p>
          <StateLinks locale={locale} states={experts.states} demand={CAMPAIGN.sample.demand} />
        </>
      )}
      <h2 id="any">{map.anyTitle}</h2>
      <p className={styles.lead}>{map.anyLead}</p>
      <details className={styles.any}>
        <summary>{map.any}</summary>
        <StateLinks
          locale={locale}
          states={loadBareWorld().states.map(({ iso2 }) => iso2)}
          demand={CAMPAIGN.sample.demand}
        />
      </details>
    </Framed>
  );
}
