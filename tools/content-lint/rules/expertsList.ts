import { type ExpertsList, loadExpertsList } from '../../../lib/catalogue/loadRecipientLists';
import type { Fact } from '../../../lib/domain/fact';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

/** A list of states that is longer or shorter than the ledger says, or names one twice or one that there is not. */
export const expertsListProblems = (
  { fact, states }: ExpertsList,
  facts: readonly Fact[],
  known: readonly string[],
): Problem[] => {
  const problem = (place: string, text: string, remedy: string): Problem => ({
    file: 'content/catalogue/recipients/un-experts-2021.json',
    place,
    problem: text,
    remedy,
  });
  const count = facts.find(({ id }) => id === fact)?.value;
  return [
    ...(count === states.length
      ? []
      : [
          problem(
            'states',
            `${states.length} states, where fact ${fact} says ${count}.`,
            'Compare it with the source.',
          ),
        ]),
    ...states
      .filter((state, index) => !known.includes(state) || states.indexOf(state) !== index)
      .map((state) => problem(state, 'is no state of the catalogue, or stands there twice.', 'Correct the code.')),
  ];
};

export const rule: Rule = {
  holds: 'The states of the 2021 list of UN experts, as many as the ledger says',
  catalogue: ({ facts, recipients }) => {
    const list = loadExpertsList();
    return list.states.length > 0 ? expertsListProblems(list, facts, recipients.states) : [];
  },
};
