interface ShapingFont {
  layout: (text: string, ...rest: readonly unknown[]) => object;
}

/** Characters of remembered text per typeface: some hundred letters, then it starts anew. */
const MOST_CHARACTERS = 200_000;

const wrapped = new WeakSet<object>();

/**
 * Shapes each piece of text once: a letter is laid out at several densities, and letters to many recipients repeat most
 * of their words. The engine only reads what it gets, so that one answer can be given often.
 */
export const rememberShaping = (font: unknown): void => {
  const shaping = font as ShapingFont;
  if (wrapped.has(shaping)) return;
  wrapped.add(shaping);
  const shape = shaping.layout.bind(shaping);
  const shaped = new Map<string, object>();
  let characters = 0;
  shaping.layout = (text, ...rest) => {
    const key = `${JSON.stringify(rest)} ${text}`;
    const known = shaped.get(key);
    if (known) return known;
    if (characters > MOST_CHARACTERS) {
      shaped.clear();
      characters = 0;
    }
    const run = shape(text, ...rest);
    shaped.set(key, run);
    characters += text.length;
    return run;
  };
};
