import type { OtherNames } from '../domain/otherNames';
import { foldForSearch } from '../i18n/foldForSearch';

/** What nobody else may call themselves in a campaign's link: names of this site and of those whom letters go to, folded. */
export interface OfficialNames {
  /** Whoever holds one of them in their name is taken for its bearer. */
  readonly whole: readonly string[];
  /** Short, or said of others as well: taken for it only where nothing else stands there. */
  readonly alone: ReadonlySet<string>;
  /** Of states: an organisation may have one in its name. */
  readonly states: readonly string[];
  /** What they are called at length: a part of it is the same claim. */
  readonly long: readonly string[];
}

/** The United Nations in ten languages; its abbreviations are known by their capitals, for "un" is a word of French. */
const UNITED_NATIONS = [
  'United Nations',
  'Vereinte Nationen',
  'Vereinten Nationen',
  'Nations Unies',
  'Naciones Unidas',
  'Объединённые Нации',
  'Объединённых Наций',
  '联合国',
  'الأمم المتحدة',
  'نەتەوە یەکگرتووەکان',
  'Neteweyên Yekbûyî',
  'Birleşmiş Milletler',
].map(foldForSearch);
const UN = /(?<![\p{L}\p{N}])(?:UN|UNO|ONU|ООН|BM)(?![\p{L}\p{N}])/u;

/** A name of fewer words says too little to be known by a part of it. */
const FEWEST_WORDS = 3;
/** Of Chinese characters, between which no spaces stand. */
const FEWEST_CHARACTERS = 4;

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isLong = (name: string): boolean => (isHan(name) ? name.length >= FEWEST_CHARACTERS : name.includes(' '));
const holds = (text: string, name: string): boolean =>
  isHan(name) ? text.includes(name) : ` ${text} `.includes(` ${name} `);

/** "UNHCR, UN Refugee Agency", "红十字会（红会）": names side by side. */
const partsOf = (name: string): string[] => [name, ...name.split(/[,،()（）]/)].map(foldForSearch).filter(Boolean);

/** `sites`: what this site is called in each language. */
export const makeOfficialNames = (
  { everywhere, alone, offices }: OtherNames,
  sites: readonly string[],
): OfficialNames => {
  const namesOf = (table: OtherNames['everywhere'], ofStates: boolean): string[] =>
    Object.entries(table).flatMap(([id, names]) => (/^[A-Z]{2}$/.test(id) === ofStates ? names : []));
  const states = [...new Set([...namesOf(everywhere, true), ...namesOf(alone, true)].map(foldForSearch))];
  const known = new Set(states);
  const bodies = namesOf(everywhere, false)
    .flatMap(partsOf)
    .filter((name) => !known.has(name));
  const others = namesOf(alone, false).map(foldForSearch);
  const held = offices.flatMap(({ names }) => names).map(foldForSearch);
  return {
    whole: [...new Set([...sites.map(foldForSearch), ...bodies.filter(isLong), ...held.filter(isLong)])],
    alone: new Set([...bodies, ...others, ...held, ...states]),
    states: states.filter((name) => name.length > 2),
    long: [...bodies, ...others].filter((name) => name.split(' ').length > FEWEST_WORDS),
  };
};

/** Whether a name is this site's, or that of a body, a state or an office whom letters go to, in any language. */
export const isOfficialName = (by: string, { whole, alone, states, long }: OfficialNames): boolean => {
  const folded = foldForSearch(by);
  if (UN.test(by) || UNITED_NATIONS.some((name) => holds(folded, name))) return true;
  if (alone.has(folded) || whole.some((name) => holds(folded, name))) return true;
  if (folded.split(' ').length >= FEWEST_WORDS && long.some((name) => holds(name, folded))) return true;
  // "Parliament of Germany": what remains without the state is an office.
  const state = states.find((name) => holds(folded, name));
  const rest =
    state &&
    ` ${folded} `
      .replace(` ${state} `, ' ')
      .replace(/ (?:of|the|de|du|des|der|la) /g, ' ')
      .trim();
  return rest !== undefined && alone.has(rest);
};
