import { FONT_FACES } from '../../generated/fonts';
import type { Letter } from '../domain/letter';
import { isChinese } from '../domain/locales';
import { at } from '../site/place';
import { wordingFamilies } from './fontsForLetter';

/** How long a letter waits for its typeface before it is shown without, ms. */
const PATIENCE = 3000;

/** Names of the PDF's families on a page, where others may be called alike. */
const onScreen = (family: string): string => `letter-${family}`;

/** Faces that were asked for, each a promise of itself. */
const asked = new Map<string, Promise<unknown>>();

const load = (name: string, weight: number, url: string): Promise<unknown> => {
  const key = `${name} ${weight}`;
  const known = asked.get(key);
  if (known) return known;
  const face = new FontFace(name, `url(${at(url)})`, { weight: String(weight) });
  const loading = face.load().then(() => document.fonts.add(face));
  asked.set(key, loading);
  // The next letter asks again.
  loading.catch(() => asked.delete(key));
  return loading;
};

/**
 * Loads the typefaces of a letter's language as it is printed. Gives their names, in the order in which they are asked
 * for a character, as `font-family` takes them; null where they do not come in time, and for Chinese. What is typed has
 * no part in it, for no request may tell when somebody types, or in which letters: others are shown in the device's own.
 */
export const loadFaces = async ({ locale, direction, referencePage }: Letter): Promise<string | null> => {
  if (isChinese(locale)) return null;
  const languages = [{ locale, direction }, ...(referencePage ? [referencePage] : [])];
  const families = [...new Set(languages.filter((one) => !isChinese(one.locale)).flatMap(wordingFamilies))];
  const loading = FONT_FACES.filter(({ family }) => families.includes(family)).map(({ family, weight, url }) =>
    load(onScreen(family), weight, url),
  );
  const inTime = await Promise.race([
    Promise.all(loading).then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
  ]);
  return inTime ? families.map(onScreen).join(', ') : null;
};
