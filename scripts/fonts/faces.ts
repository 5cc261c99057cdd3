import { ARABIC, EXTENDED, LATIN, type Range } from './characters';
import type { Refit } from './refit';

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

/** Scheherazade New is small on its body; grown, an alif is as high as STIX Two's capitals and ascenders. */
const NASKH: Refit = { grow: 1.08, ascent: 0.762, descent: 0.238, rename: ['Scheherazade', 'NaskhLetters'] };

export const FACES: readonly FaceSource[] = [
  {
    name: 'serif-regular',
    families: ['serif', 'serif-turkish'],
    weight: 400,
    from: `${STIX}/400Regular/STIXTwoText_400Regular.ttf`,
    ranges: LATIN,
  },
  {
    name: 'serif-bold',
    families: ['serif', 'serif-turkish'],
    weight: 700,
    from: `${STIX}/600SemiBold/STIXTwoText_600SemiBold.ttf`,
    ranges: LATIN,
  },
  {
    name: 'serif-extended-regular',
    families: ['serif-extended'],
    weight: 400,
    from: `${STIX}/400Regular/STIXTwoText_400Regular.ttf`,
    ranges: EXTENDED,
  },
  {
    name: 'serif-extended-bold',
    families: ['serif-extended'],
    weight: 700,
    from: `${STIX}/600SemiBold/STIXTwoText_600SemiBold.ttf`,
    ranges: EXTENDED,
  },
  {
    name: 'naskh-regular',
    families: ['naskh', 'naskh-kurdish'],
    weight: 400,
    from: `${SCHEHERAZADE}/400Regular/ScheherazadeNew_400Regular.ttf`,
    ranges: ARABIC,
    refit: NASKH,
  },
  {
    name: 'naskh-bold',
    families: ['naskh', 'naskh-kurdish'],
    weight: 700,
    from: `${SCHEHERAZADE}/700Bold/ScheherazadeNew_700Bold.ttf`,
    ranges: ARABIC,
    refit: NASKH,
  },
];

/** OpenType features that text needs: variants of letters to choose by hand would double the files. */
export const FEATURES: readonly string[] = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga', 'clig', 'curs', 'kern', 'mark', 'mkmk'],
];
