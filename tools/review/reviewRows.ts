import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { demandIds, demandLanguages } from '../../lib/catalogue/loadWorld';
import type { Locale } from '../../lib/domain/locales';
import { flatten } from '../content-lint/flatten';
import { templateSections } from '../content-lint/templateTree';

/** The language that the others are translated from. */
export const MODEL: Locale = 'en';

/** One text beside the English; either is empty where only the other has it. */
export interface ReviewRow {
  readonly place: string;
  readonly english: string;
  readonly text: string;
}

/** Each language has rules of its own there: no row answers to an English one. */
const OWN_RULES = 'address-forms.json';

export interface ReviewPart {
  readonly file: string;
  readonly rows: readonly ReviewRow[];
}

/** For the checks and the machine: no sentence that anybody reads. */
const NOT_READ: readonly string[] = ['locale.json', 'people-at-risk.json', 'wording-rules.json'];
const SHARED = ['templates/letter', 'templates/letter/kinds', 'templates/letter/records'];

type Texts = ReadonlyMap<string, string>;

/** Keys of a form of address that are grounds and conditions. */
const GROUNDS = /\.(?:states\.\d+|basis|confidence|sender)$/;

const textsIn = (file: string): Texts =>
  new Map(
    existsSync(file) ? [...flatten(JSON.parse(readFileSync(file, 'utf8')))].filter(([key]) => !GROUNDS.test(key)) : [],
  );

/** Sections by name and roles; of several alike each by its number. */
const sectionsIn = (file: string): Texts => {
  const seen = new Map<string, number>();
  return new Map(
    (existsSync(file) ? templateSections(file) : []).map(({ name, roles, outline }) => {
      const key = [name, ...roles].join(' ');
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [count > 1 ? `${key} (${count})` : key, outline.replace(/\s+/g, ' ').trim()];
    }),
  );
};

const beside = (english: Texts, own: Texts): ReviewRow[] =>
  [...new Set([...english.keys(), ...own.keys()])].map((place) => ({
    place,
    english: english.get(place) ?? '',
    text: own.get(place) ?? '',
  }));

/** Every text of a language beside the English, letters first: they are what leaves the house. */
export const reviewParts = (locale: Locale): readonly ReviewPart[] => {
  const demands = demandIds(locale);
  const templates = [...demands.map((id) => `templates/demands/${id}`), ...SHARED];
  const json = [
    ...demands.map(
      (id) => [`templates/demands/${id}/${MODEL}.json`, `templates/demands/${id}/${locale}.json`] as const,
    ),
    ...readdirSync(`content/${MODEL}`)
      .filter((file) => !NOT_READ.includes(file))
      .map((file) => [`content/${MODEL}/${file}`, `content/${locale}/${file}`] as const),
  ];
  return [
    ...templates.map((folder) => ({
      file: `${folder}/${locale}.hbs`,
      rows: beside(sectionsIn(`${folder}/${MODEL}.hbs`), sectionsIn(`${folder}/${locale}.hbs`)),
    })),
    ...json.map(([english, own]) => ({
      file: own,
      rows: beside(english.endsWith(OWN_RULES) ? new Map() : textsIn(english), textsIn(own)),
    })),
  ];
};

/**
 * What a reader looks at first: what is in English alone, or still the English. Names, each word of which has a capital,
 * may well be the same, and forms of address are each language's own.
 */
export const isDoubtful = ({ place, english, text }: ReviewRow): boolean =>
  english !== '' && !/\.forms\./.test(place) && (text === '' || (text === english && /\p{L} \p{Ll}/u.test(text)));

/** Letters of a language, as the tests keep them, each beside the English one. */
export const letters = (
  locale: Locale,
): readonly { readonly name: string; readonly english: string; readonly text: string }[] =>
  demandIds(locale).flatMap((id) => {
    const read = (tag: string) => {
      const file = `tests/specimens/${id}.${tag}.txt`;
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    };
    return [{ name: id, english: demandLanguages(id).includes(MODEL) ? read(MODEL) : '', text: read(locale) }];
  });
