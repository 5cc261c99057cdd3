import { KNOWN_HELPERS } from '../lib/catalogue/compileTemplate';
import type { Problem } from '../lib/domain/problem';
import type { TemplateSection } from './templateTree';

const SENDER_VALUES = ['sender.name', 'sender.organisation', 'sender.town'];
const STATE_VALUES = ['state.name', 'state.to', 'state.of'];
/** Values that have a meaning in some sections only. */
const PLACED_VALUES: readonly (readonly [value: string, place: RegExp])[] = [
  ['ask', /^request$/],
  ['own.name', /^intro-(withheld-)?(citizen|resident)$/],
  ['own.of', /^intro-(withheld-)?citizen$/],
  ['count', /^intro-coalition$/],
  ['topic', /^subject-/],
  ['act', /^recall-thanks$/],
  ['earlier.date', /^recall-re/],
  ['earlier.reference', /^recall-re/],
  ['answer.date', /^recall-reply$/],
];
/** Roles that only a state can have: in other sections there is no state to name. */
const STATE_ROLES = ['custodian', 'nationality', 'council-member'];
/** Only a state that acted is thanked (content/acts.json). */
const STATE_SECTIONS = ['recall-thanks'];

export interface Ledger {
  readonly facts: readonly string[];
  readonly law: readonly string[];
}

const unknownValue = (section: TemplateSection, value: string): string | null => {
  const placed = PLACED_VALUES.find(([name]) => name === value);
  if (placed)
    return placed[1].test(section.name) ? null : `{{${value}}} stands only in sections named ${placed[1].source}.`;
  if (SENDER_VALUES.includes(value)) return null;
  if (!STATE_VALUES.includes(value)) return `{{${value}}} is not known.`;
  const stateful =
    STATE_SECTIONS.includes(section.name) ||
    (section.roles.length > 0 && section.roles.every((role) => STATE_ROLES.includes(role)));
  return stateful ? null : `{{${value}}} stands in a section whose recipients may be no state.`;
};

/** Placeholders, helpers, facts and laws that do not exist, or not where they stand. */
export const placeholderProblems = (
  file: string,
  sections: readonly TemplateSection[],
  { facts, law }: Ledger,
): Problem[] =>
  sections.flatMap((section) => {
    const problems = [
      ...section.helpers
        .filter((helper) => !(KNOWN_HELPERS as readonly string[]).includes(helper))
        .map((helper) => `"${helper}" is not a helper.`),
      ...section.facts.filter((id) => !facts.includes(id)).map((id) => `fact "${id}" is not in the ledger.`),
      ...section.law.filter((id) => !law.includes(id)).map((id) => `law "${id}" is not in content/law.`),
      ...section.values.flatMap((value) => unknownValue(section, value) ?? []),
    ];
    return problems.map((problem) => ({
      file,
      place: `line ${section.line}, section "${section.name}"`,
      problem,
      remedy: 'docs/add-a-demand.md lists what a template may hold.',
    }));
  });
