import { describe, expect, it } from 'vitest';
import { isForLetters, loadStateRecords, loadVotes } from '../../lib/catalogue/loadStateRecords';
import { knownOf, thankedFor, votedFor } from '../../lib/compose/stateRecords';
import type { World } from '../../lib/domain/catalogue';
import { type Letter, lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { withOrdinarySpaces } from '../../lib/i18n/noBreakSpaces';
import { plainText } from '../../lib/outputs/plainText';
import { demandsIn, existsIn, makeLetter, offeredPairs, settingFor, TODAY, world } from '../support/letters';

const record = (id: string, more: Partial<World['records'][number]>): World['records'][number] => ({
  id,
  state: 'DE',
  kind: 'returned',
  span: 'operation',
  asOf: '2022-10-05',
  reviewBy: '2027-05-29',
  ...more,
});

/** A world in which a state has these records and no others, the newest first as the catalogue has them. */
const worldOf = (...records: readonly World['records'][number][]): World => ({ ...world, records });

const idsOf = (made: World, day = TODAY) => ({
  thanked: thankedFor(made, 'repatriation', 'DE', day),
  known: knownOf(made, 'repatriation', 'DE', day).map(({ id }) => id),
});

describe('of what is known of a state', () => {
  it('a return is thanked for, the newest; older ones are not told, but how many in all is', () => {
    const [newest, total, old] = [
      record('DE-1', { asOf: '2025-09-16' }),
      record('DE-2', { asOf: '2025-09-16', span: 'total' }),
      record('DE-3', { asOf: '2021-10-06' }),
    ];
    expect(idsOf(worldOf(newest, total, old))).toEqual({ thanked: { record: newest }, known: ['DE-2'] });
  });

  it('three are told at most, with the one thanked for, of different kinds before two of one', () => {
    const records = [
      record('DE-1', { kind: 'position', asOf: '2026-02-20' }),
      record('DE-2', { kind: 'position', asOf: '2026-02-19' }),
      record('DE-3', { kind: 'iraq-custody', asOf: '2026-02-13' }),
      record('DE-4', { asOf: '2022-10-05' }),
    ];
    expect(idsOf(worldOf(...records)).known).toEqual(['DE-1', 'DE-3']);
    expect(idsOf(worldOf(...records.slice(0, 3))).known).toEqual(['DE-1', 'DE-3', 'DE-2']);
  });

  it('nothing is told past its day of review, and nothing that does not bear on the demand', () => {
    const due = worldOf(record('DE-1', { kind: 'position', reviewBy: '2026-11-20' }));
    expect(idsOf(due).known).toEqual([]);
    expect(idsOf(due, '2026-11-20').known).toEqual(['DE-1']);
    expect(idsOf(worldOf(record('DE-1', { kind: 'prosecution' }))).known).toEqual([]);
  });

  it('nothing stands in letters that was read at second hand, has no date, or is for pages alone', () => {
    const told = world.records.map(({ id }) => id);
    const kept = loadStateRecords().filter(({ use, read, asOf }) => use === 'page' || read === 'second-hand' || !asOf);
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.filter(({ id }) => told.includes(id))).toEqual([]);
  });
});

describe('of what many states did at once', () => {
  const vote = { id: 'un-2016-evidence', demands: ['accountability'], states: ['UY'], reviewBy: '2027-11-30' };
  const made: World = { ...world, votes: [{ ...vote, id: 'un-2014-icc-appeal', demands: ['icc-referral'] }, vote] };
  const votedBy = (state: string | null, demand = 'accountability', day = TODAY) =>
    votedFor(made, demand, state, day)?.id ?? null;

  it('that is said which bears on the demand, to those alone who are on the list, until it is due', () => {
    expect(votedBy('UY')).toBe('un-2016-evidence');
    expect(votedBy('UY', 'icc-referral')).toBe('un-2014-icc-appeal');
    expect(votedBy('UY', 'repatriation')).toBeNull();
    expect(votedBy('PK')).toBeNull();
    expect(votedBy(null)).toBeNull();
    expect(votedBy('UY', 'accountability', '2027-12-01')).toBeNull();
  });

  it('the lists are as long as their sources have them, without those who cast the vetoes', () => {
    const counted = Object.fromEntries(loadVotes().map(({ id, states }) => [id, states.length]));
    // 58 with the Cook Islands, which are no member; 65 sponsors, of which the copy that was read names 64.
    expect(counted).toEqual({
      'un-2014-icc-appeal': 57,
      'un-2014-icc-draft': 64,
      'un-2023-missing': 46,
      'un-2017-team': 15,
      'un-2016-evidence': 105,
    });
    for (const { id, states } of loadVotes())
      expect(states.some((state) => ['CN', 'RU', 'SY'].includes(state))).toBe(id === 'un-2017-team');
    expect(world.votes.map(({ id }) => id)).not.toContain('un-2014-icc-draft');
  });
});

/** Where in the letter a text stands; -1 where it does not. */
const placeOf = (letter: Letter, text: string): number => withOrdinarySpaces(plainText(letter)).indexOf(text);

describe.each(LOCALES)('in %s', (locale) => {
  const draft = { name: 'Layla al-Hassan', in: locale };

  it('every record is a sentence with its numbers, its source and a day, and no gap', async () => {
    const { wording } = await settingFor(locale, ['repatriation']);
    for (const { id, people, number, asOf, source, sensitive } of loadStateRecords().filter(isForLetters)) {
      const said = wording.records[id];
      expect(said?.source, id).toBe(source);
      expect(said?.text, id).not.toMatch(/[{}]|undefined|null|\s{2}|\s[.,،。]/u);
      expect(said?.text, id).toMatch(/[.。]$/u);
      const digits = said?.text.replace(/(?<=\d)[.,\u00A0\u202F\s](?=\d{3})/gu, '') ?? '';
      expect(digits, id).toContain(asOf.slice(0, 4));
      const counted = Object.values(people ?? {}).flatMap((count) =>
        typeof count === 'object' ? [count.from, count.to] : [count ?? 0],
      );
      // Of people at risk no letter says how many they were.
      if (sensitive) for (const count of counted) expect(digits, id).not.toMatch(new RegExp(`(?<!\\d)${count}(?!\\d)`));
      if (number) expect(digits, id).toContain(String(number));
    }
  });

  it('thanks stand before the request, what else is known before what happened', async () => {
    const letter = await makeLetter('repatriation', { ...draft, to: 'DE' });
    const { wording } = await settingFor(locale, ['repatriation']);
    const said = (id: string) => withOrdinarySpaces(wording.records[id]?.text ?? '?').replace(/[.。]$/u, '');
    const [opening, second] = letter.blocks.map((block) => (block.kind === 'paragraph' ? lineText(block.line) : ''));
    expect(withOrdinarySpaces(opening ?? '')).toContain(said('DE-3'));
    expect(withOrdinarySpaces(second ?? '')).toContain(said('DE-2'));
    expect(placeOf(letter, said('DE-3'))).toBeLessThan(placeOf(letter, said('DE-2')));
  });

  it('a vote is thanked for before the request, in a first letter, with its year and source', async () => {
    const { wording } = await settingFor(locale, ['icc-referral']);
    for (const { id, on, source, others, use } of loadVotes()) {
      const said = wording.records[id];
      if (use === 'page') expect(said, id).toBeUndefined();
      else {
        expect(said?.source, id).toBe(source);
        expect(said?.text, id).toContain(on.slice(0, 4));
        expect(said?.text, id).not.toMatch(/[{}]|undefined|null|\s{2}|\s[.,،。]/u);
        if (others) expect(said?.text, id).toContain(String(others));
      }
    }
    const said = withOrdinarySpaces(wording.records['un-2014-icc-appeal']?.text ?? '?').replace(/[.。]$/u, '');
    const openingOf = async (to: string, more = {}) => {
      const [block] = (await makeLetter('icc-referral', { ...draft, ...more, to })).blocks;
      return withOrdinarySpaces(block?.kind === 'paragraph' ? lineText(block.line) : '');
    };
    expect(await openingOf('UY')).toContain(said);
    // Who voted against, or was on no list, is told nothing of it. A second letter says it again where nothing else is known.
    for (const to of ['RU', 'IN']) expect(await openingOf(to), to).not.toContain(said);
    const again = { kind: 'reminder', earlierDate: '2026-10-03' };
    expect(await openingOf('UY', again)).toContain(said);
    expect(knownOf(world, 'icc-referral', 'NL', TODAY)).not.toEqual([]);
    expect(await openingOf('NL', again)).not.toContain(said);
  });

  it('a refusal on record is told wherever the state answers', async () => {
    const { wording } = await settingFor(locale, ['repatriation']);
    const refusal = withOrdinarySpaces(wording.records['CH-5']?.text ?? '?').replace(/[.。]$/u, '');
    for (const answer of ['not-our-competence', 'security-risk', 'no-consular-access']) {
      const reply = { kind: 'reply', answer, answerDate: '2026-11-12', earlierDate: '2026-10-03' };
      expect(
        placeOf(await makeLetter('repatriation', { ...draft, ...reply, to: 'CH' }), refusal),
        answer,
      ).toBeGreaterThan(0);
    }
  });

  it('a state of which nothing is known is asked, one that is to bring nobody back is neither told nor asked', async () => {
    const nothing = await makeLetter('repatriation', { ...draft, to: 'AD' });
    const guarded = await makeLetter('repatriation', { ...draft, to: 'CN' });
    expect(nothing.blocks).toHaveLength(guarded.blocks.length + 1);
  });
});

it('tells every state what is known of it, if the demand has to do with it', async () => {
  const setting = await settingFor('en', demandsIn('en'));
  for (const { demand, to, roles } of offeredPairs(TODAY).filter((pair) => existsIn(pair.demand, 'en'))) {
    const known = knownOf(world, demand, to, TODAY);
    if (known.length === 0 || roles[0] === 'nationality-no-return') continue;
    const text = withOrdinarySpaces(plainText(await makeLetter(demand, { name: 'N', to, in: 'en' })));
    const said = setting.wording.records[known[0]?.id ?? '']?.text.replace(/\.$/u, '') ?? '?';
    expect(text, `${demand} → ${to}`).toContain(said);
  }
});
