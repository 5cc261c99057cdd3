import { BoundedCache } from './BoundedCache';

interface Shaped {
  readonly glyphs: readonly { readonly codePoints: readonly number[] }[];
  readonly positions: readonly unknown[];
}

interface ShapingFont {
  layout: (text: string, ...rest: readonly unknown[]) => Shaped;
}

/** Characters of remembered text per typeface and generation: some letters that have nothing in common. */
const MOST_CHARACTERS = 30_000;

const wrapped = new WeakSet<object>();

/** Words with the spaces and signs after them: before a sign ("«") the Arabic face sets a narrower space. */
export const intoWords = (text: string): readonly string[] => text.split(/(?<= )(?=\p{L})/u);

/** As many letters as make one glyph at most. */
const AHEAD = 3;

/** What of a shaped text stands for its first characters; null where a glyph stands for some of them and others. */
const beginning = ({ glyphs, positions }: Shaped, characters: number): Shaped | null => {
  let count = 0;
  let at = 0;
  for (; count < characters && at < glyphs.length; at += 1) count += glyphs[at]?.codePoints.length ?? 0;
  return count === characters ? { glyphs: glyphs.slice(0, at), positions: positions.slice(0, at) } : null;
};

/**
 * How a face sets words: as it does whatever stands before and after the spaces around them, or with another space
 * where the next word begins with a letter that is kerned to it; or nobody looked.
 */
export type WordsOf = 'alone' | 'kerned' | 'unknown';

/**
 * Shapes each piece of text once: a letter is laid out at several densities, and letters to many recipients repeat most
 * of their words. Who sets the glyphs reads them and changes none, so that one answer can be given often. Where words
 * may be taken by themselves they are remembered, so that a new sentence of known words is none.
 */
export const cacheShaping = (font: unknown, words: WordsOf = 'unknown'): void => {
  const shaping = font as ShapingFont;
  if (wrapped.has(shaping)) return;
  wrapped.add(shaping);
  const shape = shaping.layout.bind(shaping);
  const shaped = new BoundedCache<Shaped>(MOST_CHARACTERS);
  /** `told`: what else is said of the text; `ahead`: how the next word begins. */
  const piece = (text: string, ahead: string, rest: readonly unknown[], told: string): Shaped | null => {
    const key = `${told} ${ahead.length} ${text}${ahead}`;
    const known = shaped.get(key);
    if (known) return known;
    const run = shape(text + ahead, ...rest);
    const own = ahead === '' ? run : beginning(run, [...text].length);
    if (own) shaped.set(key, own);
    return own;
  };
  const toldOf = (rest: readonly unknown[]): string => JSON.stringify(rest);
  const whole = (text: string, rest: readonly unknown[]): Shaped =>
    piece(text, '', rest, toldOf(rest)) ?? shape(text, ...rest);
  const joined = (text: string, rest: readonly unknown[]): Shaped => {
    const pieces = intoWords(text);
    if (pieces.length === 1) return whole(text, rest);
    const told = toldOf(rest);
    const glyphs: Shaped['glyphs'][number][] = [];
    const positions: unknown[] = [];
    for (const [index, word] of pieces.entries()) {
      const ahead = words === 'kerned' ? (pieces[index + 1] ?? '').slice(0, AHEAD) : '';
      const run = piece(word, ahead, rest, told);
      if (!run) return whole(text, rest);
      glyphs.push(...run.glyphs);
      positions.push(...run.positions);
    }
    return { glyphs, positions };
  };
  shaping.layout = (text, ...rest) => (words === 'unknown' ? whole(text, rest) : joined(text, rest));
};
