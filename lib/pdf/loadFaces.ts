import { create, type Font } from 'fontkit';
import { cacheShaping, type WordsOf } from './cacheShaping';
import { cacheTables } from './cacheTables';
import type { FontFace } from './fontFace';
import type { LetterFonts } from './fontsForLetter';
import { keepFace } from './loadedFaces';
import { normalizeGlyphs } from './normalizeGlyphs';
import { LANGUAGE_SYSTEMS, setLanguageSystem } from './setLanguageSystem';
import { shapeClusters } from './shapeClusters';
import { skipMissingAnchors } from './skipMissingAnchors';

/** Gives the bytes of a face's file. */
export type ReadFace = (face: FontFace) => Promise<Uint8Array>;

/** Families whose words may be shaped by themselves: tests/pdf/shaping.test.ts. */
const WORDS: readonly (readonly [families: RegExp, words: WordsOf])[] = [
  [/^naskh/, 'alone'],
  [/^serif/, 'kerned'],
];

export const waysOfWords = (family: string): WordsOf =>
  WORDS.find(([families]) => families.test(family))?.[1] ?? 'unknown';

/** What is asked of a face for every run; fontkit looks it up in its tables each time. */
const MEASURES = ['unitsPerEm', 'ascent', 'descent', 'lineGap'] as const;

const keepMeasures = (font: Font): void => {
  for (const measure of MEASURES) Object.defineProperty(font, measure, { value: font[measure] });
};

const open = (bytes: Uint8Array, { family }: FontFace): Font => {
  // The package's types ask for a Buffer, which browsers have not.
  const font = create(bytes as Parameters<typeof create>[0]) as Font;
  cacheTables(font);
  skipMissingAnchors(font);
  shapeClusters(font, family);
  normalizeGlyphs(font);
  const language = LANGUAGE_SYSTEMS[family];
  if (language) setLanguageSystem(font, language);
  cacheShaping(font, waysOfWords(family));
  keepMeasures(font);
  return font;
};

const loading = new Map<string, Promise<void>>();

const load = async (face: FontFace, read: ReadFace): Promise<void> => keepFace(face, open(await read(face), face));

/** Loads the faces of a letter, each once; one that did not come is asked for again the next time. */
export const loadFaces = async ({ faces }: Pick<LetterFonts, 'faces'>, read: ReadFace): Promise<void> => {
  await Promise.all(
    faces.map((face) => {
      const key = `${face.family}${face.weight}`;
      const begun = loading.get(key) ?? load(face, read);
      loading.set(key, begun);
      begun.catch(() => loading.delete(key));
      return begun;
    }),
  );
};
