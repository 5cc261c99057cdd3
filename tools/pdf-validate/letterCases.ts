import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import { knownOf } from '../../lib/compose/stateRecords';
import type { World } from '../../lib/domain/catalogue';
import type { LetterDraft } from '../../lib/domain/draft';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { OTHER_RECIPIENT } from '../../lib/domain/offices';
import type { Role } from '../../lib/domain/role';
import { ordinaryParagraph } from './ordinaryParagraph';

/** Languages in which letters on a demand can be written. */
const languagesFor = (world: World, demand: string): readonly Locale[] => {
  const found = world.demands.find(({ id }) => id === demand);
  return found ? (found.languages ?? LOCALES) : [];
};

/** A letter to be made and read back. */
export interface LetterCase {
  readonly demand: string;
  readonly draft: LetterDraft & { readonly to: string; readonly in: Locale };
  /** Pages that it may have. */
  readonly mostPages: number;
}

/** A demand with somebody it is offered to. */
export interface OfferedPair {
  readonly demand: string;
  readonly to: string;
  /** The strongest first. */
  readonly roles: readonly Role[];
}

const SENDER = {
  name: 'Layla al-Hassan',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'layla@example.org',
};

/** Every pair of demand and recipient that is offered on a day. */
export const offeredPairs = (world: World, today: string): readonly OfferedPair[] => {
  const recipients = [
    ...world.states.map(({ iso2 }) => iso2),
    ...world.institutions.map(({ id }) => id),
    OTHER_RECIPIENT,
  ];
  return world.demands.flatMap((demand) =>
    recipients.flatMap((to) => {
      const roles = resolveRecipient(to, demand, world, today)?.roles ?? [];
      return roles.length > 0 ? [{ demand: demand.id, to, roles }] : [];
    }),
  );
};

/** One pair for each demand and role that comes first for it. */
export const rolePairs = (world: World, today: string): readonly OfferedPair[] => {
  const pairs = offeredPairs(world, today);
  return world.demands.flatMap(({ id, roles }) =>
    roles.flatMap((role) => pairs.find(({ demand, roles: [first] }) => demand === id && first === role) ?? []),
  );
};

/** Each state of which something is known, with the demand about which most is told. */
const tellingPairs = (pairs: readonly OfferedPair[], world: World, today: string): readonly OfferedPair[] =>
  world.states.flatMap(({ iso2 }) => {
    const told = pairs
      .filter(({ to }) => to === iso2)
      .map((pair) => ({ pair, records: knownOf(world, pair.demand, iso2, today).length }))
      .sort((one, other) => other.records - one.records);
    return told
      .filter(({ records }) => records > 0)
      .slice(0, 1)
      .map(({ pair }) => pair);
  });

/** As somebody of the recipient's own country writes, so that all layouts come up; a second page for the sources. */
const plainCase = (world: World, { demand, to }: OfferedPair, locale: Locale): LetterCase => ({
  demand,
  draft: {
    ...SENDER,
    to,
    in: locale,
    country: world.states.some(({ iso2 }) => iso2 === to) ? to : 'DE',
    recipientName: to === OTHER_RECIPIENT ? 'Anna Example' : '',
  },
  mostPages: 2,
});

const LIVES_IN: Readonly<Record<string, string>> = { fr: 'FR' };

/** With an ordinary paragraph of one's own a letter has one page. */
const withParagraph = (demand: string, locale: Locale, draft: LetterDraft & { readonly to: string }): LetterCase => ({
  demand,
  draft: {
    ...SENDER,
    ...draft,
    in: locale,
    country: LIVES_IN[locale] ?? 'DE',
    personal: ordinaryParagraph(locale),
    recipientName: draft.to === OTHER_RECIPIENT ? 'Anna Example' : '',
  },
  mostPages: 1,
});

/** What follows a first letter, the longest of each kind and writer: a request, an answer and names of many words. */
const FOLLOWING: readonly (LetterDraft & { readonly demand: string; readonly to: string })[] = [
  { demand: 'repatriation', to: 'FR', kind: 'thanks', writingAs: 'citizen' },
  { demand: 'repatriation', to: 'DE', kind: 'reminder', writingAs: 'citizen' },
  { demand: 'secure-detention', to: 'IQ', kind: 'reminder', earlierReference: '12/2026' },
  { demand: 'repatriation', to: 'DE', kind: 'reply', answer: 'not-our-competence', writingAs: 'resident' },
  { demand: 'repatriation', to: 'DE', kind: 'reply', answer: 'security-risk', writingAs: 'resident' },
  { demand: 'repatriation', to: 'DE', kind: 'reply', answer: 'no-consular-access', writingAs: 'resident' },
  { demand: 'detained-children', to: 'SY', kind: 'reply', answer: 'security-risk' },
  { demand: 'icc-referral', to: 'LV', kind: 'reply', answer: 'not-our-competence' },
];

/** Days on which the earlier letter and its answer came, before every day on which letters are checked. */
const BEFORE: Readonly<Record<string, LetterDraft>> = {
  reminder: { earlierDate: '2026-10-03' },
  reply: { earlierDate: '2026-10-03', answerDate: '2026-11-12' },
};

/** Every letter that the catalogue offers on a day, in every language. */
export const everyLetter = (world: World, today: string): readonly LetterCase[] =>
  offeredPairs(world, today).flatMap((pair) =>
    languagesFor(world, pair.demand).map((locale) => plainCase(world, pair, locale)),
  );

const withoutRepeats = (cases: readonly LetterCase[]): readonly LetterCase[] => [
  ...new Map(cases.map((one) => [JSON.stringify(one), one])).values(),
];

/**
 * The letters that are read back on each change, always the same ones: of first letters every demand, role and
 * language with each other, every kind of letter in every language, every state that is told something, in half of the
 * languages each, and every recipient once. Which demand and
 * language a recipient has goes round, so that each of them comes up with recipients, and layouts, of all kinds.
 */
export const selectLetters = (world: World, today: string): readonly LetterCase[] => {
  const pairs = offeredPairs(world, today);
  const recipients = [...new Set(pairs.map(({ to }) => to))];
  return withoutRepeats([
    ...rolePairs(world, today).flatMap(({ demand, to }) =>
      languagesFor(world, demand).map((locale) => withParagraph(demand, locale, { to })),
    ),
    ...FOLLOWING.flatMap(({ demand, ...draft }) =>
      languagesFor(world, demand).map((locale) =>
        withParagraph(demand, locale, { ...BEFORE[draft.kind ?? ''], ...draft }),
      ),
    ),
    ...tellingPairs(pairs, world, today).flatMap(({ demand, to }, index) =>
      languagesFor(world, demand)
        .filter((_, place) => (place + index) % 2 === 0)
        .map((locale) => withParagraph(demand, locale, { to })),
    ),
    ...recipients.flatMap((to, index) => {
      const offered = pairs.filter((pair) => pair.to === to);
      const pair = offered[index % offered.length];
      const languages = pair ? languagesFor(world, pair.demand) : [];
      const locale = languages[index % languages.length];
      return pair && locale ? [plainCase(world, pair, locale)] : [];
    }),
  ]);
};
