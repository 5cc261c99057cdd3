import { FULL_WIDTH_SIGNS } from '../i18n/fullWidth';
import { readRanges } from './codePointRanges';
import { STANDARD_HAN } from './standardHan';

/**
 * The characters met most in Chinese text, about half of GB 2312's letters of daily use; a name or a sentence finds
 * most of its characters in these few files.
 */
const COMMON =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运';

/** Signs of Chinese text (GB/T 15834), full width. */
const SIGNS = `　、〇。〈〉《》「」『』【】〔〕${FULL_WIDTH_SIGNS}`;

/** In bold it is names of states that are met, a character or two of each. */
const COMMON_SLICE = { 400: 125, 700: 32 };
const SLICE = 32;
/** A name has one rare character, and for it a file is fetched. */
const RARE_SLICE = 16;

/** Lead and trail bytes, first and last of each stretch. */
interface Plane {
  readonly encoding: string;
  readonly lead: readonly [first: number, last: number];
  readonly trails: readonly (readonly [first: number, last: number])[];
}

/** Levels 1 and 2 of GB 2312, in its order. */
const GB2312: Plane = { encoding: 'gb2312', lead: [0xb0, 0xf7], trails: [[0xa1, 0xfe]] };
/** Level 1: the characters of daily use in Taiwan and Hong Kong, in the forms that this face gives them. */
const BIG5: Plane = {
  encoding: 'big5',
  lead: [0xa4, 0xc6],
  trails: [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
};

/** Level 1: what Japanese names are written with, in the forms of the mainland. */
const JIS: Plane = { encoding: 'euc-jp', lead: [0xb0, 0xcf], trails: [[0xa1, 0xfe]] };
const KS_X_1001: Plane = { encoding: 'euc-kr', lead: [0xb0, 0xc8], trails: [[0xa1, 0xfe]] };

const HAN = /^\p{Script=Han}$/u;
const HANGUL = /^\p{Script=Hangul}$/u;

/** The characters of a script in an encoding that every browser and Node know. */
const charactersOf = ({ encoding, lead: [first, last], trails }: Plane, script: RegExp): string[] => {
  const decoder = new TextDecoder(encoding);
  const characters: string[] = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) {
        const character = decoder.decode(new Uint8Array([lead, trail]));
        if (script.test(character)) characters.push(character);
      }
    }
  }
  return characters;
};

const standardHan = (): string[] =>
  readRanges(STANDARD_HAN).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );

const cut = (characters: readonly string[], size: number): string[] =>
  Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  );

/**
 * The characters of each file that the Chinese face is cut into: the letters' own wording as the build cut it, the first
 * with the signs, then the common characters, the rest of GB 2312, and what only names need, of China, Taiwan and Japan. The build and the page cut
 * alike, so that no list of these need be loaded.
 */
export const hanSlices = (
  wordings: Readonly<Record<400 | 700, readonly string[]>>,
  weight: 400 | 700,
): readonly string[] => {
  const wording = wordings[weight];
  const taken = new Set(SIGNS + wording.join(''));
  const next = (characters: Iterable<string>): string[] => {
    const fresh = [...characters].filter((character) => !taken.has(character));
    for (const character of fresh) taken.add(character);
    return fresh;
  };
  const [first = '', ...more] = wording;
  return [
    SIGNS + first,
    ...more,
    ...cut(next(COMMON), COMMON_SLICE[weight]),
    ...cut(next(charactersOf(GB2312, HAN)), SLICE),
    ...cut(next(standardHan()), RARE_SLICE),
    ...cut(next(charactersOf(BIG5, HAN)), RARE_SLICE),
    ...cut(next(charactersOf(JIS, HAN)), RARE_SLICE),
  ];
};

/** First and last of the syllables of Hangul. */
const SYLLABLES = [0xac00, 0xd7a3] as const;
const HANGUL_SLICE = 32;
/** Hardly a name has one: the files are few rather than small. */
const RARE_HANGUL_SLICE = 64;

/** The same for Hangul: the 2,350 syllables of KS X 1001, which nearly all names are written with, then all others. */
export const hangulSlices = (): readonly string[] => {
  const common = charactersOf(KS_X_1001, HANGUL);
  const taken = new Set(common);
  const [first, last] = SYLLABLES;
  const all = Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  return [
    ...cut(common, HANGUL_SLICE),
    ...cut(
      all.filter((character) => !taken.has(character)),
      RARE_HANGUL_SLICE,
    ),
  ];
};
