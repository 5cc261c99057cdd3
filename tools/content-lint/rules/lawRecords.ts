import { loadStateGroups } from '../../../lib/catalogue/loadStateGroups';
import type { Problem } from '../../../lib/domain/problem';
import type { StateGroup } from '../../../lib/domain/stateGroup';
import { LAW_FILE, type LawRecord, loadLawRecords } from '../lawRecords';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

type Record = Pick<LawRecord, 'id' | 'group'>;

/** Laws that letters name of which no text was seen, and records of none that they name. */
export const lawRecordProblems = (
  names: readonly string[],
  records: readonly Record[],
  groups: readonly Pick<StateGroup, 'id'>[],
): Problem[] => {
  const problem = (place: string, text: string): Problem => ({
    file: LAW_FILE,
    place,
    problem: text,
    remedy:
      'A letter names a law after its text was found: record what it says, where that was seen and whom it binds.',
  });
  return [
    ...names.filter((id) => !records.some((record) => record.id === id)).map((id) => problem(id, 'has no record.')),
    ...records.filter(({ id }) => !names.includes(id)).map(({ id }) => problem(id, 'has no name in law.json.')),
    ...records
      .filter(({ group }) => group && !groups.some(({ id }) => id === group))
      .map(({ id, group }) => problem(id, `binds "${group}", which is no group of states.`)),
  ];
};

/** A law that binds some states, in letters that go to others as well. */
export const boundLawProblems = (
  file: string,
  sections: readonly TemplateSection[],
  records: readonly Record[],
  groups: readonly Pick<StateGroup, 'id' | 'states'>[],
): Problem[] =>
  sections.flatMap(({ name, line, law, states }) =>
    records
      .filter(({ id, group }) => group && law.includes(id) && !isWithin(states, groups, group))
      .map(({ id, group }) => ({
        file,
        place: `line ${line}, section "${name}"`,
        problem: `names law "${id}", which binds the states of "${group}" only.`,
        remedy: `Write the section for them: states="${group}".`,
      })),
  );

const isWithin = (states: readonly string[], groups: readonly Pick<StateGroup, 'id' | 'states'>[], id: string) => {
  const bound = groups.find((group) => group.id === id)?.states ?? [];
  return states.length > 0 && states.every((state) => bound.includes(state));
};

export const rule: Rule = {
  holds:
    'A record of its text for each law that a letter names, and a law that binds some states only in letters to them',
  locale: ({ wording }) => lawRecordProblems(Object.keys(wording.law), loadLawRecords(), loadStateGroups()),
  template: ({ file, sections }) => boundLawProblems(file, sections, loadLawRecords(), loadStateGroups()),
};
