/** Language systems (OpenType 1.9, "Language system tags") of the families that have one. */
export const LANGUAGE_SYSTEMS: Readonly<Partial<Record<string, string>>> = {
  'naskh-kurdish': 'KUR ',
  'naskh-extended-kurdish': 'KUR ',
  'serif-turkish': 'TRK ',
};

interface ShapingFont {
  layout: (text: string, features?: unknown, script?: unknown, language?: string | null, direction?: unknown) => object;
}

const wrapped = new WeakSet<object>();

/**
 * Gives a font instance a language of its own: letters take the forms of that language ('locl', 'calt'), which the
 * engine does not ask for. `language` is an OpenType language system tag ("KUR ").
 */
export const setLanguageSystem = (font: unknown, language: string): void => {
  const shaping = font as ShapingFont;
  if (wrapped.has(shaping)) return;
  wrapped.add(shaping);
  const shape = shaping.layout.bind(shaping);
  shaping.layout = (text, features, script, _language, direction) => shape(text, features, script, language, direction);
};
