import * as v from 'valibot';
import { nameWorld } from '../compose/nameWorld';
import type { BareWorld, World } from '../domain/catalogue';
import { Demand } from '../domain/demand';
import { type BareGovernments, Governments } from '../domain/government';
import { EnvelopeLayout, LetterLayout } from '../domain/layout';
import { LOCALES, type Locale } from '../domain/locales';
import { type OfferRules, OfferRulesFile } from '../domain/offer';
import { Institution, SecurityCouncil, State } from '../domain/recipient';
import type { GroupLists } from '../domain/recipientGroups';
import { LanguagesFile, type UsualLanguages } from '../domain/recipientLanguage';
import { Safeguard } from '../domain/safeguard';
import { isIsoDate } from '../i18n/formatDate';
import { loadContacts } from './loadContacts';
import { loadActs, loadFacts, loadInstitutions, loadStateNames, withoutGrounds } from './loadLetterWording';
import { loadRecipientGroups } from './loadStateGroups';
import {
  isForLetters,
  letterRecords,
  letterVotes,
  loadStateRecords,
  recordsToldIn,
  statesOnRecord,
} from './loadStateRecords';
import { listFolder, readContent } from './readContent';

const DEMANDS = 'templates/demands';

/** Languages that have files of a demand: it is offered in these, and check:content asks for what is missing in them. */
export const demandLanguages = (demand: string): Locale[] => {
  const files = listFolder(`${DEMANDS}/${demand}`);
  return LOCALES.filter((locale) => files.some((file) => file === `${locale}.json` || file === `${locale}.hbs`));
};

/** All demands, or those that are offered on pages in a language. */
export const demandIds = (locale?: Locale): string[] =>
  listFolder(DEMANDS).filter((id) => !locale || demandLanguages(id).includes(locale));

/** What can be added to another letter, in whichever language that is. */
export const furtherDemandIds = (): string[] =>
  demandIds().filter((id) => demandLanguages(id).length === LOCALES.length);

const loadDemands = (): Demand[] =>
  demandIds()
    .map((id) => {
      const languages = demandLanguages(id);
      const demand = { ...readContent(`${DEMANDS}/${id}/demand.json`, Demand), id };
      return languages.length === LOCALES.length ? demand : { ...demand, languages };
    })
    .sort((a, b) => a.order - b.order);

/** Content as read, with the reasons that no page shows. */
export const loadLanguages = () => readContent('content/catalogue/recipients/languages.json', LanguagesFile);

/** With ground, source and dates, which no letter prints. */
export const loadSafeguards = (): Safeguard[] => readContent('content/catalogue/safeguards.json', v.array(Safeguard));

/** Missions by their languages of correspondence. */
const missionLanguages = (): UsualLanguages['missions'] => {
  const rows = new Map<string, { readonly to: string[]; readonly languages: Locale[] }>();
  for (const [to, records] of Object.entries(loadContacts().contacts)) {
    const languages = records.find(({ what }) => what === 'mission')?.languages;
    if (!languages) continue;
    const key = languages.join(' ');
    const row = rows.get(key) ?? { to: [], languages };
    row.to.push(to);
    rows.set(key, row);
  }
  return [...rows.values()];
};

const usualLanguages = (): UsualLanguages => {
  const { rows, otherwise } = loadLanguages();
  return {
    rows: rows.map(({ to, languages, status }) => ({ to, languages, status })),
    otherwise: otherwise.languages,
    missions: missionLanguages(),
  };
};

const bareGovernments = (): BareGovernments => {
  const file = readContent('content/catalogue/recipients/governments.json', Governments);
  return {
    onePerson: withoutGrounds(file.onePerson),
    kingdoms: withoutGrounds(file.kingdoms),
    senates: withoutGrounds(file.senates),
    without: file.without.map(withoutGrounds),
    outsideRemit: file.outsideRemit.map(withoutGrounds),
  };
};

/** The newest full day of which a fact or a record of letters speaks. */
const knownUntil = (): string =>
  [...loadFacts(), ...letterRecords()]
    .map(({ asOf }) => asOf)
    .filter(isIsoDate)
    .sort()
    .at(-1) ?? '';

/** A month as its last day, a day as it is; null for what bears neither. */
const latestDay = (asOf: string | null): string | null => {
  const [year, month, day] = (asOf ?? '').split('-');
  if (!month || day) return day && asOf ? asOf : null;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
};

/** No letter says to a state that nothing newer is known while the state's page tells it. */
const knownLater = (until: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    recordsToldIn()
      .map(({ state, asOf }) => [state, latestDay(asOf) ?? ''] as const)
      .filter(([, day]) => day > until)
      .sort(([, one], [, other]) => one.localeCompare(other)),
  );

/** Which letter is offered first, without why. */
const offerRules = (): OfferRules => {
  const file = readContent('content/catalogue/offers.json', OfferRulesFile);
  return {
    byRecord: file.byRecord.map(({ why: _, ...row }) => row),
    otherwise: { demand: file.otherwise.demand },
    elsewhere: file.elsewhere.map(({ why: _, ...row }) => row),
  };
};

/** Whose word it is that nationals of a state were among the men moved to Iraq, and when they said so. */
const IRAQ = { who: ['iraq-judiciary', 'iraq-security-media-cell'], month: '2026-02' };

const groupLists = (): GroupLists => ({
  eu: loadRecipientGroups().find(({ id }) => id === 'eu')?.states ?? [],
  namedInIraq: loadStateRecords()
    .filter(isForLetters)
    .filter(({ kind, who, asOf }) => kind === 'iraq-custody' && IRAQ.who.includes(who) && asOf.startsWith(IRAQ.month))
    .map(({ id }) => id),
});

/** By language: states whose page exists in it and not in all. */
const onRecordInSome = (): Pick<BareWorld, 'onRecordIn'> => {
  const everywhere = statesOnRecord();
  const rows = LOCALES.map(
    (locale) => [locale, statesOnRecord(locale).filter((state) => !everywhere.includes(state))] as const,
  ).filter(([, states]) => states.length > 0);
  return rows.length > 0 ? { onRecordIn: Object.fromEntries(rows) } : {};
};

/** Everything that is the same in every letter language. */
export const loadBareWorld = (): BareWorld => ({
  states: readContent('content/catalogue/recipients/states.json', v.array(State)),
  institutions: readContent('content/catalogue/recipients/institutions.json', v.array(Institution)),
  council: readContent('content/catalogue/recipients/security-council.json', SecurityCouncil),
  languages: usualLanguages(),
  governments: bareGovernments(),
  demands: loadDemands(),
  acts: loadActs(),
  records: letterRecords(),
  votes: letterVotes(),
  onRecord: statesOnRecord(),
  ...onRecordInSome(),
  knownUntil: knownUntil(),
  knownLater: knownLater(knownUntil()),
  safeguards: loadSafeguards().map(({ state, effect }) => ({ state, effect })),
  groups: groupLists(),
  offers: offerRules(),
  layouts: readContent('content/catalogue/layouts.json', v.array(LetterLayout)),
  envelopes: readContent('content/catalogue/envelopes.json', v.array(EnvelopeLayout)),
});

/** The world as a page in one language calls it. */
export const loadWorld = (locale: Locale): World =>
  nameWorld(loadBareWorld(), { states: loadStateNames(locale), institutions: loadInstitutions(locale) }, locale);

/** What each language calls each recipient, by ISO code or id; empty where it does not name one. */
export const loadRecipientNames = (): Readonly<Record<string, Readonly<Record<Locale, string>>>> => {
  const named = LOCALES.map((locale) => [locale, { ...loadStateNames(locale), ...loadInstitutions(locale) }] as const);
  const { states, institutions } = loadBareWorld();
  return Object.fromEntries(
    [...states.map(({ iso2 }) => iso2), ...institutions.map(({ id }) => id)].map((id) => [
      id,
      Object.fromEntries(named.map(([locale, names]) => [locale, names[id]?.name ?? ''])) as Record<Locale, string>,
    ]),
  );
};
