import { BoundedCache } from './BoundedCache';

interface Shaped {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly unknown[];
}

interface ShapingFont {
  layout: (text: string, ...rest: readonly unknown[]) => Shaped;
}

/** Characters of remembered text per typeface and generation: some letters that have nothing in common. */
const MOST_CHARACTERS = 20_000;

const wrapped = new WeakSet<object>();

/** Words with the spaces and signs after them: before a sign ("«") the Arabic face sets a narrower space. */
export const intoWords = (text: string): readonly string[] => text.split(/(?<= )(?=\p{L})/u);

/**
 * Shapes each piece of text once: a letter is laid out at several densities, and letters to many recipients repeat most
 * of their words. The engine reads glyphs and positions and changes neither, so that one answer can be given often.
 *
 * @param byWord whether a face sets a word as it does whatever stands before and after the spaces around it: then words
 * are remembered, so that a new sentence of known words is none. The Arabic face does, which takes longest; the Latin
 * one kerns over spaces.
 */
export const cacheShaping = (font: unknown, byWord = false): void => {
  const shaping = font as ShapingFont;
  if (wrapped.has(shaping)) return;
  wrapped.add(shaping);
  const shape = shaping.layout.bind(shaping);
  const shaped = new BoundedCache<Shaped>(MOST_CHARACTERS);
  /** `told`: what else the engine says of the text. */
  const piece = (text: string, rest: readonly unknown[], told: string): Shaped => {
    const key = `${told} ${text}`;
    const known = shaped.get(key);
    if (known) return known;
    const run = shape(text, ...rest);
    shaped.set(key, run);
    return run;
  };
  const whole: ShapingFont['layout'] = (text, ...rest) => piece(text, rest, JSON.stringify(rest));
  const joined: ShapingFont['layout'] = (text, ...rest) => {
    const told = JSON.stringify(rest);
    const runs = intoWords(text).map((word) => piece(word, rest, told));
    const [only] = runs;
    if (only && runs.length === 1) return only;
    return { glyphs: runs.flatMap(({ glyphs }) => glyphs), positions: runs.flatMap(({ positions }) => positions) };
  };
  shaping.layout = byWord ? joined : whole;
};
