import { describe, expect, it } from 'vitest';
import {
  earlierLetter,
  fragmentAfter,
  isListed,
  keepLetterList,
  LETTER_LIST,
  type LetterList,
  letterListFile,
  letterListTable,
  MAX_LIST_BYTES,
  NO_LETTERS,
  readLetterList,
  readLetterListFile,
  shownState,
  withLetter,
  withLetters,
  withoutExpired,
  withoutLetter,
} from '../../lib/drafts/letterList';
import { readTable, writeTable } from '../../lib/outputs/table';
import { vocabularyOf } from '../../lib/sharing/linkVocabulary';
import { decodePrefilledLink } from '../../lib/sharing/prefilledLink';
import { world } from '../support/letters';
import { MemoryStorage } from '../support/memoryStorage';

const LETTER = {
  demand: 'repatriation',
  to: 'DE',
  office: '',
  recipientName: '',
  in: 'de',
  kind: 'first',
  date: '2026-10-01',
  replyBy: '2026-11-12',
  reference: '12/2026',
} as const;
const OTHER = { ...LETTER, to: 'other', recipientName: 'A newspaper', in: 'en' } as const;
const listOf = (...letters: readonly Parameters<typeof withLetter>[1][]): LetterList =>
  letters.reduce<LetterList>(withLetter, NO_LETTERS);
const sent = (list: LetterList): LetterList => ({
  ...list,
  letters: list.letters.map((letter) => ({ ...letter, state: 'sent' as const })),
});
const file = (text: string) => new File([text], 'letters');

describe('the list of letters on a device', () => {
  it('comes back as it was kept, newest first, and holds nothing but its columns', () => {
    const storage = new MemoryStorage();
    const list = listOf({ ...LETTER, date: '2026-09-01' }, { ...OTHER, date: '2026-10-02' });
    expect(keepLetterList(storage, { ...list, keepFor: 30, open: 'abc' })).toBe(true);
    expect(readLetterList(storage)).toEqual({ ...list, keepFor: 30, open: 'abc' });
    expect(list.letters.map(({ to }) => to)).toEqual(['other', 'DE']);
    expect(Object.keys(list.letters[0] ?? {}).sort()).toEqual([...Object.keys(LETTER), 'id', 'state'].sort());
  });

  it('an empty one leaves nothing behind', () => {
    const storage = new MemoryStorage();
    keepLetterList(storage, listOf(LETTER));
    expect([...storage.items.keys()]).toEqual([LETTER_LIST]);
    keepLetterList(storage, { ...NO_LETTERS, keepFor: 30 });
    expect(storage.length).toBe(0);
  });

  it('says so where a browser does not take it, and is empty where something else stands', () => {
    const storage = new MemoryStorage();
    for (const text of ['', 'x', 'null', '[]', '{"format":"letter-list","version":2,"letters":[]}', '{"letters":7}']) {
      storage.setItem(LETTER_LIST, text);
      expect(readLetterList(storage)).toEqual(NO_LETTERS);
    }
    storage.room = 1;
    expect(keepLetterList(storage, listOf(LETTER))).toBe(false);
  });

  it('loses a letter so many days after the date asked for, and not before', () => {
    const list = listOf(LETTER);
    expect(withoutExpired(list, '2027-01-11').letters).toHaveLength(1);
    expect(withoutExpired(list, '2027-01-12').letters).toHaveLength(0);
    expect(withoutExpired({ ...list, keepFor: 365 }, '2027-01-12').letters).toHaveLength(1);
  });

  it('a letter made again takes the place of the same one, unless that was sent on another day', () => {
    const again = { ...LETTER, date: '2026-10-05' };
    const list = listOf(LETTER);
    expect(withLetter(list, again).letters).toEqual([{ ...list.letters[0], date: '2026-10-05' }]);
    expect(withLetter(sent(list), again).letters).toHaveLength(2);
    expect(withLetter(sent(list), LETTER).letters).toEqual(sent(list).letters);
    expect(withLetter(list, { ...LETTER, kind: 'reminder' }).letters).toHaveLength(2);
  });

  it('a tick taken away takes that letter alone', () => {
    const list = listOf(LETTER, OTHER);
    expect(isListed(list, LETTER)).toBe(true);
    expect(withoutLetter(list, LETTER).letters.map(({ to }) => to)).toEqual(['other']);
    expect(isListed(withoutLetter(list, LETTER), LETTER)).toBe(false);
  });

  it('an answer is overdue once its day has passed, of letters that were sent', () => {
    const [letter] = sent(listOf(LETTER)).letters;
    if (!letter) throw new Error('no letter');
    expect(shownState(letter, '2026-11-12')).toBe('sent');
    expect(shownState(letter, '2026-11-13')).toBe('overdue');
    expect(shownState({ ...letter, state: 'written' }, '2026-11-13')).toBe('written');
    expect(shownState({ ...letter, state: 'answered' }, '2026-11-13')).toBe('answered');
  });

  it('a reminder goes back to the opened letter, else to the first letter to that office', () => {
    const first = { ...LETTER, office: 'foreign-minister', date: '2026-08-01' };
    const list = listOf(first, LETTER, { ...LETTER, kind: 'reminder', date: '2026-11-01' });
    expect(earlierLetter(list, LETTER)?.date).toBe('2026-10-01');
    expect(earlierLetter(list, first)?.date).toBe('2026-08-01');
    expect(earlierLetter({ ...list, open: list.letters[0]?.id ?? '' }, LETTER)?.kind).toBe('reminder');
    expect(earlierLetter(list, { ...LETTER, to: 'FR' })).toBeUndefined();
  });

  it('the address of a letter that follows is a link of ours, with choices alone', () => {
    const list = listOf({ ...LETTER, office: 'foreign-minister' }, OTHER);
    for (const letter of list.letters) {
      const fragment = fragmentAfter(letter, 'reminder');
      const { link, notices } = decodePrefilledLink(fragment, vocabularyOf(world));
      expect(notices).toEqual([]);
      expect(link).toMatchObject({ to: letter.to, in: letter.in, kind: 'reminder' });
      expect(fragment).not.toMatch(/2026|newspaper/);
    }
  });
});

describe('the list as a file', () => {
  const named = () => ({ title: 'Bring, home', recipient: 'Germany' });
  const csv = (list: LetterList) => writeTable(...letterListTable(list, named));
  const read = (one: Parameters<typeof readLetterListFile>[0]) => readLetterListFile(one, async () => readTable);

  it('comes back from either kind', async () => {
    const list = sent(listOf({ ...LETTER, reference: '=SUM(A1)"; 5' }, OTHER));
    expect(await read(file(letterListFile(list)))).toEqual({
      ok: true,
      value: { letters: list.letters, wrong: [] },
    });
    const table = await read(file(csv(list)));
    expect(table.ok && table.value.letters.map(({ id, ...letter }) => letter)).toEqual(
      list.letters.map(({ id, ...letter }) => letter),
    );
  });

  it('comes back as a spreadsheet saves it, and with each of two that differ in their reference', async () => {
    const table = csv(sent(listOf(LETTER, { ...OTHER, date: '2026-10-02' })))
      .replace('2026-10-01', '1.10.2026')
      .replace('2026-11-12', '11/12/2026')
      .replace('2026-11-12', '11/30/2026')
      .replaceAll('sent', 'Sent');
    const opened = await read(file(table));
    if (!opened.ok) throw new Error(opened.error);
    // A day that can be two is none.
    expect(opened.value.wrong).toHaveLength(1);
    expect(opened.value.letters).toMatchObject([{ state: 'sent' }]);
    const [first] = listOf(LETTER).letters;
    if (!first) throw new Error('No letter.');
    const other = { ...first, id: '0123456789ab', reference: '13/2026' };
    expect(withLetters(listOf(LETTER), [other]).letters).toHaveLength(2);
    expect(isListed(listOf(LETTER), other)).toBe(false);
  });

  it('no cell of the table is a formula, whatever was typed', () => {
    for (const reference of ['=1+1', '+1', '-1', '@A1', "'=1"])
      expect(csv(listOf({ ...LETTER, reference }))).toContain(`'${reference}`);
  });

  it('adds what is not there yet, and names how many rows could not be used', async () => {
    const list = listOf(LETTER);
    const more = [...list.letters, { ...OTHER, id: 'x', state: 'gone', recipientName: 'A\u202E\nB' }, { to: 'DE' }, 7];
    const opened = await read(file(JSON.stringify({ format: 'letter-list', version: 1, letters: more })));
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.wrong).toEqual([3, 4]);
    expect(opened.value.letters[1]).toMatchObject({ recipientName: 'A B', state: 'written' });
    expect(withLetters(list, opened.value.letters).letters).toHaveLength(2);
  });

  it.each(['', 'x', '{}', '[]', 'demand,to\nrepatriation,DE', '{"format":"letter-draft"}', 'demand,to,date\n"x'])(
    'nothing else is taken: %s',
    async (text) => expect(await read(file(text))).toEqual({ ok: false, error: 'notAList' }),
  );

  it('one that is too large is not read at all', async () => {
    const text = () => Promise.reject(new Error('read'));
    expect(await read({ size: MAX_LIST_BYTES + 1, text })).toEqual({ ok: false, error: 'tooLarge' });
  });

  it('no row brings an address of its own', async () => {
    const bad = [{ demand: '../x' }, { to: 'DE&w=1' }, { office: 'a b' }, { date: '2026-02-30' }, { replyBy: '' }];
    const letters = bad.map((part) => ({ ...LETTER, ...part }));
    const opened = await read(file(JSON.stringify({ format: 'letter-list', version: 1, letters })));
    expect(opened).toMatchObject({ ok: true, value: { letters: [], wrong: bad.map((_, index) => index + 1) } });
  });
});
