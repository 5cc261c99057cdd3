import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LetterLabels } from '../../../lib/domain/letterLabels';

/**
 * Ideographs met in this many demands are met in any letter: of running text, and of headings, of which there is little
 * enough that files for few demands would be more than what they leave out.
 */
const SHARED_BY = { 400: 4, 700: 2 };
/** Characters in a file of what only some letters say. */
const PARTICULAR = { 400: 32, 700: 24 };

const SECTION = /\{\{#section "([^"]+)"[^}]*\}\}([\s\S]*?)\{\{\/section\}\}/g;
/** Sections that are set in bold, and labels that are. */
const HEADING = /^(subject|topic)/;
const HEADING_LABELS = ['sources', 'cosigners', 'copies', 'enclosures', 'forReference'] as const;
/** What letters of all demands take from; names of states and institutions are met one at a time. */
const COMMON_FILES = [
  ...['law', 'address-forms', 'locale', 'attributions', 'state-records'].map((name) => `content/zh/${name}.json`),
  'templates/letter/kinds/zh.hbs',
  'templates/letter/records/zh.hbs',
];

const ideographs = (text: string): string[] => [...text.matchAll(/\p{Script=Han}/gu)].map(([character]) => character);

const read = (file: string): string => readFileSync(file, 'utf8');

const headings = (template: string): string =>
  [...template.matchAll(SECTION)].map(([, name = '', text = '']) => (HEADING.test(name) ? text : '')).join('');

const factPhrases = (): string => {
  const facts = JSON.parse(read('content/zh/facts.json')) as Readonly<Record<string, { readonly phrase: string }>>;
  return Object.values(facts)
    .map(({ phrase }) => phrase)
    .join('');
};

const templatesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'zh.hbs')
    .sort()
    .map((file) => read(path.join(folder, file)));

/** What all letters may say first, then demand by demand, so that a letter finds its own in few files. */
const cut = (
  weight: 400 | 700,
  shared: string,
  demands: readonly string[],
  others: readonly string[],
): readonly string[] => {
  const size = PARTICULAR[weight];
  const uses = new Map<string, number>();
  for (const demand of demands) {
    for (const character of new Set(ideographs(demand))) uses.set(character, (uses.get(character) ?? 0) + 1);
  }
  const first = new Set([
    ...ideographs(shared),
    ...[...uses].flatMap(([character, count]) => (count >= SHARED_BY[weight] ? [character] : [])),
  ]);
  const particular = [...new Set([...demands, ...others].flatMap(ideographs))].filter(
    (character) => !first.has(character),
  );
  const slices = Array.from({ length: Math.ceil(particular.length / size) }, (_, index) =>
    particular.slice(index * size, (index + 1) * size).join(''),
  );
  return [[...first].sort().join(''), ...slices];
};

export interface HanWording {
  /** Ideographs of each file: of running text, and of headings, which hold far fewer. */
  readonly 400: readonly string[];
  readonly 700: readonly string[];
}

/** The ideographs of the letters' own wording, cut so that no letter loads what only others say. */
export const hanWording = (): HanWording => {
  // Names are written in it all the same.
  if (!existsSync('content/zh')) return { 400: [], 700: [] };
  const demands = templatesIn('templates/demands');
  const labels = JSON.parse(read('content/zh/letter-labels.json')) as LetterLabels;
  const shared = [read('templates/letter/zh.hbs'), ...Object.values(labels)].join('');
  const headingsOfAll = HEADING_LABELS.map((label) => labels[label]).join('');
  return {
    400: cut(400, shared, demands, [factPhrases(), ...COMMON_FILES.map(read)]),
    700: cut(700, headingsOfAll, demands.map(headings), []),
  };
};
