import { Font } from '@react-pdf/renderer';
import type { Letter } from '../domain/letter';
import { exactGlyphs } from './exactGlyphs';
import type { FontFace } from './fontFace';
import type { LetterFonts } from './fontsForLetter';
import { keepTables } from './keepTables';

/**
 * fontkit remembers the first text in which it met a glyph, so a file used for Arabic and then for Kurdish mixes up
 * their words. Each letter language gets the file under a name of its own.
 */
export const familyName = (family: string, { locale }: Pick<Letter, 'locale'>): string => `${family}-${locale}`;

const registered = new Set<string>();

/** Makes the faces known to the engine and loads them. `sourceOf` gives a file's path or address. */
export const registerFonts = async (
  letter: Letter,
  { faces, families }: LetterFonts,
  sourceOf: (face: FontFace) => string,
): Promise<void> => {
  // A word is never divided: no pattern knows ten languages, and a hyphen would end up in copied text.
  Font.registerHyphenationCallback((word) => [word]);
  for (const face of faces) {
    const family = familyName(face.family, letter);
    if (registered.has(family + face.weight)) continue;
    registered.add(family + face.weight);
    Font.register({ family, src: sourceOf(face), fontWeight: face.weight });
  }
  // A family that has come in for one weight only must answer for the other too, or the engine refuses.
  for (const family of families) {
    const own = faces.filter((face) => face.family === family);
    for (const weight of [400, 700]) {
      const name = familyName(family, letter);
      const [face] = own;
      if (face && !registered.has(name + weight)) {
        registered.add(name + weight);
        Font.register({ family: name, src: sourceOf(face), fontWeight: weight });
      }
    }
  }
  await Promise.all(
    faces.map(async (face) => {
      const descriptor = {
        fontFamily: familyName(face.family, letter),
        fontWeight: face.weight,
        fontStyle: 'normal',
      } as const;
      await Font.load(descriptor);
      const font = Font.getFont(descriptor)?.data;
      keepTables(font);
      exactGlyphs(font);
    }),
  );
};
