import type { Problem } from '../../../lib/domain/problem';
import type { BareInstitution } from '../../../lib/domain/recipient';
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
              remedy: 'Put it into content/catalogue/recipients/institutions.json with `basis`, or leave it out.',
            },
          ]
        : [];
    }),
  );

/** An institution's address names where it was found and a site to check it at: its own. */
export const institutionAddressProblems = (
  institutions: readonly Pick<BareInstitution, 'id' | 'address' | 'site'>[],
): Problem[] =>
  institutions.flatMap(({ id, address, site }) =>
    address && address.check !== site
      ? [
          {
            file: 'content/catalogue/recipients/institutions.json',
            place: id,
            problem: `the address is to be checked at ${address.check}, which is not the institution’s site.`,
            remedy: 'Name the institution’s own site in both places.',
          },
        ]
      : [],
  );

export const rule: Rule = {
  holds: 'No address without a source',
  catalogue: ({ world }) => institutionAddressProblems(world.institutions),
  locale: ({ texts }) => strayAddressProblems(texts),
};
