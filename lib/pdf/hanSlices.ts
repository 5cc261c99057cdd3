import { FULL_WIDTH_SIGNS } from '../i18n/fullWidth';

/**
 * The characters met most in Chinese text, about half of GB 2312's letters of daily use; a name or a sentence finds
 * most of its characters in these few files.
 */
const COMMON =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运';

/** Signs of Chinese text (GB/T 15834), full width. */
const SIGNS = `　、。〈〉《》「」『』【】〔〕${FULL_WIDTH_SIGNS}`;

const COMMON_SLICE = 125;
const SLICE = 32;

/** The ideographs of GB 2312, levels 1 and 2, in its order; every browser and Node know the encoding. */
const gb2312 = (): string[] => {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
};

const cut = (characters: readonly string[], size: number): string[] =>
  Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  );

/**
 * The characters of each file that the Chinese face is cut into: the letters' own wording as the build cut it, the first
 * with the signs, then the common characters, then the rest of GB 2312. The build and the page cut alike, so that no
 * list of these need be loaded.
 */
export const hanSlices = (wording: readonly string[]): readonly string[] => {
  const own = wording.join('');
  const taken = new Set(SIGNS + own);
  const common = [...COMMON].filter((character) => !taken.has(character));
  for (const character of common) taken.add(character);
  const rest = gb2312().filter((character) => !taken.has(character));
  const [first = '', ...more] = wording;
  return [SIGNS + first, ...more, ...cut(common, COMMON_SLICE), ...cut(rest, SLICE)];
};
