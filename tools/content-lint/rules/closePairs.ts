import type { AddressForm } from '../../../lib/domain/addressForm';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { WordingRules } from '../wordingRules';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A close that does not answer its opening, as "Dear Minister" and "Yours faithfully" would. */
export const closePairProblems = (
  file: string,
  forms: readonly (Pick<AddressForm, 'opening' | 'close'> & { readonly place: string })[],
  pairs: WordingRules['pairs'],
): Problem[] =>
  forms.flatMap(({ place, opening, close }) => {
    const pair = pairs.find((candidate) => new RegExp(candidate.opening, 'u').test(opening));
    const title = pair ? (new RegExp(pair.opening, 'u').exec(opening)?.[1] ?? '') : '';
    const answers = pair && new RegExp(pair.close.replace('{1}', escaped(title)), 'u').test(close);
    return answers
      ? []
      : [
          {
            file,
            place,
            problem: `"${close}" does not answer "${opening}".`,
            remedy: 'Use the close of the pair, or add the pair to the language’s wording-rules.json.',
          },
        ];
  });

type Forms = { readonly [gender: string]: AddressForm | undefined };

const formsOf = (place: string, forms: Forms) =>
  Object.entries(forms).flatMap(([gender, form]) => (form ? [{ ...form, place: `${place}.${gender}` }] : []));

export const rule: Rule = {
  holds: 'Opening and close a pair',
  locale: ({ fileOf, wording, rules }) => [
    ...closePairProblems(
      fileOf('address-forms'),
      Object.entries(wording.addressForms.offices).flatMap(([office, list]) =>
        list.flatMap(({ forms }, index) => formsOf(`${office}[${index}]`, forms)),
      ),
      rules.pairs,
    ),
    ...closePairProblems(
      fileOf('institutions'),
      Object.entries(wording.institutions).flatMap(([id, { forms }]) => formsOf(id, forms)),
      rules.pairs,
    ),
  ],
};
