import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../lib/compose/completeDraft';
import { ANSWERS, LETTER_KINDS } from '../../lib/domain/kinds';
import { LOCALES } from '../../lib/domain/locales';
import { everyLetter, offeredPairs, rolePairs, selectLetters } from '../../tools/pdf-validate/letterCases';
import { existsIn, TODAY, world } from '../support/letters';

const ALL = everyLetter(world, TODAY);
const SELECTED = selectLetters(world, TODAY);

const keysOf = (cases: typeof SELECTED, key: (one: (typeof SELECTED)[number]) => string): Set<string> =>
  new Set(cases.map(key));
const together = (...lists: readonly (readonly string[])[]): Set<string> =>
  new Set(lists.reduce((all, list) => all.flatMap((one) => list.map((next) => `${one} ${next}`.trim())), ['']));

const layoutOf = ({ demand, draft }: (typeof SELECTED)[number]): string => {
  const complete = completeDraft(draft, { demand, today: TODAY, locale: draft.in, world });
  return complete.ok ? complete.value.layout : `refused: ${JSON.stringify(complete.error)}`;
};

describe('the letters that are read back on each change', () => {
  it('have every demand and role in every language, with a paragraph of one’s own on one page', () => {
    const onOnePage = SELECTED.filter(({ mostPages, draft }) => mostPages === 1 && draft.personal);
    const pairs = rolePairs(world, TODAY);
    const wanted = pairs.flatMap(({ demand, to }) =>
      LOCALES.filter((locale) => existsIn(demand, locale)).map((locale) => `${demand} ${to} ${locale}`),
    );
    const selected = keysOf(onOnePage, ({ demand, draft }) => `${demand} ${draft.to} ${draft.in}`);
    expect(wanted.filter((key) => !selected.has(key))).toEqual([]);
    const named = new Set(pairs.map(({ demand, roles: [first] }) => `${demand} ${first}`));
    const offered = offeredPairs(world, TODAY).map(({ demand, roles: [first] }) => `${demand} ${first}`);
    expect(named).toEqual(new Set(offered));
  });

  it('have every kind and answer in every language', () => {
    const kinds = keysOf(SELECTED, ({ draft }) => `${draft.kind ?? 'first'} ${draft.in}`);
    expect(kinds).toEqual(together(LETTER_KINDS, LOCALES));
    const replies = SELECTED.filter(({ draft }) => draft.kind === 'reply');
    expect(keysOf(replies, ({ draft }) => `${draft.answer} ${draft.in}`)).toEqual(together(ANSWERS, LOCALES));
  });

  it('have every recipient, and every layout that a country brings', () => {
    expect(keysOf(SELECTED, ({ draft }) => draft.to)).toEqual(keysOf(ALL, ({ draft }) => draft.to));
    const inOneLanguage = ALL.filter(({ draft }) => draft.in === 'en');
    expect(keysOf(SELECTED, layoutOf)).toEqual(keysOf(inOneLanguage, layoutOf));
  });

  it('are the same on each change, each once, and few beside all', () => {
    expect(selectLetters(world, TODAY)).toEqual(SELECTED);
    expect(new Set(SELECTED.map((one) => JSON.stringify(one))).size).toBe(SELECTED.length);
    expect(SELECTED.length).toBeLessThan(ALL.length / 15);
  });
});
