import type { Rule } from '../rule';

export const rule: Rule = {
  holds: 'A name for every recipient and words for every fact, in every language',
  locale: ({ locale, fileOf, world, names, facts, content }) => [
    ...[
      ...world.states.map(({ iso2 }) => ({ id: iso2, file: fileOf('states') })),
      ...world.institutions.map(({ id }) => ({ id, file: fileOf('institutions') })),
    ]
      .filter(({ id }) => !names[id]?.[locale])
      .map(({ id, file }) => ({
        file,
        place: id,
        problem: 'has no name.',
        remedy: 'Add it: every recipient has a name in every language.',
      })),
    ...facts
      .filter(({ id }) => !content.facts[id])
      .map(({ id }) => ({
        file: fileOf('facts'),
        place: id,
        problem: 'has no wording.',
        remedy: 'Add phrase and statement.',
      })),
  ],
};
