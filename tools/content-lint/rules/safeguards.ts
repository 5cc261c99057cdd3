import { loadSafeguards } from '../../../lib/catalogue/loadWorld';
import type { Demand } from '../../../lib/domain/demand';
import type { Problem } from '../../../lib/domain/problem';
import { HOLDERS, ROLES, type Role } from '../../../lib/domain/role';
import { GUARDED_ROLE, type Safeguard } from '../../../lib/domain/safeguard';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';
import type { WordingRules } from '../wordingRules';

/** What a letter asks for; the rest of it tells and argues. */
const ASKING = ['subject', 'request', 'step'];

const SAFEGUARD = 'safeguard';

type ReturnWords = WordingRules['returns'];

const holds = (pattern: string, text: string): boolean => new RegExp(pattern, 'iu').test(text);

const isFor = (role: Role, { roles }: Pick<TemplateSection, 'roles'>): boolean => roles.includes(role);

/** The words by which a template asks, in one of its roles, that somebody be taken back, sent or handed over. */
export const askedReturns = (sections: readonly TemplateSection[], role: Role, { asks }: ReturnWords): string[] =>
  sections
    .filter((section) => ASKING.includes(section.name) && isFor(role, section))
    .flatMap(({ outline }) => asks.flatMap((pattern) => new RegExp(pattern, 'iu').exec(outline)?.[0] ?? []));

/** Roles whose letters hold the safeguard without `returns`: those who hold people, and what is asked in its place. */
const GUARDED_ANYWAY: readonly Role[] = ['custodian', GUARDED_ROLE['no-return']];

/** A demand's text that asks for a return of which demand.json knows nothing, and the other way round. */
export const returnProblems = (
  file: string,
  sections: readonly TemplateSection[],
  { roles, returns }: Pick<Demand, 'roles' | 'returns'>,
  words: ReturnWords,
): Problem[] =>
  roles
    .filter((role) => !GUARDED_ANYWAY.includes(role))
    .flatMap((role) => {
      const [found] = askedReturns(sections, role, words);
      if ((found !== undefined) === returns.includes(role)) return [];
      return [
        {
          file,
          place: `role "${role}"`,
          problem: found
            ? `“${found}” asks that somebody be taken back, sent or handed over, and the letter has no safeguard.`
            : 'no word here asks for a return, as demand.json says.',
          remedy: found
            ? 'Add the role to `returns` in demand.json.'
            : 'Take it out of `returns`, or add the word to `returns.asks` in wording-rules.json.',
        },
      ];
    });

/**
 * A safeguard that leaves out one of the dangers, and one that is not there; a demand's own says at least: against
 * nobody's will; to those who hold people, all the dangers.
 */
export const safeguardProblems = (
  file: string,
  sections: readonly TemplateSection[],
  part: 'letter' | 'demand',
  { dangers, will }: ReturnWords,
): Problem[] => {
  const written = sections.filter(({ name }) => name === SAFEGUARD);
  const needed = ROLES.filter((role) => role !== GUARDED_ROLE['no-return'] && role !== 'court');
  const missing =
    part === 'demand' ? [] : needed.filter((role) => written.filter((one) => isFor(role, one)).length !== 1);
  const ofHolders = (one: TemplateSection) => HOLDERS.some((role) => isFor(role, one));
  const has = (one: TemplateSection) => (part === 'letter' || ofHolders(one) ? dangers : [will]);
  return [
    ...missing.map((role) => ({ problem: `not one section "${SAFEGUARD}" for role "${role}".`, place: 'template' })),
    ...written.flatMap((one) =>
      has(one)
        .filter((pattern) => !holds(pattern, one.outline))
        .map((pattern) => ({ problem: `nothing here matches ${pattern}.`, place: `line ${one.line}` })),
    ),
  ].map((problem) => ({
    file,
    ...problem,
    remedy:
      'Say that nobody may be brought against their will to torture, persecution, an unfair trial or the death penalty.',
  }));
};

const FILE = 'content/catalogue/safeguards.json';

/** Records of no state or of one twice, and demands that would still ask for men back where none is to be asked for. */
export const safeguardRecordProblems = (
  records: readonly Pick<Safeguard, 'state'>[],
  states: readonly string[],
  demands: readonly Pick<Demand, 'id' | 'about' | 'roles' | 'returns'>[],
): Problem[] => {
  const noMen = GUARDED_ROLE['no-men'];
  return [
    ...records
      .filter(
        ({ state }, index) => !states.includes(state) || records.findIndex((one) => one.state === state) !== index,
      )
      .map(({ state }) => ({ place: state, problem: 'is no state of the catalogue, or stands here twice.' })),
    ...demands
      .filter(
        ({ about, roles, returns }) =>
          about !== 'children' && returns.includes('nationality') && !roles.includes(noMen),
      )
      .map(({ id }) => ({ place: id, problem: `asks states for their nationals and has no text for "${noMen}".` })),
  ].map((problem) => ({
    file: FILE,
    ...problem,
    remedy: 'docs/add-a-demand.md says what is asked of states to which people cannot be returned without danger.',
  }));
};

export const rule: Rule = {
  holds:
    'A safeguard with every request that somebody be taken back, sent or handed over, and in place of it where a record says so',
  catalogue: ({ world, recipients }) => safeguardRecordProblems(loadSafeguards(), recipients.states, world.demands),
  template: ({ file, sections, part, demand }, { rules }) => [
    ...(demand ? returnProblems(file, sections, demand, rules.returns) : []),
    ...(part === 'kinds' || part === 'records' ? [] : safeguardProblems(file, sections, part, rules.returns)),
  ],
};
