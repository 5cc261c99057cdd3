import { readTemplate } from '../../../lib/catalogue/readTemplate';
import type { Problem } from '../../../lib/domain/problem';
import { RECORD_KINDS, toldValue } from '../../../lib/domain/recordKinds';
import type { TemplateValue } from '../../../lib/domain/template';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

/** Values that have a meaning in some sections only. */
const PLACED_VALUES: readonly (readonly [value: TemplateValue, place: RegExp])[] = [
  ['ask', /^request(-unknown|-mandate)?$/],
  ['own.name', /^intro-(withheld-)?(citizen|resident)$/],
  ['own.of', /^intro-(withheld-)?(citizen|resident)$/],
  ['count', /^intro-coalition$/],
  ['topic', /^subject-/],
  ['act', /^recall-thanks$/],
  ['earlier.date', /^recall-re/],
  ['earlier.reference', /^recall-re/],
  ['answer.date', /^recall-reply$/],
  ['reply.by', /^reply/],
  ['known.until', /^since$/],
  ['council.until', /^council-(member|also)$/],
  ['council.from', /^(?:council-joining|step-council)$/],
  ...RECORD_KINDS.map((kind) => [toldValue(kind), /^(?:step(?:-\w+)?|change)$/] as const),
  ['known.any', /^(?:step(?:-\w+)?|change)$/],
];
/** Roles that only a state can have: in other sections there is no state to name. */
const STATE_ROLES = ['custodian', 'nationality', 'nationality-no-return', 'nationality-no-men', 'council-member'];
/** Sections of states alone: one that acted is thanked, one of which nothing is known is asked, and records are of states. */
const STATE_SECTIONS = /^(recall-thanks|unknown)$/;
/** templates/letter/records: a record's or a vote's own section, or the pattern of a kind. */
const RECORD_SECTIONS = new RegExp(`^([A-Z]{2}-\\d+|un-[\\w-]+|(${RECORD_KINDS.join('|')})-\\w+)$`);

export interface Ledger {
  readonly facts: readonly string[];
  readonly law: readonly string[];
}

const misplacedValue = (section: TemplateSection, value: TemplateValue): string | null => {
  const placed = PLACED_VALUES.find(([name]) => name === value);
  if (placed)
    return placed[1].test(section.name) ? null : `{{${value}}} stands only in sections named ${placed[1].source}.`;
  const ofRecord = RECORD_SECTIONS.test(section.name);
  if (value.startsWith('record.')) return ofRecord ? null : `{{${value}}} stands only in templates/letter/records.`;
  if (!value.startsWith('state.')) return null;
  const stateful =
    ofRecord ||
    STATE_SECTIONS.test(section.name) ||
    (section.roles.length > 0 && section.roles.every((role) => STATE_ROLES.includes(role)));
  return stateful ? null : `{{${value}}} stands in a section whose recipients may be no state.`;
};

/** Facts and laws that do not exist, and values that have no meaning where they stand. */
export const placeholderProblems = (
  file: string,
  sections: readonly TemplateSection[],
  { facts, law }: Ledger,
): Problem[] =>
  sections.flatMap((section) => {
    const problems = [
      ...section.facts.filter((id) => !facts.includes(id)).map((id) => `fact "${id}" is not in the ledger.`),
      ...section.law.filter((id) => !law.includes(id)).map((id) => `law "${id}" is not in law.json of this language.`),
      ...section.values.flatMap((value) => misplacedValue(section, value) ?? []),
    ];
    return problems.map((problem) => ({
      file,
      place: `line ${section.line}, section "${section.name}"`,
      problem,
      remedy: 'docs/add-a-demand.md lists what a template may hold.',
    }));
  });

export const rule: Rule = {
  holds: 'Placeholders that exist, where they may stand',
  template: ({ file, sections }, { wording }) => [
    ...readTemplate(file).problems,
    ...placeholderProblems(file, sections, { facts: Object.keys(wording.facts), law: Object.keys(wording.law) }),
  ],
};
