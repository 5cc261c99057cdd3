import { firstRule } from '../../../lib/compose/pickAddressForm';
import { officeIn } from '../../../lib/compose/resolveRecipient';
import type { BareAddressForms } from '../../../lib/domain/addressForm';
import type { World } from '../../../lib/domain/catalogue';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

/** A sovereign who would be written to as a president: every kingdom needs a rule of its own or the kingdoms' rule. */
export const headOfStateProblems = (file: string, { offices }: BareAddressForms, world: World): Problem[] =>
  world.governments.kingdoms.states
    .filter((state) => officeIn(state, 'head-of-state', world) !== null)
    .flatMap((state) =>
      [true, false].flatMap((own) => {
        const rule = firstRule(offices['head-of-state'] ?? [], { state, kingdom: true, own });
        return rule?.kingdom || rule?.states?.includes(state)
          ? []
          : [
              {
                file,
                place: 'head-of-state',
                problem: `the sovereign of ${state} would get a president’s form.`,
                remedy: 'Put a rule with `kingdom` before the general ones, or one with `states`.',
              },
            ];
      }),
    );

const FILE = 'content/catalogue/recipients/governments.json';

/** Codes that are no states, and states whose order is told twice. */
export const governmentProblems = ({ states, governments }: Pick<World, 'states' | 'governments'>): Problem[] => {
  const known = states.map(({ iso2 }) => iso2);
  const { onePerson, kingdoms, senates, without } = governments;
  const named = [onePerson, kingdoms, senates, ...without].flatMap((group) => group.states);
  const problem = (place: string, text: string, remedy: string): Problem => ({
    file: FILE,
    place,
    problem: text,
    remedy,
  });
  return [
    ...named
      .filter((code) => !known.includes(code))
      .map((code) => problem(code, 'is no state of the catalogue.', 'Use its ISO code.')),
    ...kingdoms.states
      .filter((code) => onePerson.states.includes(code))
      .map((code) => problem(code, 'is a kingdom and has a president who governs.', 'Take it out of one list.')),
    ...without
      .flatMap(({ offices, states: missing }) => missing.flatMap((code) => offices.map((office) => ({ code, office }))))
      .filter(({ office }) => ['foreign-minister', 'pr-un', 'ambassador'].includes(office))
      .map(({ code, office }) =>
        problem(code, `has no ${office}.`, 'Every state keeps the offices of its foreign service.'),
      ),
  ];
};

export const rule: Rule = {
  holds: 'A sovereign never addressed as a president; the order of each state told once',
  catalogue: ({ world }) => governmentProblems(world),
  locale: ({ fileOf, wording, world }) => headOfStateProblems(fileOf('address-forms'), wording.addressForms, world),
};
