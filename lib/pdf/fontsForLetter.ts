import { FONT_FACES } from '../../generated/fonts';
import { type Letter, type LetterReference, lineText } from '../domain/letter';
import { type LetterPart, letterParts, referenceParts } from '../domain/letterParts';
import { BoundedCache } from './BoundedCache';
import type { FontFace } from './fontFace';
import { replaceCharacters, saysTheSame, standInFor } from './heldCharacters';
import { slicedFaces } from './slicedFaces';
import { wholeWords } from './wholeWords';

/** The files that the face is cut into beside its first, then those of the second face: what they hold is met seldom. */
const FURTHER_LATIN = [
  ...['serif-extended', 'serif-cyrillic', 'serif-greek', 'serif-signs', 'serif-rare'],
  ...['second-latin', 'second-cyrillic', 'second-greek', 'second-signs'],
];
/** One file each, asked last. */
const FURTHER_ALPHABETS = [
  ...['armenian', 'georgian', 'hebrew', 'thaana', 'syriac', 'ethiopic', 'tifinagh', 'kana'],
  ...['thai', 'lao', 'devanagari', 'bengali', 'tamil', 'sinhala', 'khmer', 'burmese', 'tibetan'],
];
const LATIN = ['serif', 'serif-turkish', ...FURTHER_LATIN];

/** The Arabic face, or its Kurdish instance for a letter in Sorani. */
const naskhOf = (locale: string): readonly string[] =>
  locale === 'ckb' ? ['naskh-kurdish', 'naskh-extended-kurdish'] : ['naskh', 'naskh-extended'];

/** The Latin face, or its Turkish instance, in which no ligature swallows the dot of an i. */
const latinOf = (locale: string): readonly string[] => [locale === 'tr' ? 'serif-turkish' : 'serif', ...FURTHER_LATIN];

/** Of a language that a campaign need not have. */
type InLanguage = Pick<Letter, 'direction'> & { readonly locale: string };

/** Families that hold all of a language's own wording, whatever is typed besides; Chinese is told by its text. */
export const wordingFamilies = ({ direction, locale }: InLanguage): readonly string[] => [
  ...(direction === 'rtl' ? naskhOf(locale).slice(0, 1) : []),
  ...latinOf(locale).slice(0, 1),
  ...(locale === 'ru' ? ['serif-cyrillic'] : []),
];

const orders = new Map<string, readonly string[]>();

/** Families in the order in which they are asked for a character, by the script of the letter's language. */
const orderFor = ({ direction, locale }: InLanguage): readonly string[] => {
  const key = `${direction} ${locale}`;
  const order = orders.get(key) ?? [
    ...(direction === 'rtl' ? [naskhOf(locale), latinOf(locale)] : [latinOf(locale), naskhOf(locale)]).flat(),
    'naskh-signs',
    'symbols',
    ...FURTHER_ALPHABETS,
  ];
  orders.set(key, order);
  return order;
};

/** The same families for a Latin word in a letter of another script: digits and signs in it are Latin as well. */
export const latinFirst = (families: readonly string[]): string[] => [
  ...families.filter((family) => LATIN.includes(family)),
  ...families.filter((family) => !LATIN.includes(family)),
];

export interface TextFamilies {
  readonly regular: readonly string[];
  readonly bold: readonly string[];
}

export interface LetterFamilies extends TextFamilies {
  /** Those of the page for reference, which is in another language; null where there is none. */
  readonly reference: TextFamilies | null;
}

export interface LetterFonts {
  /** Families that the letter needs for its text and for what is set in bold, the main one first. */
  readonly families: LetterFamilies;
  readonly faces: readonly FontFace[];
  /** What is printed for each character that no typeface here holds; see standInFor. */
  readonly standIns: ReadonlyMap<string, string>;
  /** Those of them that a reader will miss; the page says so before the letter is sent. */
  readonly missing: readonly string[];
}

interface Wanted {
  readonly regular: readonly string[];
  readonly bold: readonly string[];
}

/** What is set in the regular and in the bold face. */
const textsOf = (parts: readonly LetterPart[]): Wanted => ({
  regular: parts.flatMap(({ lines, labels = [] }) => [...labels, ...lines.map(lineText)]),
  bold: parts.flatMap(({ heading }) => (heading ? [lineText(heading)] : [])),
});

/** The note in the letter's language is set as the letter is, on whichever page it stands. */
const referenceTexts = (reference: LetterReference): Wanted => {
  const { regular, bold } = textsOf(referenceParts(reference));
  return { regular: regular.filter((text) => text !== reference.noteInLetterLanguage), bold };
};

const holds = (face: FontFace, point: number): boolean =>
  face.ranges.some(([first, last]) => point >= first && point <= last);

/** The files that a text is set in, the main one first, and what stands in it for what none of them holds. */
interface Needed {
  readonly faces: ReadonlySet<FontFace>;
  readonly standIns: ReadonlyMap<string, string>;
}

type Weight = 400 | 700;

/** The files of an order of families, and those of them that hold a character, found once for each. */
interface Candidates {
  readonly main: FontFace | undefined;
  readonly holding: (character: string) => readonly FontFace[];
}

const findCandidates = (order: readonly string[], weight: Weight): Candidates => {
  const faces = order.flatMap((family) =>
    FONT_FACES.filter((face) => face.family === family && face.weight === weight),
  );
  const found = new Map<string, readonly FontFace[]>();
  const holding = (character: string) => {
    const before = found.get(character);
    if (before) return before;
    const point = character.codePointAt(0) ?? 0;
    const anew = faces.filter((face) => holds(face, point));
    found.set(character, anew);
    return anew;
  };
  return { main: faces[0], holding };
};

const candidates = new Map<string, Candidates>();

const candidatesIn = (order: readonly string[], weight: Weight): Candidates => {
  const key = `${weight} ${order}`;
  const of = candidates.get(key) ?? findCandidates(order, weight);
  candidates.set(key, of);
  return of;
};

/** The first of the sliced files that holds each character. */
const holdersAmong = (sliced: readonly FontFace[]): ReadonlyMap<string, FontFace> => {
  const holders = new Map<string, FontFace>();
  for (const face of sliced) {
    for (const [first, last] of face.ranges) {
      for (let point = first; point <= last; point += 1) {
        const character = String.fromCodePoint(point);
        if (!holders.has(character)) holders.set(character, face);
      }
    }
  }
  return holders;
};

const neededIn = (text: string, weight: Weight, order: readonly string[], sliced: readonly FontFace[]): Needed => {
  const { main, holding } = candidatesIn(order, weight);
  const inSlices = holdersAmong(sliced);
  const holderOf = ([family]: readonly string[], character: string): FontFace | undefined => {
    const holders = holding(character);
    return holders.find((face) => face.family === family) ?? holders[0] ?? inSlices.get(character);
  };
  const faces = new Set<FontFace>(main ? [main] : []);
  const standIns = new Map<string, string>();
  for (const character of new Set(text)) {
    if (!holderOf(order, character)) standIns.set(character, standInFor(character, order, weight));
  }
  for (const stretch of wholeWords(replaceCharacters(text, standIns), order, weight)) {
    for (const character of new Set(stretch.text)) {
      const face = holderOf(stretch.families, character);
      if (face) faces.add(face);
    }
  }
  return { faces, standIns };
};

/** Letters to many recipients share most of their texts. */
const MOST_CHARACTERS = 100_000;
const known = new BoundedCache<Needed>(MOST_CHARACTERS);

const needed = (texts: readonly string[], weight: Weight, order: readonly string[]): Needed => {
  const told = `${weight} ${order[0]} `;
  const each: Needed[] = [];
  for (const text of ['', ...texts]) {
    const key = told + text;
    const before = known.get(key);
    // Files of the Chinese typeface are told by all of the text.
    if (!before && slicedFaces(text, weight).length > 0) {
      const all = texts.join(' ');
      return neededIn(all, weight, order, slicedFaces(all, weight));
    }
    const anew = before ?? neededIn(text, weight, order, []);
    if (!before) known.set(key, anew);
    each.push(anew);
  }
  return {
    faces: new Set(each.flatMap(({ faces }) => [...faces])),
    standIns: new Map(each.flatMap(({ standIns }) => [...standIns])),
  };
};

/** Those characters whose stand-in says something else. */
const missed = (standIns: Iterable<readonly [character: string, standIn: string]>): readonly string[] =>
  [...standIns].flatMap(([character, standIn]) => (saysTheSame(standIn, character) ? [] : [character]));

/** What a reader will miss of a text that stands in a letter of a language. */
export const missingIn = (text: string, language: Pick<Letter, 'direction' | 'locale'>): readonly string[] =>
  missed(needed([text], 400, orderFor(language)).standIns);

/** Faces of the Chinese typeface are made anew for each text, so that one is told by its family and weight. */
const unique = (faces: readonly FontFace[]): FontFace[] => [
  ...new Map(faces.map((face) => [face.family + face.weight, face])).values(),
];

/** What texts of one language need. */
const fontsFor = (language: Pick<Letter, 'direction' | 'locale'>, texts: Wanted) => {
  const order = orderFor(language);
  const regular = needed(texts.regular, 400, order);
  const bold = needed(texts.bold, 700, order);
  const place = ({ family }: FontFace) => (order.includes(family) ? order.indexOf(family) : order.length);
  const families = ({ faces }: { readonly faces: ReadonlySet<FontFace> }) =>
    [...faces].sort((a, b) => place(a) - place(b)).map(({ family }) => family);
  return {
    families: { regular: families(regular), bold: families(bold) },
    faces: [...regular.faces, ...bold.faces],
    standIns: [...regular.standIns, ...bold.standIns],
  };
};

/** The font files a letter needs, found by the characters it holds: the rest is not loaded. */
export const fontsForLetter = (letter: Letter): LetterFonts => {
  const { referencePage } = letter;
  const { regular, bold } = textsOf(letterParts(letter));
  const own = fontsFor(letter, { regular: [...regular, referencePage?.noteInLetterLanguage ?? ''], bold });
  const second = referencePage && fontsFor(referencePage, referenceTexts(referencePage));
  const fonts = second ? [own, second] : [own];
  const standIns = new Map(fonts.flatMap((one) => one.standIns));
  return {
    families: { ...own.families, reference: second?.families ?? null },
    faces: unique(fonts.flatMap(({ faces }) => faces)),
    standIns,
    missing: missed(standIns),
  };
};

/** The same for texts that are no letter's. */
export const fontsForTexts = (language: Pick<Letter, 'direction' | 'locale'>, texts: Wanted): LetterFonts => {
  const { families, faces, standIns } = fontsFor(language, texts);
  return {
    families: { ...families, reference: null },
    faces: unique(faces),
    standIns: new Map(standIns),
    missing: missed(standIns),
  };
};
