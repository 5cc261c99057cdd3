import { lastLookedAt } from '../../../lib/catalogue/lastLookedAt';
import type { World } from '../../../lib/domain/catalogue';
import type { Demand } from '../../../lib/domain/demand';
import type { Problem } from '../../../lib/domain/problem';
import { RECORD_KINDS, toldValue } from '../../../lib/domain/recordKinds';
import type { Role } from '../../../lib/domain/role';
import { offeredPairs } from '../../pdf-validate/letterCases';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

/** Roles that are the strongest of some recipient of a demand, in a year of the Security Council that is on record. */
export const writtenFor = (world: World, demand: Demand): ReadonlySet<Role> =>
  new Set(
    [...Object.keys(world.council.elected), lastLookedAt().slice(0, 4)].flatMap((year) =>
      offeredPairs({ ...world, demands: [demand] }, `${year}-01-01`).flatMap(({ roles }) => roles.slice(0, 1)),
    ),
  );

/** Steps that no letter can print: each is written for roles that nobody has, or has but behind a stronger one. */
export const unreachableSteps = (
  file: string,
  sections: readonly TemplateSection[],
  written: ReadonlySet<Role>,
): Problem[] =>
  sections
    .filter(({ name, roles }) => name === 'step' && !roles.some((role) => written.has(role)))
    .map(({ line, roles, text }) => ({
      file,
      place: `line ${line}, section "step"`,
      problem: `“${text.trim()}” stands in no letter: nobody is written to first as ${roles.join(', ')}.`,
      remedy: 'Take it out, or order the roles of demand.json so that somebody is asked for it.',
    }));

/** Steps for a record of a kind that no letter about the demand tells. */
export const untoldSteps = (
  file: string,
  sections: readonly Pick<TemplateSection, 'values' | 'line' | 'name'>[],
  { records }: Pick<Demand, 'records'>,
): Problem[] => {
  const untold = RECORD_KINDS.filter((kind) => !records.includes(kind)).map(toldValue);
  return sections.flatMap(({ values, line, name }) =>
    untold
      .filter((value) => values.includes(value))
      .map((value) => ({
        file,
        place: `line ${line}, section "${name}"`,
        problem: `{{#if ${value}}} never holds: no letter about this demand tells a record of that kind.`,
        remedy: 'Take it out, or list the kind under `records` in demand.json.',
      })),
  );
};

export const rule: Rule = {
  holds: 'Only steps that some letter prints',
  template: ({ file, sections, demand }, { world }) =>
    demand
      ? [...unreachableSteps(file, sections, writtenFor(world, demand)), ...untoldSteps(file, sections, demand)]
      : [],
};
