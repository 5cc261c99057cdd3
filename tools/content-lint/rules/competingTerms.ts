import type { Locale } from '../../../lib/domain/locales';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { Term } from '../termList';
import type { Worded } from '../wordingRules';

/** Words that compete with an agreed one: two names for one thing make a reader look for two things. */
export const competingTermProblems = (texts: readonly Worded[], terms: readonly Term[], locale: Locale): Problem[] => {
  const avoided = terms.flatMap(({ languages }) =>
    languages[locale].avoid.map(({ pattern, reason }) => ({
      pattern: new RegExp(pattern, 'iu'),
      reason,
      term: languages[locale].term,
    })),
  );
  return texts.flatMap(({ file, place, text }) =>
    avoided.flatMap(({ pattern, reason, term }) => {
      const [found] = pattern.exec(text) ?? [];
      return found
        ? [
            {
              file,
              place,
              problem: `"${found}" competes with “${term}”.`,
              remedy: `${reason} (content/catalogue/terms.json)`,
            },
          ]
        : [];
    }),
  );
};

export const rule: Rule = {
  holds: 'No word that competes with an agreed term',
  locale: ({ texts, terms, locale }) => competingTermProblems(texts, terms, locale),
};
