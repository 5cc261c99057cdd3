import {
  ARABIC,
  ARABIC_EXTENDED,
  COMPARISONS,
  CYRILLIC,
  EXTENDED,
  GREEK,
  LATIN,
  RARE,
  type Range,
  SIGNS,
  SYMBOLS,
} from './characters';
import { HAN_FIT, type Refit } from './refit';

/** A file in public/fonts and the faces that are made of it. */
export interface FaceSource {
  readonly name: string;
  /** The second family is an instance of its own, for a language whose letters take other forms. */
  readonly families: readonly string[];
  readonly weight: 400 | 700;
  /** Path inside an @expo-google-fonts package. */
  readonly from: string;
  readonly ranges: readonly Range[];
  readonly refit?: Refit;
}

const STIX = '@expo-google-fonts/stix-two-text';
const SCHEHERAZADE = '@expo-google-fonts/scheherazade-new';
const NOTO = '@expo-google-fonts/noto-serif-sc';

/** Scheherazade New is small on its body; grown, an alif is as high as STIX Two's capitals and ascenders. */
const NASKH: Refit = { grow: 1.08, ascent: 0.762, descent: 0.238, rename: ['Scheherazade', 'NaskhLetters'] };

type Typeface = Pick<FaceSource, 'refit'> & { readonly regular: string; readonly bold: string };

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
  ...cut(ARABIC_SERIF, ['naskh', 'naskh-kurdish'], ARABIC),
  ...cut(ARABIC_SERIF, ['naskh-extended', 'naskh-extended-kurdish'], ARABIC_EXTENDED),
  ...cut(ARABIC_SERIF, ['naskh-signs'], COMPARISONS),
  ...cut(HAN_SERIF, ['symbols'], SYMBOLS),
];

/** OpenType features that text needs: variants of letters to choose by hand would double the files. */
export const FEATURES: readonly string[] = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga', 'clig', 'curs', 'kern', 'mark', 'mkmk'],
];
