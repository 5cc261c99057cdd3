import { cacheOutlines } from './cacheOutlines';
import { cacheShaping } from './cacheShaping';
import { cacheTables } from './cacheTables';
import type { FontFace } from './fontFace';
import { fontStore } from './fontStore';
import type { LetterFonts } from './fontsForLetter';
import { normalizeGlyphs } from './normalizeGlyphs';
import { LANGUAGE_SYSTEMS, setLanguageSystem } from './setLanguageSystem';

const registered = new Set<string>();

/** Makes the faces known to the engine and loads them. `sourceOf` gives a file's path or address. */
export const registerFonts = async ({ faces }: LetterFonts, sourceOf: (face: FontFace) => string): Promise<void> => {
  for (const face of faces) {
    const { family } = face;
    if (registered.has(family + face.weight)) continue;
    registered.add(family + face.weight);
    fontStore.register({ family, src: sourceOf(face), fontWeight: face.weight });
  }
  await Promise.all(
    faces.map(async (face) => {
      const descriptor = {
        fontFamily: face.family,
        fontWeight: face.weight,
        fontStyle: 'normal',
      } as const;
      await fontStore.load(descriptor);
      const font = fontStore.getFont(descriptor)?.data;
      cacheTables(font);
      normalizeGlyphs(font);
      const language = LANGUAGE_SYSTEMS[face.family];
      if (language) setLanguageSystem(font, language);
      cacheShaping(font);
      cacheOutlines(font);
    }),
  );
};
