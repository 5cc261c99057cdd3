import { loadOtherNamesRows } from '../../../lib/catalogue/loadOtherNames';
import { loadRecipientNames } from '../../../lib/catalogue/loadWorld';
import type { BareWorld } from '../../../lib/domain/catalogue';
import { LOCALES } from '../../../lib/domain/locales';
import type { OtherNamesRow } from '../../../lib/domain/otherNames';
import type { Problem } from '../../../lib/domain/problem';
import { foldForSearch, foldTogether } from '../../../lib/i18n/foldForSearch';
import type { Rule } from '../rule';

interface Named {
  readonly id: string;
  readonly names: readonly string[];
  /** Without codes. */
  readonly spoken: readonly string[];
}

const named = ({ states }: Pick<BareWorld, 'states'>): Named[] =>
  Object.entries(loadRecipientNames()).map(([id, names]) => {
    const spoken = Object.values(names);
    const code = states.find(({ iso2 }) => iso2 === id)?.iso3;
    return { id, names: [id, ...(code ? [code] : []), ...spoken], spoken };
  });

/**
 * Initials that are the code or abbreviation of somebody else, and by which nobody means the recipients beside them: by our
 * judgement, not looked up.
 */
const NOT_SAID: Readonly<Record<string, readonly string[]>> = {
  ab: ['AG', 'ZA', 'las_sg'],
  al: ['las_sg'],
  bb: ['GB'],
  bd: ['BN', 'DE'],
  can: ['CF'],
  cd: ['DO'],
  ci: ['coalition'],
  cr: ['CD', 'CG', 'ME', 'ifrc', 'sarc'],
  dk: ['CD'],
  es: ['SA'],
  et: ['TL'],
  ga: ['ZA'],
  gb: ['GW'],
  gm: ['MH'],
  is: ['SB', 'icc_otp'],
  ke: ['coe_commissioner', 'coe_pace', 'coe_sg', 'eu_commission', 'las_sg'],
  km: ['MK'],
  kr: ['CG', 'CR'],
  la: ['las_sg'],
  ma: ['MH'],
  rdc: ['CG'],
  rpdc: ['CN'],
  sa: ['SB', 'syria_mofa'],
  sb: ['SS'],
  sc: ['CH'],
  sd: ['US'],
  sl: ['LC'],
  to: ['TL'],
  ss: ['holy_see'],
  tr: ['CZ', 'TL'],
  ug: ['unsg'],
  us: ['unsc_president'],
  vc: ['CN'],
  ес: ['european_council'],
};

/** The first letters of a name’s words, as it may be abbreviated; null for one word. */
const initialsOf = (name: string): string | null => {
  const words = foldForSearch(name).split(' ');
  return words.length > 1 ? words.map((word) => word.slice(0, 1)).join('') : null;
};

/**
 * Other names of nobody, names that stand already, and names that would lead to two recipients: those that are written for
 * two, and initials of a name in one of our languages that are somebody else’s code or abbreviation (“R.-U.”).
 */
export const otherNameProblems = (
  rows: readonly (OtherNamesRow & { readonly file: string })[],
  world: Pick<BareWorld, 'states'>,
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
  const problems = rows.flatMap(({ to, names, meant, file }) =>
    Object.entries(names).flatMap(([language, all]) =>
      all.flatMap((name): Problem[] => {
        const found = foldTogether(name);
        const row = (problem: string, remedy: string): Problem[] => [
          { file, place: `${to.join(' ')} › ${language} › ${name}`, problem, remedy },
        ];
        const unknown = to.find((id) => !recipients.some((recipient) => recipient.id === id));
        if (unknown)
          return row(`"${unknown}" is no recipient.`, 'Use an ISO code of states.json or an id of institutions.json.');
        const stranger = Object.values(meant ?? {}).find((id) => id && !to.includes(id));
        if (stranger) return row(`means "${stranger}", which is not in \`to\`.`, 'Name one of `to`.');
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
  const sharedBy = (initials: string, ids: readonly string[]): boolean =>
    rows.some(
      ({ to, names }) =>
        ids.every((id) => to.includes(id)) && Object.values(names).flat().map(foldTogether).includes(initials),
    );
  const spoken = [
    ...recipients.map(({ id, spoken: names }) => ({ id, names })),
    ...rows.flatMap(({ to, names }) =>
      to.map((id) => ({ id, names: LOCALES.flatMap((locale) => names[locale] ?? []) })),
    ),
  ];
  const abbreviated = spoken.flatMap(({ id, names }) =>
    names.flatMap((name): Problem[] => {
      const initials = initialsOf(name);
      if (!initials || NOT_SAID[initials]?.includes(id)) return [];
      const others = [...(owners.get(initials) ?? [])].filter((other) => other !== id);
      if (others.length === 0 || sharedBy(initials, [id, ...others])) return [];
      return [
        {
          file: 'content/catalogue/recipients/other-names/everyday.json',
          place: `${id} › ${name}`,
          problem: `may be abbreviated "${initials}", which finds ${others.join(' and ')}.`,
          remedy:
            'Add a row for the abbreviation with all of them in `to`, or say in tools/content-lint/rules/otherNames.ts that nobody uses it.',
        },
      ];
    }),
  );
  return [...problems, ...abbreviated];
};

export const rule: Rule = {
  holds: 'No other name that leads to two recipients, to nobody, or that stands twice',
  catalogue: ({ world }) => otherNameProblems(loadOtherNamesRows(), world),
};
