// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetRows,
  type Making,
  make,
  type SeveralRow,
  setRows,
  severalState,
  stop,
} from '../../../components/form/client/several/severalStore';
import { markLeft } from '../../../lib/device/leaving';
import type { Letter } from '../../../lib/domain/letter';
import type { LetterPair } from '../../../lib/domain/letterPair';

const asked: string[] = [];
/** Letters of each file of labels. */
const sheets: string[] = [];
/** Letters whose making fails, and what is done while one is made. */
let failing: ReadonlySet<string> = new Set();
let during: (fileName: string) => void = () => undefined;
/** A worker that dies takes along what waits in it. */
let died = 0;

vi.mock('@/lib/pdf/PdfClient', () => ({
  makePdf: async (letter: Letter) => {
    asked.push(letter.fileName);
    during(letter.fileName);
    const mine = died;
    await null;
    if (mine !== died) throw new Error('died');
    if (failing.has(letter.fileName)) {
      died += 1;
      throw new Error('no');
    }
    return { bytes: new Uint8Array(1), pages: 1, missing: [], addressFits: true, senderFits: true };
  },
  beginFile: async () => ({
    add: async ({ letter, letters }: { letter: Letter; letters?: readonly Letter[] }) => {
      if (letters) {
        if (letters.some(({ fileName }) => failing.has(fileName))) throw new Error('no');
        sheets.push(letters.map(({ fileName }) => fileName).join());
        return;
      }
      asked.push(letter.fileName);
      during(letter.fileName);
      if (failing.has(letter.fileName)) throw new Error('no');
    },
    end: async () => new Uint8Array(2),
  }),
}));

const rowOf = (to: string, address = ''): SeveralRow => ({
  row: { to, office: '', name: '', address },
  key: to,
  recipient: null,
  name: to,
  pair: { letter: { fileName: to } as Letter } as LetterPair,
  date: '2026-11-21',
  refused: null,
});
const saved: File[] = [];
const MAKING: Making = {
  title: 'Letters',
  locale: 'en',
  envelope: null,
  pack: async (rows, made) =>
    new File(
      [],
      rows
        .filter(({ key }) => made.has(key))
        .map(({ key }) => key)
        .join(),
    ),
  fileOf: (kind) => new File([], kind),
  save: (file) => void saved.push(file),
};
const TO = ['DE', 'FR', 'LV', 'SE', 'NO'];

describe('letters to several', () => {
  beforeEach(() => {
    forgetRows();
    asked.length = 0;
    saved.length = 0;
    failing = new Set();
    during = () => undefined;
    setRows(
      TO.map((to) => rowOf(to)),
      {},
    );
  });

  it('are made one after another and handed over once', async () => {
    await make('zip', MAKING);
    expect(asked).toEqual(TO);
    expect(saved.map(({ name }) => name)).toEqual(['DE,FR,LV,SE,NO']);
    expect(severalState()).toMatchObject({ phase: 'done', done: 5 });
    await make('zip', MAKING);
    // What is made is not made again.
    expect(asked).toEqual(TO);
  });

  it.each(['zip', 'inOrder'] as const)('are stopped, and go on where they were: %s', async (kind) => {
    during = (name) => {
      if (name === 'LV') stop();
    };
    await make(kind, MAKING);
    expect(severalState().phase).toBe('stopped');
    expect(saved).toEqual([]);
    during = () => undefined;
    await make(kind, MAKING);
    expect(asked).toEqual(TO);
    expect(saved).toHaveLength(1);
  });

  it.each(['zip', 'inOrder'] as const)('are all made but one that cannot be, which is named: %s', async (kind) => {
    failing = new Set(['FR']);
    await make(kind, MAKING);
    expect(severalState().phase).toBe('done');
    expect([...severalState().faults]).toEqual(['FR']);
    if (kind === 'zip') expect(saved[0]?.name).toBe('DE,LV,SE,NO');
    failing = new Set();
    await make('zip', MAKING);
    expect(saved.at(-1)?.name).toBe('DE,FR,LV,SE,NO');
    expect(severalState().faults.size).toBe(0);
  });

  it('are not asked for one by one where none can be made, and go on when they can', async () => {
    failing = new Set(TO);
    await make('zip', MAKING);
    // Four at once, and of those that it took with it two more.
    expect(asked).toEqual(['DE', 'FR', 'LV', 'SE', 'FR', 'LV']);
    expect(severalState().phase).toBe('stopped');
    failing = new Set();
    await make('zip', MAKING);
    expect(saved[0]?.name).toBe('DE,FR,LV,SE,NO');
  });

  it('have labels where they bear an address, and each that cannot be on a sheet is named', async () => {
    await make('labels', MAKING);
    expect(severalState()).toMatchObject({ phase: 'done', file: null });
    expect([...severalState().skipped]).toEqual(TO);
    setRows(
      TO.map((to) => rowOf(to, to === 'NO' ? '' : '1 Street')),
      {},
    );
    failing = new Set(['FR']);
    await make('labels', MAKING);
    expect(sheets.at(-1)).toBe('DE,LV,SE');
    expect(saved.map(({ name }) => name)).toEqual(['labels']);
    expect(severalState()).toMatchObject({ phase: 'done', faults: new Set(['FR']), skipped: new Set(['NO']) });
  });

  it('end with the page that is left, and nothing is handed over', async () => {
    during = (name) => {
      if (name === 'FR') markLeft();
    };
    await make('zip', MAKING);
    delete document.documentElement.dataset.left;
    expect(asked).not.toContain('NO');
    expect(saved).toEqual([]);
  });

  it('are made anew where the form has changed, and only those that are others', async () => {
    await make('zip', MAKING);
    const rows = severalState().rows.map((row) => (row.key === 'SE' ? rowOf('SE') : row));
    setRows(rows, {});
    expect(severalState()).toMatchObject({ phase: 'idle', file: null });
    asked.length = 0;
    await make('zip', MAKING);
    expect(asked).toEqual(['SE']);
  });
});
