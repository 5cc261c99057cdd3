import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { FONT_FACES } from '../../generated/fonts';
import type { Letter } from '../../lib/domain/letter';
import type { FontFace } from '../../lib/pdf/fontFace';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';

/** One of the app's typefaces, unpacked: no engine here has to read WOFF. */
export interface NoScriptFont {
  readonly family: string;
  readonly weight: number;
  readonly ttf: Buffer;
}

const unpacked = new Map<string, Promise<NoScriptFont>>();

const unpack = async (face: FontFace): Promise<NoScriptFont> => {
  const characters = face.ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  const ttf = await subsetFont(readFileSync(`public${face.url}`), characters.join(''), { targetFormat: 'truetype' });
  return { family: face.family, weight: face.weight, ttf: Buffer.from(ttf) };
};

/** The typefaces of letters, the main one of each weight first. */
export const plainFonts = (letters: readonly Letter[]): Promise<NoScriptFont[]> => {
  const faces = new Set(letters.flatMap((letter) => fontsForLetter(letter).faces));
  return Promise.all(
    FONT_FACES.filter((face) => faces.has(face)).map((face) => {
      const font = unpacked.get(face.url) ?? unpack(face);
      unpacked.set(face.url, font);
      return font;
    }),
  );
};

/** The face that an engine without fallback sets a letter in. */
export const mainFont = (fonts: readonly NoScriptFont[], letter: Letter, weight: number): NoScriptFont => {
  const { regular, bold } = fontsForLetter(letter).families;
  const family = (weight > 400 ? bold : regular)[0];
  const font = fonts.find((candidate) => candidate.family === family && candidate.weight === weight);
  if (!font) throw new Error(`No typeface for weight ${weight}.`);
  return font;
};
