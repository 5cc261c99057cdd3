/** Marks of full width (U+3001, U+3002, U+FF01–U+FF5E) hold their own space. */
const OWN_SPACE = /[\u3001\u3002\uFF01-\uFF5E]$/u;

/** Sentences of a page one after the other, with a space between them where the script sets one. */
export const joinSentences = (...sentences: readonly (string | false | null | undefined)[]): string =>
  sentences
    .filter((sentence) => typeof sentence === 'string' && sentence !== '')
    .reduce<string>((text, sentence) => `${text}${text === '' || OWN_SPACE.test(text) ? '' : ' '}${sentence}`, '');
