import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { Worded } from '../wordingRules';

const EMAIL = /[\w.+-]+@(?!example\.(?:org|com|net)\b)[\w-]+\.[\w.-]+/u;
const TELEPHONE = /(?:\+|\b00)\d[\d ()/-]{6,}\d/u;
const POSTAL = /\b(?:P\.?O\.? ?Box|B\.P\.|Postfach|Boîte postale)\b|ص\.? ?ب\.?\s*\d/iu;

/** E-mail addresses, telephone numbers and post boxes in wording: an address belongs into the catalogue, with where it was found. */
export const strayAddressProblems = (texts: readonly Worded[]): Problem[] =>
  texts.flatMap(({ file, place, text }) =>
    [EMAIL, TELEPHONE, POSTAL].flatMap((pattern) => {
      const [found] = pattern.exec(text) ?? [];
      return found
        ? [
            {
              file,
              place,
              problem: `"${found}" is an address without a source.`,
              remedy:
                'Put it into content/catalogue/recipients/contacts.json with where and when it was read, or leave it out.',
            },
          ]
        : [];
    }),
  );

export const rule: Rule = {
  holds: 'No address without a source',
  locale: ({ texts }) => strayAddressProblems(texts),
};
