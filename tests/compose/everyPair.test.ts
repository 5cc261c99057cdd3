import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../lib/compose/composeLetter';
import { answerFits } from '../../lib/compose/kindOfLetter';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import { thankedFor } from '../../lib/compose/stateRecords';
import type { LetterDraft } from '../../lib/domain/draft';
import { ANSWERS } from '../../lib/domain/kinds';
import { type Letter, lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { OTHER_RECIPIENT } from '../../lib/domain/offices';
import { orThrow } from '../../lib/domain/result';
import { withOrdinarySpaces } from '../../lib/i18n/noBreakSpaces';
import { plainText } from '../../lib/outputs/plainText';
import { EVERY_CASE } from '../support/cases';
import { complete, demandOf, demandsIn, existsIn, offeredPairs, settingFor, TODAY, world } from '../support/letters';

/** What must never reach a reader: braces of a template or slot, a value's absence, marks of the renderer. */
const UNFINISHED = /[{}\uE000-\uF8FF]|undefined|\[object|\bnull\b|\bNaN\b/u;

const citationsOf = (letter: Letter): string[] =>
  letter.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.line : block.items.flat()))
    .flatMap(({ text, mark }) => (mark === 'citation' ? [text.trim()] : []));

const PAIRS = offeredPairs(TODAY);

it('offers every demand to every kind of recipient', () => {
  expect(new Set(PAIRS.map(({ demand }) => demand)).size).toBe(world.demands.length);
});

const PERSON = { name: 'Layla al-Hassan', town: 'Berlin' };
const OFFICE = { ...PERSON, organisation: 'Example Initiative' };

/** What is wrong with a first letter, as words; found without an assertion each, since there are tens of thousands. */
const faultsIn = (letter: Letter): string[] => {
  const cited = new Set(citationsOf(letter));
  const faults = {
    unfinished: UNFINISHED.test(plainText(letter)),
    'no steps in their place': letter.blocks.at(-2)?.kind !== 'steps',
    'sources and citations differ':
      letter.sources.length !== cited.size || letter.sources.some(({ label }) => !cited.has(label)),
    'the title is not the subject': letter.title !== withOrdinarySpaces(lineText(letter.subject)),
    'a file name that some system refuses': !/^[\x21-\x7e]+\.pdf$/.test(letter.fileName),
    'an empty envelope line':
      letter.recipient.length === 0 || letter.recipient.some((line) => lineText(line).trim() === ''),
  };
  return Object.entries(faults).flatMap(([what, found]) => (found ? [what] : []));
};

/** One pair for each demand and set of roles: the wording of the others differs in names only. */
const UNLIKE = [...new Map(PAIRS.map((pair) => [`${pair.demand} ${pair.roles.join(' ')}`, pair])).values()];

describe.each(LOCALES)('every offered pair in %s', (locale) => {
  it('becomes a whole letter, from a person and, for every demand and role, from an organisation', async () => {
    const setting = await settingFor(locale, demandsIn(locale));
    const there = ({ demand }: (typeof PAIRS)[number]) => existsIn(demand, locale);
    const faultsOf = (sender: LetterDraft, { demand, to }: (typeof PAIRS)[number]) => {
      const recipientName = to === OTHER_RECIPIENT ? 'Anna Example' : '';
      const letter = orThrow(composeLetter(complete(demand, { ...sender, to, in: locale, recipientName }), setting));
      return faultsIn(letter).map((fault) => `${demand} to ${to}: ${fault}`);
    };
    const offices = EVERY_CASE ? PAIRS : UNLIKE;
    expect(PAIRS.filter(there).flatMap((pair) => faultsOf(PERSON, pair))).toEqual([]);
    expect(offices.filter(there).flatMap((pair) => faultsOf(OFFICE, pair))).toEqual([]);
  });
});

/** What may follow a first letter to a recipient: a reminder, a reply to each answer it can give, thanks for an act. */
const followingDrafts = (demand: string, to: string): LetterDraft[] => {
  const recipient = resolveRecipient(to, demandOf(demand), world, TODAY);
  return [
    { kind: 'reminder', earlierDate: '2026-10-03', earlierReference: '12/2026' },
    ...ANSWERS.filter((answer) => answerFits(answer, recipient?.roles ?? [])).map((answer) => ({
      kind: 'reply',
      answer,
      answerDate: '2026-11-12',
    })),
    ...(thankedFor(world, demand, recipient?.state ?? null, TODAY) ? [{ kind: 'thanks' }] : []),
  ];
};

describe.each(LOCALES)('every kind in %s', (locale) => {
  it('becomes a whole letter for every demand and role', async () => {
    const setting = await settingFor(locale, demandsIn(locale));
    const there = ({ demand }: (typeof PAIRS)[number]) => existsIn(demand, locale);
    const thanked = PAIRS.filter(({ demand, to }) => thankedFor(world, demand, to, TODAY));
    for (const { demand, to } of [...UNLIKE, ...thanked].filter(there)) {
      for (const following of followingDrafts(demand, to)) {
        const draft = { ...following, to, in: locale, name: 'Layla al-Hassan', recipientName: 'Anna Example' };
        const letter = orThrow(composeLetter(complete(demand, draft), setting));
        const what = `${following.kind} ${following.answer ?? ''} on ${demand} to ${to} in ${locale}`;
        expect(plainText(letter), what).not.toMatch(UNFINISHED);
        expect(letter.sources.length, what).toBeGreaterThan(0);
        expect(new Set(citationsOf(letter)), what).toEqual(new Set(letter.sources.map(({ label }) => label)));
      }
    }
  });
});

describe('a body that is no state', () => {
  /** “Your Government”, as the requests to states have it; Chinese names the state instead, which a body has not. */
  const GOVERNMENT: Readonly<Record<string, RegExp>> = {
    ar: /حكومتكم/,
    ckb: /حکوومەتەکەتان/,
    de: /Ihre[rn]? Regierung/,
    en: /your Government/i,
    es: /su Gobierno/,
    fr: /votre Gouvernement/i,
    ku: /hikûmeta we/i,
    ru: /Ваше(?:го|му)? правительств/,
    tr: /hükûmetiniz/i,
  };
  const textOf = async (demand: string, to: string, locale: (typeof LOCALES)[number]) => {
    const draft = complete(demand, { ...PERSON, to, in: locale });
    return withOrdinarySpaces(plainText(orThrow(composeLetter(draft, await settingFor(locale, [demand])))));
  };

  it.each(Object.keys(GOVERNMENT) as (typeof LOCALES)[number][])(
    'is not asked for its Government in %s',
    async (locale) => {
      const words = GOVERNMENT[locale] ?? /$^/;
      expect(await textOf('repatriation', 'kosovo', locale)).toMatch(words);
      const bodies = world.institutions.filter(({ state }) => !state).map(({ id }) => id);
      const asked = PAIRS.filter(({ to }) => bodies.includes(to));
      expect(asked.length).toBeGreaterThan(bodies.length);
      for (const { demand, to } of asked)
        expect(await textOf(demand, to, locale), `${demand} ${to}`).not.toMatch(words);
    },
  );
});
