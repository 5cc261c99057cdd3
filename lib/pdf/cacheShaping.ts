import { BoundedCache } from './BoundedCache';

interface ShapingFont {
  layout: (text: string, ...rest: readonly unknown[]) => object;
}

/** Characters of remembered text per typeface and generation: some letters that have nothing in common. */
const MOST_CHARACTERS = 20_000;

const wrapped = new WeakSet<object>();

/**
 * Shapes each piece of text once: a letter is laid out at several densities, and letters to many recipients repeat most
 * of their words. The engine only reads what it gets, so that one answer can be given often.
 */
export const cacheShaping = (font: unknown): void => {
  const shaping = font as ShapingFont;
  if (wrapped.has(shaping)) return;
  wrapped.add(shaping);
  const shape = shaping.layout.bind(shaping);
  const shaped = new BoundedCache<object>(MOST_CHARACTERS);
  shaping.layout = (text, ...rest) => {
    const key = `${JSON.stringify(rest)} ${text}`;
    const known = shaped.get(key);
    if (known) return known;
    const run = shape(text, ...rest);
    shaped.set(key, run);
    return run;
  };
};
