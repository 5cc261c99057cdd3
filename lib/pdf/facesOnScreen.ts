import { type Letter, lineText } from '../domain/letter';
import { letterParts } from '../domain/letterParts';
import { fontsForLetter } from './fontsForLetter';

/** How long a letter waits for its typeface before it is shown without, ms. */
const PATIENCE = 3000;

/** Chinese is cut into many large files, which only paper is worth. */
const HAN = /^han-/;

/** Names of the PDF's families on a page, where others may be called alike. */
const onScreen = (family: string): string => `letter-${family}`;

/** Faces that were asked for, each a promise of itself. */
const asked = new Map<string, Promise<unknown>>();

const load = (name: string, weight: number, url: string): Promise<unknown> => {
  const key = `${name} ${weight}`;
  const known = asked.get(key);
  if (known) return known;
  const face = new FontFace(name, `url(${url})`, { weight: String(weight) });
  const loading = face.load().then(() => document.fonts.add(face));
  asked.set(key, loading);
  // The next letter asks again.
  loading.catch(() => asked.delete(key));
  return loading;
};

/** What was last loaded, and which characters it is known to hold: a key seldom needs another file. */
let last: { readonly locale: string; readonly held: ReadonlySet<string>; readonly families: string } | null = null;

const charactersOf = (letter: Letter): Set<string> =>
  new Set(
    letterParts(letter)
      .flatMap(({ heading, lines, labels = [] }) => [lineText(heading ?? []), ...labels, ...lines.map(lineText)])
      .join(''),
  );

/**
 * Loads the typefaces of a letter as it is printed. Gives their names, in the order in which they are asked for a
 * character, as `font-family` takes them; null where they do not come in time, and for Chinese.
 */
export const loadFaces = async (letter: Letter): Promise<string | null> => {
  const { locale, referencePage } = letter;
  if (locale === 'zh') return null;
  const held = charactersOf(letter);
  if (!referencePage && last?.locale === locale && [...held].every((one) => last?.held.has(one))) return last.families;
  const { families, faces } = fontsForLetter(letter);
  const { regular, bold, reference } = families;
  const all = [...regular, ...bold, ...(reference?.regular ?? []), ...(reference?.bold ?? [])];
  const names = [...new Set(all)]
    .filter((family) => !HAN.test(family))
    .map(onScreen)
    .join(', ');
  const loading = faces
    .filter(({ family }) => !HAN.test(family))
    .map(({ family, weight, url }) => load(onScreen(family), weight, url));
  const inTime = await Promise.race([
    Promise.all(loading).then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
  ]);
  if (!inTime) return null;
  last = { locale, held, families: names };
  return names;
};
