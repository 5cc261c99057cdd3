import type { Demand } from '../../../lib/domain/demand';
import type { Problem } from '../../../lib/domain/problem';
import { RECORD_KINDS, toldValue } from '../../../lib/domain/recordKinds';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

const sorted = (values: readonly string[]): string => [...new Set(values)].sort().join(', ');

const toldFor = (values: TemplateSection['values']): string => {
  const told = RECORD_KINDS.map(toldValue).filter((value) => values.includes(value));
  return told.length > 0 ? ` where told [${sorted(told)}]` : '';
};

/** What a translation must have in common with its model: sections, their roles, facts, laws and what they are told for. */
const signature = ({ name, roles, states, to, facts, law, values }: TemplateSection): string =>
  `"${name}"${[...roles, ...states, ...to].length > 0 ? ` for ${sorted([...roles, ...states, ...to])}` : ''} with facts [${sorted(facts)}] and law [${sorted(law)}]${toldFor(values)}`;

/** Sections that a translation lacks or has beyond the English model. */
export const parityProblems = (
  file: string,
  sections: readonly TemplateSection[],
  model: readonly TemplateSection[],
): Problem[] => {
  const count = (list: readonly TemplateSection[], key: string) =>
    list.filter((section) => signature(section) === key).length;
  const keys = [...new Set([...sections, ...model].map(signature))];
  return keys
    .filter((key) => count(sections, key) !== count(model, key))
    .map((key) => ({
      file,
      place: 'template',
      problem: `section ${key}: ${count(sections, key)} here, ${count(model, key)} in the English file.`,
      remedy: 'Say the same in every language: same sections, roles, facts and laws.',
    }));
};

const MOST_STEPS = 3;

/** Sections that every demand needs, per role or once for all. */
export const completenessProblems = (file: string, sections: readonly TemplateSection[], demand: Demand): Problem[] => {
  const count = (name: string, role: string | null) =>
    sections.filter(
      (section) =>
        section.name === name &&
        section.states.length === 0 &&
        section.to.length === 0 &&
        (role ? (section.roles as readonly string[]).includes(role) : section.roles.length === 0),
    ).length;
  const expected: [name: string, role: string | null, fits: (found: number) => boolean, want: string][] = [
    ...demand.roles.flatMap((role): [string, string, (found: number) => boolean, string][] => [
      ['subject', role, (found) => found === 1, 'one'],
      ['request', role, (found) => found === 1, 'one'],
      ['step', role, (found) => found === MOST_STEPS, `${MOST_STEPS}`],
    ]),
    ...demand.emphases.flatMap((emphasis): [string, null, (found: number) => boolean, string][] =>
      [`emphasis-${emphasis}`, `ground-${emphasis}`].map((name) => [name, null, (found) => found === 1, 'one']),
    ),
    ...['topic', 'events', 'call', 'call-also', 'change', 'ground'].map(
      (name): [string, null, (found: number) => boolean, string] => [name, null, (found) => found === 1, 'one'],
    ),
  ];
  return expected
    .map(([name, role, fits, want]) => ({ name, role, want, found: count(name, role), fits }))
    .filter(({ found, fits }) => !fits(found))
    .map(({ name, role, want, found }) => ({
      file,
      place: 'template',
      problem: `section "${name}"${role ? ` for role "${role}"` : ''}: ${found} found, ${want} needed.`,
      remedy: 'Write it, or take the role out of demand.json.',
    }));
};

export const rule: Rule = {
  holds: 'Same sections, roles, facts and laws in every language, and all that a demand needs',
  template: ({ file, sections, model, demand }) => [
    ...parityProblems(file, sections, model),
    ...(demand ? completenessProblems(file, sections, demand) : []),
  ],
};
