import type { AddressForm, BareAddressForms, InstitutionWording } from '../../../lib/domain/addressForm';
import { isMandate, OFFICES } from '../../../lib/domain/offices';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

/** Longest envelope line, in characters: wider lines would wrap in the narrowest window (80 mm at 10 pt). */
const LONGEST_LINE = 48;
/** Slots that stand for a state's name, whose length is not the form's. */
const SLOT = /\{\w+\}/g;

type Forms = { readonly n: AddressForm; readonly m?: AddressForm | undefined; readonly f?: AddressForm | undefined };

const formProblems = (file: string, place: string, { n, m, f }: Forms, nameKnown = false): Problem[] => {
  const problem = (text: string, remedy: string): Problem => ({ file, place, problem: text, remedy });
  const named = [n.opening, n.close].some((text) => text.includes('{name}'));
  const long = [n, m, f]
    .flatMap((form) => form?.envelope ?? [])
    .filter((line) => line.replace(SLOT, '').length > LONGEST_LINE);
  return [
    ...(named && !nameKnown
      ? [problem('the neutral form needs a name.', 'Address the office; the name is optional.')]
      : []),
    ...long.map((line) =>
      problem(`"${line}" is too long for the window.`, `At most ${LONGEST_LINE} characters a line.`),
    ),
  ];
};

/** Forms that could not be used, or would leave an office without one. */
export const addressFormProblems = (file: string, { offices }: BareAddressForms): Problem[] =>
  Object.entries(offices).flatMap(([office, rules]) => {
    const last = rules.at(-1);
    const open = last && !last.states && !last.sender && !last.kingdom;
    // The name of a member of a parliament is asked for: there is no letter without it.
    const named = isMandate(OFFICES.find((known) => known === office) ?? null);
    return [
      ...(open
        ? []
        : [
            {
              file,
              place: office,
              problem: 'the last rule is not general.',
              remedy: 'End with a rule without states, kingdom and sender.',
            },
          ]),
      ...rules.flatMap(({ forms }, index) => formProblems(file, `${office}[${index}]`, forms, named)),
    ];
  });

export const institutionFormProblems = (
  file: string,
  wording: Readonly<Record<string, Pick<InstitutionWording, 'forms'>>>,
): Problem[] => Object.entries(wording).flatMap(([id, { forms }]) => formProblems(file, id, forms));

export const rule: Rule = {
  holds: 'A form of address for everybody who holds an office, that needs no name and fits the window',
  locale: ({ fileOf, wording }) => [
    ...addressFormProblems(fileOf('address-forms'), wording.addressForms),
    ...institutionFormProblems(fileOf('institutions'), wording.institutions),
  ],
};
