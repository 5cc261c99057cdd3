import {
  ARABIC,
  ARABIC_EXTENDED,
  ARMENIAN,
  BENGALI,
  BURMESE,
  COMPARISONS,
  CYRILLIC,
  DEVANAGARI,
  ETHIOPIC,
  EXTENDED,
  GEORGIAN,
  GREEK,
  HEBREW,
  KANA,
  KHMER,
  LAO,
  LATIN,
  RARE,
  type Range,
  SECOND_CYRILLIC,
  SECOND_GREEK,
  SECOND_LATIN,
  SECOND_SIGNS,
  SIGNS,
  SINHALA,
  SYMBOLS,
  SYRIAC,
  TAMIL,
  THAANA,
  THAI,
  TIBETAN,
  TIFINAGH,
} from './characters';
import { HAN_FIT, NASKH_NAME, ON_LATIN_LINES, type Refit } from './refit';

/** A file in public/fonts and the faces that are made of it. */
export interface FaceSource {
  readonly name: string;
  /** The second family is an instance of its own, for a language whose letters take other forms. */
  readonly families: readonly string[];
  readonly weight: 400 | 700;
  /** Path inside its package. */
  readonly from: string;
  readonly ranges: readonly Range[];
  readonly refit?: Refit;
  /** OpenType features beside FEATURES. */
  readonly features?: readonly string[];
}

const STIX = '@expo-google-fonts/stix-two-text';
const SCHEHERAZADE = '@expo-google-fonts/scheherazade-new';
const NOTO = '@expo-google-fonts/noto-serif-sc';
const TINOS = '@expo-google-fonts/tinos';

/** Scheherazade New is small on its body; grown, an alif is as high as STIX Two's capitals and ascenders. */
const NASKH: Refit = { ...ON_LATIN_LINES, grow: 1.08, rename: NASKH_NAME };

type Typeface = Pick<FaceSource, 'refit' | 'features'> & { readonly regular: string; readonly bold: string };

const SERIF: Typeface = {
  regular: `${STIX}/400Regular/STIXTwoText_400Regular.ttf`,
  bold: `${STIX}/600SemiBold/STIXTwoText_600SemiBold.ttf`,
};

const ARABIC_SERIF: Typeface = {
  regular: `${SCHEHERAZADE}/400Regular/ScheherazadeNew_400Regular.ttf`,
  bold: `${SCHEHERAZADE}/700Bold/ScheherazadeNew_700Bold.ttf`,
  refit: NASKH,
};

const HAN_SERIF: Typeface = {
  regular: `${NOTO}/400Regular/NotoSerifSC_400Regular.ttf`,
  bold: `${NOTO}/700Bold/NotoSerifSC_700Bold.ttf`,
  refit: HAN_FIT,
};

/** Drawn on the same skeleton as STIX Two; grown, its small letters are as high. */
const SECOND_SERIF: Typeface = {
  regular: `${TINOS}/400Regular/Tinos_400Regular.ttf`,
  bold: `${TINOS}/700Bold/Tinos_700Bold.ttf`,
  refit: { ...ON_LATIN_LINES, grow: 1.03 },
};

/** A face of Noto for one more alphabet, cut to it in its package; `grow` is where it looked right beside STIX Two at 11 pt. */
const alphabet = (face: string, script: string, grow: number): Typeface => ({
  regular: `@fontsource/${face}/files/${face}-${script}-400-normal.woff`,
  bold: `@fontsource/${face}/files/${face}-${script}-700-normal.woff`,
  refit: { ...ON_LATIN_LINES, grow },
});

/** Features by which syllables are put together (OpenType 1.9, "Developing OpenType Fonts for Indic Scripts" and its like). */
const SYLLABLES: readonly string[] = [
  ...['nukt', 'akhn', 'rphf', 'rkrf', 'pref', 'blwf', 'abvf', 'half', 'pstf', 'vatu', 'cjct', 'cfar'],
  ...['pres', 'abvs', 'blws', 'psts', 'haln', 'dist', 'abvm', 'blwm'],
];

const syllabic = (face: string, script: string, grow: number): Typeface => ({
  ...alphabet(face, script, grow),
  features: SYLLABLES,
});

/** The one weight there is, for both. */
const TIFINAGH_SANS: Typeface = {
  ...alphabet('noto-sans-tifinagh', 'tifinagh', 0.9),
  bold: '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff',
};

/** Files of two weights, named after the first of their families. */
const cut = (
  { regular, bold, ...fit }: Typeface,
  families: readonly [string, ...string[]],
  ranges: readonly Range[],
): FaceSource[] => [
  { name: `${families[0]}-regular`, families, weight: 400, from: regular, ranges, ...fit },
  { name: `${families[0]}-bold`, families, weight: 700, from: bold, ranges, ...fit },
];

export const FACES: readonly FaceSource[] = [
  ...cut(SERIF, ['serif', 'serif-turkish'], LATIN),
  ...cut(SERIF, ['serif-extended'], EXTENDED),
  ...cut(SERIF, ['serif-cyrillic'], CYRILLIC),
  ...cut(SERIF, ['serif-greek'], GREEK),
  ...cut(SERIF, ['serif-signs'], SIGNS),
  ...cut(SERIF, ['serif-rare'], RARE),
  ...cut(SECOND_SERIF, ['second-latin'], SECOND_LATIN),
  ...cut(SECOND_SERIF, ['second-cyrillic'], SECOND_CYRILLIC),
  ...cut(SECOND_SERIF, ['second-greek'], SECOND_GREEK),
  ...cut(SECOND_SERIF, ['second-signs'], SECOND_SIGNS),
  ...cut(ARABIC_SERIF, ['naskh', 'naskh-kurdish'], ARABIC),
  ...cut(ARABIC_SERIF, ['naskh-extended', 'naskh-extended-kurdish'], ARABIC_EXTENDED),
  ...cut(ARABIC_SERIF, ['naskh-signs'], COMPARISONS),
  ...cut(HAN_SERIF, ['symbols'], SYMBOLS),
  ...cut(alphabet('noto-serif-armenian', 'armenian', 0.9), ['armenian'], ARMENIAN),
  ...cut(alphabet('noto-serif-georgian', 'georgian', 0.9), ['georgian'], GEORGIAN),
  ...cut(alphabet('noto-serif-hebrew', 'hebrew', 0.9), ['hebrew'], HEBREW),
  ...cut(alphabet('noto-sans-thaana', 'thaana', 1), ['thaana'], THAANA),
  ...cut(alphabet('noto-sans-syriac', 'syriac', 1), ['syriac'], SYRIAC),
  ...cut(alphabet('noto-sans-ethiopic', 'ethiopic', 0.88), ['ethiopic'], ETHIOPIC),
  ...cut(alphabet('noto-serif-thai', 'thai', 0.95), ['thai'], THAI),
  ...cut(syllabic('noto-serif-lao', 'lao', 0.95), ['lao'], LAO),
  ...cut(syllabic('noto-serif-devanagari', 'devanagari', 0.95), ['devanagari'], DEVANAGARI),
  ...cut(syllabic('noto-serif-bengali', 'bengali', 0.95), ['bengali'], BENGALI),
  ...cut(syllabic('noto-serif-tamil', 'tamil', 0.85), ['tamil'], TAMIL),
  ...cut(syllabic('noto-serif-sinhala', 'sinhala', 0.9), ['sinhala'], SINHALA),
  ...cut(syllabic('noto-serif-khmer', 'khmer', 0.88), ['khmer'], KHMER),
  ...cut(syllabic('noto-serif-myanmar', 'myanmar', 0.9), ['burmese'], BURMESE),
  ...cut(syllabic('noto-serif-tibetan', 'tibetan', 0.9), ['tibetan'], TIBETAN),
  ...cut(TIFINAGH_SANS, ['tifinagh'], TIFINAGH),
  ...cut(HAN_SERIF, ['kana'], KANA),
];

/** OpenType features that text needs: variants of letters to choose by hand would double the files. */
export const FEATURES: readonly string[] = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga', 'clig', 'curs', 'kern', 'mark', 'mkmk'],
];
