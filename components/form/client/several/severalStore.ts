import { useSyncExternalStore } from 'react';
import { hasLeft } from '@/lib/device/leaving';
import type { LetterDraft } from '@/lib/domain/draft';
import type { EnvelopeLayout } from '@/lib/domain/layout';
import type { Letter } from '@/lib/domain/letter';
import type { LetterPair } from '@/lib/domain/letterPair';
import type { CheckedRow } from '@/lib/form/severalLetters';
import type { FilePart, RenderedLetter } from '@/lib/pdf/PdfClient';

/** One of several letters as the table shows it. */
export interface SeveralRow extends Pick<CheckedRow, 'row' | 'key' | 'recipient'> {
  /** Of the recipient, in the page's language. */
  readonly name: string;
  /** Null where there is none: it is refused, or not composed yet. */
  readonly pair: LetterPair | null;
  /** ISO day of the letter; empty where there is none. */
  readonly date: string;
  /** Why there is no letter; null where there is one or will be. */
  readonly refused: string | null;
}

/** The PDF of a letter. */
export type Made = RenderedLetter & { readonly letter: Letter };

/** What letters are made into. */
export type SeveralKind = 'zip' | 'inOrder' | 'envelopes' | 'labels';

export interface SeveralState {
  readonly rows: readonly SeveralRow[];
  /** The draft by which all rows are composed, as text; null while they are not. */
  readonly of: string | null;
  readonly phase: 'idle' | 'making' | 'stopped' | 'done';
  /** What is made, or was made last. */
  readonly kind: SeveralKind;
  /** Letters that are in it. */
  readonly done: number;
  /** By key of a row: its PDF, as long as the letter is the same. */
  readonly made: ReadonlyMap<string, Made>;
  /** Keys of rows whose letter could not be made. */
  readonly faults: ReadonlySet<string>;
  /** Keys of rows that are in no envelopes and on no labels, for their letters bear no address. */
  readonly skipped: ReadonlySet<string>;
  /** It stopped by itself, for what it needs did not come. */
  readonly broke: boolean;
  readonly file: File | null;
}

const EMPTY: SeveralState = {
  rows: [],
  of: null,
  phase: 'idle',
  kind: 'zip',
  done: 0,
  made: new Map(),
  faults: new Set(),
  skipped: new Set(),
  broke: false,
  file: null,
};

/** Milliseconds between two words on how far it is: drawing costs the page time that its worker waits for. */
const TELL = 200;

/** Letters that wait in the worker: it is never idle while the page is busy. */
const AHEAD = 4;

/** Where so many fail one after another, it is the engine or the connection, and the rest would fail, too. */
const MOST_FAILING = 3;

let state = EMPTY;
const listeners = new Set<() => void>();
/** Which run goes on: another begins, or none, and the one before ends at its next letter. */
let run = 0;

/** What is made; the state shows it when a run is over. */
const pdfs = new Map<string, Made>();

const set = (change: Partial<SeveralState>): void => {
  state = { ...state, ...change };
  for (const listen of listeners) listen();
};

export const severalState = (): SeveralState => state;
const subscribe = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => void listeners.delete(listen);
};

/** A part of the state: drawn anew only when this part is another. */
export const useSeveralState = <Part>(part: (state: SeveralState) => Part): Part => {
  const read = () => part(state);
  return useSyncExternalStore(subscribe, read, read);
};

/** Rows that have a letter. */
export const lettersIn = (rows: readonly SeveralRow[]): readonly (SeveralRow & { readonly pair: LetterPair })[] =>
  rows.flatMap((row) => (row.pair ? [{ ...row, pair: row.pair }] : []));

/** Rows that have or will have one. */
export const countLetters = (rows: readonly SeveralRow[]): number =>
  rows.filter(({ refused }) => refused === null).length;

/**
 * Other rows: what was made of letters that are the same stays; what goes on ends, for it would be of others. `draft` is
 * that of which all rows are composed now.
 */
export const setRows = (rows: readonly SeveralRow[], draft: LetterDraft | null): void => {
  const of = draft && JSON.stringify(draft);
  const letters = new Map(lettersIn(rows).map(({ key, pair }) => [key, pair.letter]));
  const before = lettersIn(state.rows);
  const same = before.length === letters.size && before.every(({ key, pair }) => letters.get(key) === pair.letter);
  if (same) {
    set({ rows, of });
    return;
  }
  run += 1;
  if (of !== null) for (const [key, { letter }] of pdfs) if (letters.get(key) !== letter) pdfs.delete(key);
  set({ rows, of, made: new Map(pdfs), phase: 'idle', done: 0, faults: new Set(), skipped: new Set(), file: null });
};

/** Resolves as soon as the rows are those of a draft: none is made of what stood in the form before. */
export const whenComposed = (draft: LetterDraft): Promise<void> =>
  new Promise((resolve) => {
    const wanted = JSON.stringify(draft);
    const look = () => {
      if (state.of !== wanted) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });

export const forgetRows = (): void => {
  run += 1;
  pdfs.clear();
  set(EMPTY);
};

export const stop = (): void => {
  run += 1;
  set({ phase: 'stopped', made: new Map(pdfs) });
};

export interface Making {
  /** Of a file of several letters. */
  readonly title: string;
  readonly locale: Letter['locale'];
  /** For letters that have none, where envelopes are made. */
  readonly envelope: EnvelopeLayout | null;
  /** Makes the ZIP of what is made. */
  readonly pack: (rows: readonly SeveralRow[], made: SeveralState['made']) => Promise<File>;
  readonly fileOf: (kind: SeveralKind, bytes: Uint8Array) => File;
  /** Hands the file to the browser. */
  readonly save: (file: File) => void;
}

/** The file that is open in the worker, its letters so far, and the run that it belongs to. */
let open: {
  readonly kind: SeveralKind;
  readonly rows: readonly SeveralRow[];
  readonly file: Awaited<ReturnType<typeof import('@/lib/pdf/PdfClient').beginFile>>;
  readonly held: Set<string>;
} | null = null;

/**
 * Makes what is not made yet, one letter after another in the worker, and hands the whole to the browser. Stopped, it keeps
 * what there is, and goes on from there. A letter that cannot be made is named; the others are made all the same.
 */
export const make = async (kind: SeveralKind, making: Making): Promise<void> => {
  run += 1;
  const mine = run;
  const { rows } = state;
  const all = lettersIn(rows);
  const addressed = kind === 'envelopes' || kind === 'labels';
  const letters = addressed ? all.filter(({ row }) => row.address.trim() !== '') : all;
  const skipped = new Set(all.filter((one) => !letters.includes(one)).map(({ key }) => key));
  const goesOn = () => mine === run && !hasLeft();
  if (kind === 'zip' || open?.kind !== kind || open.rows !== rows) open = null;
  const isMade = ({ key, pair }: (typeof letters)[number]): boolean =>
    kind === 'zip' ? pdfs.get(key)?.letter === pair.letter : (open?.held.has(key) ?? false);
  let asked: { readonly one: (typeof letters)[number]; readonly answer: Promise<boolean> }[] = [];
  // Those on their way into an open file are held, and not yet in it.
  const done = () => letters.filter(isMade).length - (open ? asked.length : 0);
  set({ phase: 'making', kind, done: done(), faults: new Set(), skipped, broke: false, file: null });
  if (letters.length === 0) {
    set({ phase: 'done' });
    return;
  }
  const faults = new Set<string>();
  let failing = 0;
  let told = performance.now();
  try {
    const { makePdf, beginFile } = await import('@/lib/pdf/PdfClient');
    const about = { title: making.title, locale: making.locale };
    if (kind !== 'zip') open ??= { kind, rows, file: await beginFile(about), held: new Set() };
    let file = open?.file;
    if (kind === 'labels' && file) {
      const sheets = (some: typeof letters): FilePart => ({
        as: 'labels',
        letters: some.map(({ pair }) => pair.letter),
      });
      try {
        await file.add(sheets(letters));
      } catch {
        // Which of them cannot be on a sheet shows one by one; the file is begun anew without those.
        for (const one of letters) await file.add(sheets([one])).catch(() => faults.add(one.key));
        if (faults.size === letters.length) throw new Error('None can be on a sheet.');
        file = await beginFile(about);
        await file.add(sheets(letters.filter(({ key }) => !faults.has(key))));
      }
    }
    const ask = async (one: (typeof letters)[number]): Promise<void> => {
      const { letter } = one.pair;
      if (!file) {
        const rendered = await makePdf(letter, () => undefined);
        // Also of a run that was stopped meanwhile, as long as the letters are the same.
        if (state.rows === rows) pdfs.set(one.key, { ...rendered, letter });
      } else if (kind === 'inOrder') await file.add({ as: 'letter', letter });
      else await file.add({ as: 'envelope', letter: { ...letter, envelope: letter.envelope ?? making.envelope } });
    };
    let left = kind === 'labels' ? [] : letters.filter((one) => !isMade(one));
    while (left.length + asked.length > 0) {
      const next = left.slice(0, (failing > 0 ? 1 : AHEAD) - asked.length);
      left = left.slice(next.length);
      // What is on its way into an open file will be in it, whoever waits for it.
      for (const one of next) {
        open?.held.add(one.key);
        const answer = ask(one).then(
          () => true,
          () => false,
        );
        asked.push({ one, answer });
      }
      const [first, ...others] = asked;
      if (!first) break;
      const right = await first.answer;
      if (!right) open?.held.delete(first.one.key);
      if (!goesOn()) return;
      asked = others;
      if (right) failing = 0;
      else {
        faults.add(first.one.key);
        failing += 1;
        if (failing >= MOST_FAILING) throw new Error('One letter after another fails.');
        // A letter of its own takes the worker with it, and those behind it for no fault of theirs.
        if (!file) {
          left = [...others.map(({ one }) => one), ...left];
          asked = [];
        }
      }
      if (performance.now() - told > TELL) {
        told = performance.now();
        set({ done: done() });
      }
    }
    if (!goesOn()) return;
    const made = kind === 'zip' ? await making.pack(rows, pdfs) : file && making.fileOf(kind, await file.end());
    open = null;
    if (!goesOn() || !made) return;
    making.save(made);
    set({ phase: 'done', done: letters.length - faults.size, made: new Map(pdfs), faults, file: made });
  } catch {
    open = null;
    if (mine === run) set({ phase: 'stopped', made: new Map(pdfs), faults, broke: true });
  }
};
