import type { Profiler, Runtime } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import type { Letter } from '../../lib/domain/letter';
import { renderLettersInNode, renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { makeLetters, withNewWords } from './letters';
import { head, row } from './measure';
import { ideographLetter } from './measureExtremes';

type Profile = Profiler.Profile;
type CallFrame = Runtime.CallFrame;

/** Parts of the work by the files whose code runs; the first that matches counts. */
const PARTS: readonly (readonly [part: string, files: RegExp])[] = [
  ['packing', /fflate/],
  [
    'shaping',
    /fontkit|restructure|unicode-trie|lib\/pdf\/(cacheShaping|cacheTables|normalizeGlyphs|mendShaper|shape|skip)/,
  ],
  ['breaking lines', /bidi-js|unicode-properties|lib\/pdf\/layout\/(breakText|setLines|bestBreaks|readText|ink)/],
  ['drawing', /lib\/pdf\/draw/],
  ['writing', /lib\/pdf\/(file|xmpPacket)/],
  ['describing, stacking', /react|lib\/pdf\/(layout|document)|lib\/paper/],
  ['faces and words', /lib\/pdf|lib\/i18n|lib\/domain/],
];
const GARBAGE = 'garbage';
const REST = 'rest';

const partOf = ({ functionName, url }: CallFrame): string | null => {
  if (functionName === '(garbage collector)') return GARBAGE;
  // What the profiler itself takes is none of ours.
  if (functionName === '(idle)' || functionName === '(program)' || functionName === 'dispatch') return 'idle';
  // What the language brings belongs to whoever calls it.
  if (url === '' || url.startsWith('node:')) return null;
  return PARTS.find(([, files]) => files.test(url))?.[0] ?? REST;
};

/** Shares of the time by part, per cent of what was not idle. */
const sharesOf = ({ nodes, samples = [], timeDeltas = [] }: Profile): ReadonlyMap<string, number> => {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<number, string>();
  const find = (id: number): string => {
    const node = byId.get(id);
    const parent = parents.get(id);
    return (node && partOf(node.callFrame)) ?? (parent === undefined ? REST : partFor(parent));
  };
  const partFor = (id: number): string => {
    const part = known.get(id) ?? find(id);
    known.set(id, part);
    return part;
  };
  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const part = partFor(id);
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  });
  times.delete('idle');
  const all = [...times.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...times].map(([part, time]) => [part, (100 * time) / all]));
};

const MANY = 193;
const WARM_UP = 40;
const LETTERS = 150;
const IDEOGRAPHS = 3;
/** Between two looks at what runs; microseconds. */
const INTERVAL = 250;

type Make = (round: number) => Promise<unknown>;

const each = (letters: readonly Letter[], change = (letter: Letter, _: number) => letter): Make => {
  return (round) => renderPdfInNode(change(letters[round % letters.length] as Letter, round));
};

const single = async (letters: readonly Letter[]): Promise<void> => {
  for (const letter of letters) await renderPdfInNode(letter);
};

/** What of the time goes where: each kind warm, in this process alone. */
export const profileKinds = async (): Promise<void> => {
  const [english, arabic] = [await makeLetters('en', MANY), await makeLetters('ar', MANY)];
  const renewed = (round: number) => english.map((letter) => withNewWords(letter, round));
  const kinds: readonly (readonly [kind: string, make: Make, warmUp: number, rounds: number])[] = [
    ['en, warm', each(english), WARM_UP, LETTERS],
    ['ar, warm', each(arabic), WARM_UP, LETTERS],
    ['en, new words', each(english, withNewWords), WARM_UP, LETTERS],
    ['ar, new words', each(arabic, withNewWords), WARM_UP, LETTERS],
    ['193, one file', (round) => renderLettersInNode(renewed(round), { title: 'All', locale: 'en' }), 1, 2],
    ['193, single', (round) => single(renewed(round)), 1, 2],
    ['ideographs', async (round) => renderPdfInNode(await ideographLetter(round)), 1, IDEOGRAPHS],
  ];
  const names = [...PARTS.map(([part]) => part), GARBAGE, REST];
  console.log('\nShares of the time by part, per cent (V8’s sampling profiler).\n');
  console.log(head('Kind', ...names));
  for (const [kind, make, warmUp, rounds] of kinds) {
    for (let round = 0; round < warmUp; round += 1) await make(round);
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.post('Profiler.start');
    for (let round = warmUp; round < warmUp + rounds; round += 1) await make(round);
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    const shares = sharesOf(profile);
    console.log(row(kind, ...names.map((name) => (shares.get(name) ?? 0).toFixed(0))));
  }
};
