import type { CodePointRanges } from '../../../lib/pdf/codePointRanges';

export type Range = CodePointRanges[number];

/**
 * Latin-1, the Turkish and Kurmanji letters beyond it, so that none of their words is set in two faces, and the
 * punctuation that letters in Latin script use, no-break spaces included. The joiners are here because the engine cannot measure an empty glyph at the end of a file, and U+202F would be the last.
 */
export const LATIN: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x11e, 0x11f],
  [0x130, 0x131],
  [0x152, 0x153],
  [0x15e, 0x15f],
  [0x2009, 0x2009],
  [0x200c, 0x200d],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
];

/** The empty glyph that lib/pdf/draw/drawRun.ts needs beside marks. */
const EMPTY: Range = [0x20, 0x20];
/** Marks on letters: those of names, which a person may type apart from their letters. */
const MARKS: readonly Range[] = [EMPTY, [0x300, 0x36f]];

/** Letters of LATIN: a word is set in one file as a whole (lib/pdf/wholeWords.ts), a mark with the letter it is on. */
const LETTERS: readonly Range[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0xff],
];

/**
 * Names from elsewhere in Latin script: Polish, Czech, Vietnamese, Hausa, Uzbek, and Arabic ones as scholars and
 * libraries write them, with their ayn and hamza. This and the files below are fetched only when needed.
 */
export const EXTENDED: readonly Range[] = [
  ...LETTERS,
  [0x100, 0x24f],
  [0x253, 0x254],
  [0x256, 0x257],
  [0x259, 0x259],
  [0x25b, 0x25b],
  [0x263, 0x263],
  [0x268, 0x268],
  [0x2b9, 0x2cb],
  ...MARKS,
  [0x1e00, 0x1eff],
];

/** With the number sign, without which no letter in Russian goes, and the marks on Cyrillic letters. */
export const CYRILLIC: readonly Range[] = [
  EMPTY,
  [0x300, 0x302],
  [0x304, 0x304],
  [0x306, 0x306],
  [0x308, 0x308],
  [0x30b, 0x30c],
  [0x30f, 0x30f],
  [0x311, 0x311],
  [0x323, 0x323],
  [0x400, 0x52f],
  [0x2116, 0x2116],
];

export const GREEK: readonly Range[] = [
  EMPTY,
  [0x300, 0x301],
  [0x304, 0x304],
  [0x306, 0x306],
  [0x308, 0x308],
  [0x313, 0x314],
  [0x370, 0x3ff],
];

/** Spaces and hyphens of set width, dashes, primes, currency signs, fractions, raised figures, the minus sign; joiners as in LATIN. */
export const SIGNS: readonly Range[] = [
  [0x2000, 0x2008],
  [0x200a, 0x200a],
  [0x200c, 0x200d],
  [0x2010, 0x2012],
  [0x2015, 0x2017],
  [0x201b, 0x201b],
  [0x201f, 0x201f],
  [0x2025, 0x2025],
  [0x2030, 0x2038],
  [0x203b, 0x205f],
  [0x2070, 0x209f],
  [0x20a0, 0x20ab],
  [0x20ad, 0x20cf],
  [0x2103, 0x2103],
  [0x2109, 0x2109],
  [0x2117, 0x2117],
  [0x2120, 0x2122],
  [0x212e, 0x212e],
  [0x2150, 0x218f],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];

/** What else the face holds: phonetic letters, letters as symbols, ligatures that were copied as one character. */
export const RARE: readonly Range[] = [
  [0x30, 0x39],
  ...LETTERS,
  [0x250, 0x2ff],
  ...MARKS,
  [0x1d00, 0x1dff],
  [0x20d0, 0x20ff],
  [0x2100, 0x214f],
  [0x2423, 0x2423],
  [0x25cc, 0x25cc],
  [0xa700, 0xa7ff],
  [0xfb00, 0xfb06],
];

/** Comparisons, root and sum, which the Arabic face has and the Latin one lacks. */
export const COMPARISONS: readonly Range[] = [
  [0x2202, 0x2202],
  [0x2206, 0x2206],
  [0x220f, 0x220f],
  [0x2211, 0x2211],
  [0x2219, 0x221a],
  [0x221e, 0x221e],
  [0x222b, 0x222b],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
  [0x25ca, 0x25ca],
];

/** What only the Chinese face has: arrows, circled figures, ticks, further signs of mathematics. */
export const SYMBOLS: readonly Range[] = [
  [0x2190, 0x21ff],
  [0x2200, 0x2211],
  [0x2216, 0x22ff],
  [0x2460, 0x24ff],
  [0x25a0, 0x25ff],
  [0x2600, 0x26ff],
  [0x2700, 0x27bf],
];

/**
 * Words that the first face lacks a letter of are set in the second as a whole, so each file holds its alphabet from
 * the start: Latin of Africa and of scholars, Cyrillic of Central Asia and the Caucasus, Greek with breathings.
 */
export const SECOND_LATIN: readonly Range[] = [...LETTERS, [0x100, 0x24f], [0x250, 0x2cb], ...MARKS, [0x1e00, 0x1eff]];

export const SECOND_CYRILLIC: readonly Range[] = [...MARKS, [0x400, 0x52f]];

export const SECOND_GREEK: readonly Range[] = [...MARKS, [0x370, 0x3ff], [0x1f00, 0x1fff]];

/** Currencies that the first face lacks: Kazakhstan, Azerbaijan, Georgia, Ukraine, Nigeria, Ghana, Israel. */
export const SECOND_SIGNS: readonly Range[] = [[0x20a0, 0x20cf]];

/** With points; the ligatures of Yiddish; the forms composed by Unicode, which NFC takes apart, are not asked for. */
export const HEBREW: readonly Range[] = [[0x591, 0x5f4]];

export const ARMENIAN: readonly Range[] = [
  [0x531, 0x58f],
  [0xfb13, 0xfb17],
];

/** Mkhedruli and its capitals, which organisations write their names in. */
export const GEORGIAN: readonly Range[] = [
  [0x10a0, 0x10ff],
  [0x1c90, 0x1cbf],
];

export const THAANA: readonly Range[] = [[0x780, 0x7b1]];

/** With the points of East and West, and the two dots of the plural, which Unicode has among Latin marks. */
export const SYRIAC: readonly Range[] = [
  [0x303, 0x304],
  [0x307, 0x308],
  [0x30a, 0x30a],
  [0x323, 0x325],
  [0x32d, 0x331],
  [0x700, 0x74f],
];

/** Amharic, Tigrinya, Tigre, Bilin and their signs. */
export const ETHIOPIC: readonly Range[] = [[0x1200, 0x139f]];

/**
 * What stands inside words of these scripts, and the circle that a sign without its letter stands on.
 */
const INSIDE_WORDS: readonly Range[] = [EMPTY, [0x200c, 0x200d], [0x25cc, 0x25cc]];

export const THAI: readonly Range[] = [[0xe01, 0xe5b], ...INSIDE_WORDS];
export const LAO: readonly Range[] = [[0xe80, 0xeff], ...INSIDE_WORDS];
export const DEVANAGARI: readonly Range[] = [[0x900, 0x97f], ...INSIDE_WORDS];
export const BENGALI: readonly Range[] = [[0x980, 0x9ff], ...INSIDE_WORDS];
export const TAMIL: readonly Range[] = [[0xb80, 0xbff], ...INSIDE_WORDS];
export const SINHALA: readonly Range[] = [[0xd80, 0xdff], ...INSIDE_WORDS];
export const KHMER: readonly Range[] = [[0x1780, 0x17ff], [0x19e0, 0x19ff], ...INSIDE_WORDS];
/** With the letters of Mon, Karen, Shan and other languages of the state. */
export const BURMESE: readonly Range[] = [[0x1000, 0x109f], ...INSIDE_WORDS];
export const TIBETAN: readonly Range[] = [[0xf00, 0xfff], ...INSIDE_WORDS];
export const TIFINAGH: readonly Range[] = [[0x2d30, 0x2d7f]];

/** Both syllabaries, with their marks and the sign of a long vowel. */
export const KANA: readonly Range[] = [
  [0x3041, 0x30ff],
  [0x31f0, 0x31ff],
];

/**
 * Arabic script as Arabic, Sorani, Persian, Urdu, Pashto and Uyghur write it, with vowel signs and both sets of its
 * digits, and all that stands between its words: European digits and signs, quotation marks, brackets, marks of
 * direction. No Latin letters: Latin words are set in the Latin face as a whole (lib/pdf/document/LetterText.tsx). The
 * narrow space is the empty glyph that lib/pdf/draw/drawRun.ts needs.
 */
export const ARABIC: readonly Range[] = [
  [0x20, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa0, 0xa0],
  [0xa7, 0xa7],
  [0xab, 0xab],
  [0xb0, 0xb0],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x65f],
  [0x660, 0x66d],
  [0x670, 0x671],
  [0x679, 0x67c],
  [0x67e, 0x67e],
  [0x681, 0x681],
  [0x685, 0x686],
  [0x688, 0x689],
  [0x691, 0x691],
  [0x693, 0x693],
  [0x695, 0x696],
  [0x698, 0x698],
  [0x69a, 0x69a],
  [0x6a4, 0x6a4],
  [0x6a9, 0x6a9],
  [0x6ab, 0x6ab],
  [0x6ad, 0x6af],
  [0x6b5, 0x6b5],
  [0x6ba, 0x6ba],
  [0x6bc, 0x6bc],
  [0x6be, 0x6be],
  [0x6c0, 0x6c3],
  [0x6c6, 0x6c8],
  [0x6cb, 0x6ce],
  [0x6d0, 0x6d0],
  [0x6d2, 0x6d5],
  [0x6f0, 0x6f9],
  [0x200c, 0x200f],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
];

/** The whole alphabet again, for letters join in one file only, with Sindhi, Kashmiri, Jawi, Ajami and honorifics. */
export const ARABIC_EXTENDED: readonly Range[] = [
  ...ARABIC,
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x2030, 0x2030],
  [0xfd3e, 0xfd3f],
  [0xfdf2, 0xfdf2],
  [0xfdfa, 0xfdfd],
];

export const pointsOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** Points of `wanted` that are held, as ranges: what a file lacks must not be promised to the letter. */
export const coverage = (wanted: readonly number[], held: ReadonlySet<number>): Range[] => {
  const ranges: [number, number][] = [];
  for (const point of wanted.filter((candidate) => held.has(candidate)).sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open[1] === point - 1) open[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
};
