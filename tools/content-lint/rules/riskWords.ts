import { loadRiskWords, riskWordsFile } from '../../../lib/catalogue/loadRiskWords';
import type { Problem } from '../../../lib/domain/problem';
import { RISK_GROUPS, type RiskWords } from '../../../lib/domain/riskWords';
import { foldForSearch } from '../../../lib/i18n/foldForSearch';
import type { Rule } from '../rule';

/** A beginning of fewer letters is the beginning of half the words there are. */
const SHORTEST_BEGINNING = 3;

/** Script without capitals: names are known from the list alone, and with fewer hardly any would be seen. */
const FEWEST_NAMES = 30;

const LISTS = [
  'naming',
  'self',
  'beforePlaces',
  'placeEndings',
  'prefixes',
  'endings',
  'names',
  'namesOrWords',
  'surnames',
  'notNames',
  'elsewhere',
  'freeing',
] as const;

/** Lists by which words are seen, as [place, entries]. */
const listsOf = (words: RiskWords): readonly (readonly [string, readonly string[]])[] => [
  ...RISK_GROUPS.map((group) => [`cues.${group}`, words.cues[group]] as const),
  ...LISTS.map((list) => [list, words[list]] as const),
];

/** What cannot be found in a text as it stands, contradicts itself, or would be found everywhere. */
export const riskWordProblems = (file: string, words: RiskWords): Problem[] => {
  const lists = listsOf(words);
  const faults = lists.flatMap(([place, entries]) =>
    entries.flatMap((entry, index) => {
      const problems: Problem[] = [];
      const report = (problem: string, remedy: string) => problems.push({ file, place, problem, remedy });
      if (entries.indexOf(entry) !== index) report(`"${entry}" stands there twice.`, 'Take one out.');
      for (const part of entry.split(/[\s|]+/)) {
        const bare = foldForSearch(part.replace(/\*$/, ''));
        if (part !== '#' && bare === '') report(`"${entry}" holds a part without letters.`, 'Write words, or #.');
        if (part.endsWith('*') && bare.length < SHORTEST_BEGINNING) {
          report(`"${part}" begins too many words.`, 'Write its forms out, or a longer beginning.');
        }
        if (part.slice(0, -1).includes('*')) report(`"${part}" has its * inside.`, 'The * may only stand at the end.');
      }
      return problems;
    }),
  );
  const notNames = new Set(words.notNames.map(foldForSearch));
  const contradictions = [...words.names, ...words.namesOrWords]
    .filter((name) => notNames.has(foldForSearch(name)))
    .map((name) => ({
      file,
      place: 'notNames',
      problem: `"${name}" is among the names as well.`,
      remedy: 'Take it out of one of the lists.',
    }));
  const few = words.capitals === 'none' && words.names.length < FEWEST_NAMES;
  return [
    ...faults,
    ...contradictions,
    ...(few
      ? [
          {
            file,
            place: 'names',
            problem: `holds ${words.names.length} names, and no capital letter tells others.`,
            remedy: `Add common given names, at least ${FEWEST_NAMES} in all.`,
          },
        ]
      : []),
  ];
};

export const rule: Rule = {
  holds: 'Words by which people at risk are seen: in every language, findable, without contradiction',
  locale: ({ locale }) => riskWordProblems(riskWordsFile(locale), loadRiskWords(locale)),
};
