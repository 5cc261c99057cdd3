import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { loadStateNames } from '../../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../../lib/catalogue/loadMessages';
import { demandIds } from '../../../lib/catalogue/loadWorld';
import { LOCALES, type Locale } from '../../../lib/domain/locales';
import { licenceRecords, placeOf } from './licences';
import { NASKH_NAME, renamed } from './refit';

const STIX = '@expo-google-fonts/stix-two-text/600SemiBold/STIXTwoText_600SemiBold.ttf';
const SCHEHERAZADE = '@expo-google-fonts/scheherazade-new/700Bold/ScheherazadeNew_700Bold.ttf';
/** As wide as Times New Roman, letter by letter. */
const TINOS = '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf';

interface Cut {
  readonly name: string;
  readonly from: string;
  readonly locales: readonly string[];
  readonly features: readonly string[];
}

/** What joins Arabic letters and sets their marks; what only improves a line is left out, for it weighs as much again. */
const JOINING = ['init', 'medi', 'fina', 'rlig', 'ccmp', 'mark'];

/** Chinese has none: its faces are too heavy for a heading. */
const ALL_CUTS: readonly Cut[] = [
  { name: 'latin', from: STIX, locales: ['en', 'de', 'fr', 'es', 'ku', 'tr'], features: ['kern', 'locl', 'liga'] },
  { name: 'cyrillic', from: STIX, locales: ['ru'], features: ['kern', 'locl'] },
  { name: 'ar', from: SCHEHERAZADE, locales: ['ar'], features: JOINING },
  { name: 'ckb', from: SCHEHERAZADE, locales: ['ckb'], features: JOINING },
];

/** For the languages that there are. */
const CUTS = ALL_CUTS.map((cut) => ({
  ...cut,
  locales: LOCALES.filter((locale) => cut.locales.includes(locale)),
})).filter(({ locales }) => locales.length > 0);

/** Paths inside packages. */
export const HEADING_FACES: readonly string[] = CUTS.map(({ from }) => from);

type Tree = string | { readonly [key: string]: Tree };

/** The texts below keys that name headings. */
const titlesIn = (tree: Tree, key = ''): string[] => {
  if (typeof tree === 'string') return /title$/i.test(key) ? [tree] : [];
  return Object.entries(tree).flatMap(([name, child]) => titlesIn(child, name));
};

/** What headings, the name of the site and its menu say in a language, and figures. */
export const headingTexts = (locale: Locale): string[] => {
  const messages = loadMessages(locale);
  const { name, write, after, facts, safety } = messages.site;
  return [
    ...titlesIn(messages),
    ...[name, write, after, facts, safety, messages.write.recipients.known, messages.answered.title],
    ...Object.values(messages.home.groups),
    ...Object.values(messages.home.next).map(({ title }) => title),
    ...demandIds(locale).map((id) => loadDemandWording(id, locale).title),
    ...Object.values(loadStateNames(locale)).map(({ name: state }) => state),
    '0123456789*',
  ];
};

const openFont = (bytes: Uint8Array): Font => {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('A collection of typefaces has no one width.');
  return font;
};

/** Width of a text; em. */
const widthIn = (font: Font, text: string): number =>
  [...text].reduce((sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth, 0) /
  font.unitsPerEm;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** A face that systems have: the names it goes by, and the share of its width that the headings' own takes. */
interface SystemFace {
  readonly name: string;
  readonly local: readonly string[];
  readonly size: number;
}

/** Where there is no Times: Android, and Linux. Measured on what headings say in Latin letters; in Cyrillic 2 % more. */
const OTHER_FACES: readonly SystemFace[] = [
  { name: 'Headings like Noto', local: ['Noto Serif Bold'], size: 0.893 },
  { name: 'Headings like DejaVu', local: ['DejaVu Serif Bold'], size: 0.806 },
];

const TIMES = ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'];

/** The system's nearest face, made as wide and high as the one that comes: whichever is shown, lines break alike. */
const fallbackFor = (face: Font, { name, local, size }: SystemFace): string => {
  const height = (units: number) => percent(Math.abs(units) / face.unitsPerEm / size);
  return `@font-face {
  font-family: "${name}";
  src: ${local.map((face) => `local("${face}")`).join(', ')};
  font-weight: 700;
  size-adjust: ${percent(size)};
  ascent-override: ${height(face.ascent)};
  descent-override: ${height(face.descent)};
}`;
};

export interface BuiltHeadings {
  readonly files: readonly { readonly url: string; readonly bytes: Uint8Array }[];
  /** For components/ui/globals.css. */
  readonly css: string;
}

/**
 * The headings' face: one weight, cut per script to what headings use. `optional`: a page shows it where it is there at
 * once, and does not change its face while somebody reads.
 */
export const buildHeadings = async (): Promise<BuiltHeadings> => {
  const built = await Promise.all(
    CUTS.map(async ({ name, from, locales, features }) => {
      const text = [...new Set(locales.flatMap(headingTexts).join(''))].sort().join('');
      const face = readFileSync(placeOf(from));
      const bytes = await subsetFont(from === SCHEHERAZADE ? renamed(face, NASKH_NAME) : face, text, {
        targetFormat: 'woff2',
        keepFeatures: features,
        noHinting: true,
        preserveNameIds: licenceRecords(face),
      });
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      return { name, locales, bytes, url: `/fonts/headings-${name}.${hash}.woff2` };
    }),
  );
  const faces = built.map(
    ({ name, url }) => `@font-face {
  font-family: "Headings ${name}";
  src: url("${url}") format("woff2");
  font-weight: 700;
  font-display: optional;
}`,
  );
  const [own] = built;
  const text = own?.locales.flatMap(headingTexts).join('') ?? '';
  const face = openFont(readFileSync(placeOf(STIX)));
  const size = widthIn(face, text) / widthIn(openFont(readFileSync(placeOf(TINOS))), text);
  const systems = [{ name: 'Headings like', local: TIMES, size }, ...OTHER_FACES];
  const likes = systems.map(({ name }) => `"${name}"`).join(', ');
  const use = built.map(({ name, locales }) => {
    const where = name === 'latin' ? ':root' : locales.map((locale) => `[lang="${locale}"]`).join(', ');
    const like = name === 'latin' || name === 'cyrillic' ? `${likes}, var(--serif)` : 'var(--sans)';
    return `${where} {\n  --display: "Headings ${name}", ${like};\n}`;
  });
  const css = [
    '/* Made by tools/build/fonts/buildHeadings.ts. */',
    ...faces,
    ...systems.map((system) => fallbackFor(face, system)),
    ...use,
    '[lang="zh"] {\n  --display: var(--serif);\n}',
  ].join('\n');
  return { files: built, css: `${css}\n` };
};
