/** Subsets the letter typefaces from their packages into public/fonts and lists them in generated/fonts.ts. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

type Range = readonly [first: number, last: number];

interface FaceSource {
  readonly name: string;
  readonly family: 'serif' | 'serif-extended' | 'vazirmatn';
  readonly weight: 400 | 700;
  /** Path inside an @expo-google-fonts package. */
  readonly from: string;
  readonly ranges: readonly Range[];
}

/**
 * Latin-1 and the punctuation that English, French and German letters use, no-break spaces included. The joiners
 * are here because the engine cannot measure an empty glyph at the end of a file, and U+202F would be the last.
 */
const LATIN: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153],
  [0x2009, 0x2009],
  [0x200c, 0x200d],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
];

/** Names from elsewhere: Latin Extended (Turkish, Kurmanji, Vietnamese), Greek, Cyrillic. Fetched only when needed. */
const EXTENDED: readonly Range[] = [
  [0x100, 0x151],
  [0x154, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
];

/**
 * Arabic with the Kurdish letters, all that stands between Arabic words, and the Latin letters of European, Turkish
 * and Kurmanji names, so that no word is set in two faces. The narrow
 * space is the empty glyph that lib/pdf/draw/drawRun.ts needs.
 */
const ARABIC: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x200c, 0x200f],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
];

const STIX = '@expo-google-fonts/stix-two-text';
const VAZIRMATN = '@expo-google-fonts/vazirmatn';

const FACES: readonly FaceSource[] = [
  {
    name: 'serif-regular',
    family: 'serif',
    weight: 400,
    from: `${STIX}/400Regular/STIXTwoText_400Regular.ttf`,
    ranges: LATIN,
  },
  {
    name: 'serif-bold',
    family: 'serif',
    weight: 700,
    from: `${STIX}/600SemiBold/STIXTwoText_600SemiBold.ttf`,
    ranges: LATIN,
  },
  {
    name: 'serif-extended-regular',
    family: 'serif-extended',
    weight: 400,
    from: `${STIX}/400Regular/STIXTwoText_400Regular.ttf`,
    ranges: EXTENDED,
  },
  {
    name: 'serif-extended-bold',
    family: 'serif-extended',
    weight: 700,
    from: `${STIX}/600SemiBold/STIXTwoText_600SemiBold.ttf`,
    ranges: EXTENDED,
  },
  {
    name: 'vazirmatn-regular',
    family: 'vazirmatn',
    weight: 400,
    from: `${VAZIRMATN}/400Regular/Vazirmatn_400Regular.ttf`,
    ranges: ARABIC,
  },
  {
    name: 'vazirmatn-bold',
    family: 'vazirmatn',
    weight: 700,
    from: `${VAZIRMATN}/700Bold/Vazirmatn_700Bold.ttf`,
    ranges: ARABIC,
  },
];

const FOLDER = 'public/fonts';

const charactersOf = (ranges: readonly Range[]): string =>
  ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');

const openFont = (bytes: Uint8Array): Font => {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('A collection of typefaces cannot be set from; give it one typeface.');
  return font;
};

/** A glyph that the engine cannot measure would end the letter it stands in: found here, not by a person. */
const requireMeasurable = (font: Font, name: string): void => {
  for (let id = 0; id < font.numGlyphs; id += 1) {
    try {
      if (font.getGlyph(id).advanceWidth < 0) throw new RangeError('negative width');
    } catch (error) {
      const points = font.stringsForGlyph(id).map((text) => `U+${text.codePointAt(0)?.toString(16)}`);
      throw new Error(`Typeface ${name}: glyph ${id} (${points.join(', ')}) cannot be measured.`, { cause: error });
    }
  }
};

/** Code points the file really has, as ranges: what it lacks must not be promised to the letter. */
const coverage = (wanted: readonly Range[], held: ReadonlySet<number>): Range[] => {
  const points = wanted.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  const ranges: [number, number][] = [];
  for (const point of points.filter((candidate) => held.has(candidate)).sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open[1] === point - 1) open[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
};

export const buildFonts = async (): Promise<void> => {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(FOLDER, { recursive: true });
  const faces = await Promise.all(
    FACES.map(async ({ name, family, weight, from, ranges }) => {
      const source = resolve(from);
      // WOFF and not WOFF2: the engine would need a Brotli decoder of 61 kB to read the latter.
      const woff = await subsetFont(readFileSync(source), charactersOf(ranges), { targetFormat: 'woff' });
      requireMeasurable(openFont(woff), name);
      const hash = createHash('sha256').update(woff).digest('hex').slice(0, 8);
      const url = `/fonts/${name}.${hash}.woff`;
      const covered = coverage(ranges, new Set(openFont(readFileSync(source)).characterSet));
      return { woff, face: { name, family, weight, url, bytes: woff.length, ranges: covered } };
    }),
  );
  for (const file of readdirSync(FOLDER)) rmSync(path.join(FOLDER, file));
  for (const { woff, face } of faces) writeFileSync(path.join('public', face.url), woff);
  writeFileSync(
    'generated/fonts.ts',
    `import type { FontFace } from '../lib/pdf/fontFace';

/** Letter typefaces in public/fonts, with the code points that each one holds. */
export const FONT_FACES: readonly FontFace[] = ${JSON.stringify(faces.map(({ face }) => face))};
`,
  );
};
