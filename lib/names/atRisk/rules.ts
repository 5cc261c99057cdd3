import type { Locale } from '../../domain/locales';
import type { OtherNames } from '../../domain/otherNames';
import { type CommonRiskWords, type IntroductionWords, RISK_GROUPS, type RiskGroup } from '../../domain/riskWords';
import { foldForSearch } from '../../i18n/foldForSearch';
import { type Word, wordsOf } from './words';

/** What a phrase of the word lists tells. */
export type Sense =
  | RiskGroup
  | 'naming'
  | 'self'
  | 'name'
  | 'nameOrWord'
  | 'surname'
  | 'notName'
  | 'elsewhere'
  | 'freeing';

/** One of the words that may stand at a place of a phrase. */
interface Choice {
  readonly forms: readonly string[];
  /** Any ending may follow. */
  readonly open: boolean;
}

export interface Phrase {
  readonly sense: Sense;
  readonly locale: Locale;
  readonly places: readonly (readonly Choice[])[];
  /** Ends with an alif maqsura, which folding makes a ya: على is not علي. */
  readonly maqsura: boolean;
}

/** The word lists of all languages, ready to be looked up word by word. */
export interface RiskRules {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byBeginning: ReadonlyMap<string, readonly Phrase[]>;
  readonly places: Readonly<Record<string, ReadonlySet<string>>>;
  readonly placeEndings: ReadonlySet<string>;
  readonly reach: Readonly<Record<string, CommonRiskWords['reach']>>;
  readonly capitals: Readonly<Record<string, CommonRiskWords['capitals']>>;
  readonly forms: (word: Word) => WordForms;
}

export interface WordForms {
  /** As it stands, and without what is written together with it. */
  readonly plain: readonly string[];
  /** These and what remains of them without the endings of names. */
  readonly bare: readonly string[];
}

/** So much must remain of a word without its prefix or its ending. */
const LEAST_AFTER_PREFIX = 3;
const LEAST_BEFORE_ENDING = 4;
/** Letters of the longest entry of any ending. */
const LONGEST_BEGINNING = 16;
const SENSES_OF_NAMES: readonly Sense[] = ['name', 'nameOrWord', 'notName'];

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

const withoutEndings = (form: string, endings: readonly string[]): string[] =>
  endings
    .filter((ending) => form.endsWith(ending) && form.length - ending.length >= LEAST_BEFORE_ENDING)
    .map((ending) => form.slice(0, -ending.length));

const foldAll = (texts: readonly string[]): string[] => texts.map(foldForSearch).filter((text) => text !== '');

/** The words that a text holds where it holds this one: “al-Hol” is two, a Chinese word one for each character. */
const piecesOf = (place: string): string[] => {
  if (/[\p{Script=Han}'’]/u.test(place)) return wordsOf(place).map(({ folded, ending }) => folded + ending);
  return foldForSearch(place)
    .split(' ')
    .filter((form) => form !== '');
};

/** The places of an entry such as “my|our little* son”, in words as they are found in a text. */
const placesOf = (entry: string, allEndings: readonly string[]): Choice[][] => {
  // Where the word itself has an ending (Фатима), what remains without it is looked for (Фатимы).
  const endings = /\p{Script=Cyrillic}/u.test(entry) ? allEndings : [];
  return entry.split(/\s+/).flatMap((place): Choice[][] => {
    if (place === '#') return [[{ forms: ['#'], open: false }]];
    const choices = place.split('|');
    if (choices.length === 1 && !place.endsWith('*')) {
      return piecesOf(place).map((form) => [{ forms: [form, ...withoutEndings(form, endings)], open: false }]);
    }
    return [
      choices.map((choice) => {
        const form = foldForSearch(choice.replace('*', '')).replaceAll(' ', '');
        return { forms: [form, ...withoutEndings(form, endings)], open: choice.endsWith('*') };
      }),
    ];
  });
};

/** Without the words of introductions where none is judged. */
type RiskLists = CommonRiskWords & Partial<IntroductionWords>;

const entriesOf = (words: RiskLists): readonly (readonly [Sense, readonly string[]])[] => [
  ...RISK_GROUPS.map((group) => [group, words.cues[group]] as const),
  ['naming', words.naming],
  ['self', words.self],
  ['name', words.names],
  ['nameOrWord', words.namesOrWords],
  ['surname', words.surnames],
  ['notName', words.notNames],
  ['elsewhere', words.elsewhere ?? []],
  ['freeing', words.freeing ?? []],
];

const add = (index: Map<string, Phrase[]>, key: string, phrase: Phrase): void => {
  const known = index.get(key);
  if (known) known.push(phrase);
  else index.set(key, [phrase]);
};

/** Names of all states and institutions in all languages: they name no person. */
export const countryNames = ({ everywhere }: Pick<OtherNames, 'everywhere'>): readonly string[] =>
  Object.values(everywhere).flat();

/** Makes the word lists ready; `countries`: see countryNames. */
export const makeRiskRules = (lists: Readonly<Record<Locale, RiskLists>>, countries: readonly string[]): RiskRules => {
  const all = Object.entries(lists) as [Locale, RiskLists][];
  const endings = [...new Set(all.flatMap(([, words]) => foldAll(words.endings)))];
  const prefixes = [...new Set(all.flatMap(([, words]) => foldAll(words.prefixes)))];
  const byWord = new Map<string, Phrase[]>();
  const byBeginning = new Map<string, Phrase[]>();

  const enter = (sense: Sense, locale: Locale, entry: string): void => {
    const places = placesOf(entry, SENSES_OF_NAMES.includes(sense) ? endings : []);
    const phrase: Phrase = { sense, locale, places, maqsura: entry.endsWith('ى') };
    for (const { forms, open } of places[0] ?? []) {
      for (const form of new Set(forms)) add(open ? byBeginning : byWord, form, phrase);
    }
  };
  for (const [locale, words] of all) {
    for (const [sense, entries] of entriesOf(words)) for (const entry of entries) enter(sense, locale, entry);
  }
  for (const country of new Set(countries)) enter('notName', 'en', country.replaceAll('|', ' '));

  const byLocale = <Value>(pick: (words: RiskLists) => Value): Record<string, Value> =>
    Object.fromEntries(all.map(([locale, words]) => [locale, pick(words)]));
  return {
    byWord,
    byBeginning,
    places: byLocale(({ beforePlaces }) => new Set(foldAll(beforePlaces))),
    placeEndings: new Set(all.flatMap(([, { placeEndings }]) => foldAll(placeEndings))),
    reach: byLocale(({ reach }) => reach),
    capitals: byLocale(({ capitals }) => capitals),
    forms: ({ folded, ending }) => {
      const cut = isArabic(folded)
        ? prefixes.filter((prefix) => folded.startsWith(prefix) && folded.length - prefix.length >= LEAST_AFTER_PREFIX)
        : [];
      const plain = [folded, ...(ending ? [folded + ending] : []), ...cut.map((prefix) => folded.slice(prefix.length))];
      return { plain, bare: [...plain, ...plain.flatMap((form) => withoutEndings(form, endings))] };
    },
  };
};

const fits = (choices: readonly Choice[], { plain, bare }: WordForms, ofNames: boolean): boolean =>
  choices.some(({ forms, open }) =>
    open
      ? forms.some((form) => plain.some((own) => own.startsWith(form)))
      : forms.some((form) => (ofNames ? bare : plain).includes(form)),
  );

/** The phrases that begin with the word at `index`, with the number of words that each of them takes. */
export const phrasesAt = (
  words: readonly Word[],
  forms: readonly WordForms[],
  index: number,
  { byWord, byBeginning }: RiskRules,
): readonly { readonly phrase: Phrase; readonly length: number }[] => {
  const own = forms[index];
  if (!own) return [];
  const candidates = new Set<Phrase>();
  for (const form of own.bare) for (const phrase of byWord.get(form) ?? []) candidates.add(phrase);
  for (const form of own.plain) {
    for (let length = 1; length <= Math.min(form.length, LONGEST_BEGINNING); length += 1) {
      for (const phrase of byBeginning.get(form.slice(0, length)) ?? []) candidates.add(phrase);
    }
  }
  return [...candidates].flatMap((phrase) => {
    const ofNames = SENSES_OF_NAMES.includes(phrase.sense);
    const whole = phrase.places.every((choices, offset) => {
      const word = words[index + offset];
      const its = forms[index + offset];
      return word && its && (offset === 0 || word.gap === 'none') && fits(choices, its, ofNames);
    });
    return whole ? [{ phrase, length: phrase.places.length }] : [];
  });
};
