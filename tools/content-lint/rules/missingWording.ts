import { loadFactWording } from '../../../lib/catalogue/loadLetterWording';
import { LOCALES } from '../../../lib/domain/locales';
import type { Rule } from '../rule';

export const rule: Rule = {
  holds: 'A name for every recipient in every language, and words for every fact that a language’s letters tell',
  catalogue: ({ facts }) => {
    const told = new Set(LOCALES.flatMap((locale) => Object.keys(loadFactWording(locale))));
    return facts
      .filter(({ id }) => !told.has(id))
      .map(({ id }) => ({
        file: 'content/catalogue/facts.json',
        place: id,
        problem: 'has words in no language.',
        remedy: 'Add phrase and statement to content/<language>/facts.json: of those languages that are to tell it.',
      }));
  },
  locale: ({ fileOf, locale, world, names, content, templates }) => {
    const cited = new Set([
      ...templates.flatMap(({ sections }) => sections.flatMap(({ facts }) => facts)),
      ...world.acts.flatMap(({ demand, fact }) => (world.demands.some(({ id }) => id === demand) ? [fact] : [])),
    ]);
    return [
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
      ...[...cited]
        .filter((id) => !content.facts[id])
        .map((id) => ({
          file: fileOf('facts'),
          place: id,
          problem: 'has no words, and letters of this language tell it.',
          remedy: 'Add phrase and statement, or take {{fact …}} out of the templates.',
        })),
    ];
  },
};
