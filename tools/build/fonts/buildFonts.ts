/** Subsets the letter typefaces from their packages into public/fonts and lists them in generated/fonts.ts. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { writeRanges } from '../../../lib/pdf/codePointRanges';
import { buildHeadings, HEADING_FACES } from './buildHeadings';
import { buildHan, buildHangul, SLICED_FACES } from './buildSlices';
import { coverage, pointsOf } from './characters';
import { FACES, type FaceSource, FEATURES } from './faces';
import { licenceRecords, placeOf, typefaceLicences } from './licences';
import { refit } from './refit';

const FOLDER = 'public/fonts';

const shortHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

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

const buildFace = async ({ name, families, weight, from, ranges, refit: fit, features = [] }: FaceSource) => {
  const file = placeOf(from);
  const points = pointsOf(ranges);
  const packed = readFileSync(file);
  const options = {
    keepFeatures: [...FEATURES, ...features],
    noHinting: true,
    preserveNameIds: licenceRecords(packed),
  };
  // Tables can be read in place only where they are not compressed.
  const plain = file.endsWith('.woff')
    ? await subsetFont(packed, String.fromCodePoint(...points), { ...options, targetFormat: 'truetype' })
    : packed;
  const source = fit ? refit(Buffer.from(plain), fit) : plain;
  // WOFF and not WOFF2: the engine would need a Brotli decoder of 61 kB to read the latter.
  const woff = await subsetFont(source, String.fromCodePoint(...points), { ...options, targetFormat: 'woff' });
  requireMeasurable(openFont(woff), name);
  const url = `/fonts/${name}.${shortHash(woff)}.woff`;
  const covered = writeRanges(coverage(points, new Set(openFont(source).characterSet)));
  const faces = families.map((family) => ({ name, family, weight, url, ranges: covered }));
  return { woff, url, faces };
};

export const buildFonts = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  const built = await Promise.all(FACES.map(buildFace));
  const han = await buildHan('public');
  const hangul = await buildHangul('public');
  const kept = [han.folder, hangul.folder];
  for (const file of readdirSync(FOLDER)) {
    if (!kept.includes(`/fonts/${file}`)) rmSync(path.join(FOLDER, file), { recursive: true });
  }
  const headings = await buildHeadings();
  for (const { woff, url } of built) writeFileSync(path.join('public', url), woff);
  for (const { bytes, url } of headings.files) writeFileSync(path.join('public', url), bytes);
  const licences = typefaceLicences([...FACES.map(({ from }) => from), ...SLICED_FACES, ...HEADING_FACES]);
  // What lies in this folder is kept for ever, so a changed text gets another name.
  writeFileSync(path.join(FOLDER, `OFL.${shortHash(licences)}.txt`), licences);
  writeFileSync('generated/headings.css', headings.css);
  writeFileSync(
    'generated/fonts.ts',
    `import { readRanges } from '../lib/pdf/codePointRanges';
import type { FontFace } from '../lib/pdf/fontFace';

/** Letter typefaces in public/fonts, with the code points that each one holds. */
export const FONT_FACES: readonly FontFace[] = ${JSON.stringify(built.flatMap(({ faces }) => faces))}.map((face) => ({
  ...face,
  ranges: readRanges(face.ranges),
}));

/** Where the files of the Chinese face are, and which characters of the letters' own wording each holds. */
export const HAN = ${JSON.stringify(han)};
/** Where those of the Korean one are. */
export const HANGUL = ${JSON.stringify(hangul)};
`,
  );
};
