import type { World } from '../lib/domain/catalogue';
import type { OtherNamesRow } from '../lib/domain/otherNames';
import type { Problem } from '../lib/domain/problem';
import { foldTogether } from '../lib/locale/foldForSearch';

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

const named = ({ states, institutions }: Pick<World, 'states' | 'institutions'>): Named[] => [
  ...states.map(({ iso2, iso3, names }) => ({ id: iso2, names: [iso2, iso3, ...Object.values(names)] })),
  ...institutions.map(({ id, names }) => ({ id, names: [id, ...Object.values(names)] })),
];

/** Other names of nobody, names that stand already, and names that would lead to two recipients. */
export const otherNameProblems = (
  rows: readonly (OtherNamesRow & { readonly file: string })[],
  world: Pick<World, 'states' | 'institutions'>,
): Problem[] => {
  const recipients = named(world);
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of recipients) {
    for (const name of names.map(foldTogether)) owners.set(name, (owners.get(name) ?? new Set()).add(id));
  }
  const shared = new Set(
    rows
      .filter(({ to }) => to.length > 1)
      .flatMap(({ names }) => Object.values(names).flat())
      .map(foldTogether),
  );
  return rows.flatMap(({ to, names, file }) =>
    Object.entries(names).flatMap(([language, all]) =>
      all.flatMap((name): Problem[] => {
        const found = foldTogether(name);
        const row = (problem: string, remedy: string): Problem[] => [
          { file, place: `${to.join(' ')} › ${language} › ${name}`, problem, remedy },
        ];
        const unknown = to.find((id) => !recipients.some((recipient) => recipient.id === id));
        if (unknown)
          return row(`"${unknown}" is no recipient.`, 'Use an ISO code of states.json or an id of institutions.json.');
        if (found === '') return row('has no letter.', 'Write a name that can be typed.');
        const others = [...(owners.get(found) ?? [])].filter((id) => !to.includes(id));
        if (others.length > 0)
          return row(`finds ${others.join(' and ')} too.`, 'Remove it, or put all of them into `to`.');
        if (to.length > 1) return [];
        if (owners.get(found)?.has(to[0] ?? '')) return row('finds it already.', 'Remove it.');
        if (shared.has(found)) return row('is said for several recipients elsewhere.', 'Remove it here.');
        owners.set(found, new Set(to));
        return [];
      }),
    ),
  );
};
