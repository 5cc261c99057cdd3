import { type Condition, condition } from './condition';
import type { Font } from './fontModel';
import { type PdfFile, paintedIn } from './pdfFile';
import { bytesOf, entry, nameIn } from './pdfObjects';

const fontsOf = ({ pages }: PdfFile): Font[] => [...new Set(pages.flatMap(({ fonts }) => [...fonts.values()]))];

const fonts = (file: PdfFile, wrong: (font: Font) => boolean): string[] =>
  fontsOf(file)
    .filter(wrong)
    .map(({ name }) => name);

/** Codes that are shown in each font. */
const shownIn = (file: PdfFile): Map<Font, Set<number>> => {
  const shown = new Map<Font, Set<number>>();
  for (const { page, painted } of paintedIn(file)) {
    const font = painted.font === null ? undefined : page.fonts.get(painted.font);
    if (!font) continue;
    const codes = shown.get(font) ?? new Set<number>();
    for (const code of painted.codes) codes.add(code);
    shown.set(font, codes);
  }
  return shown;
};

const codes = (file: PdfFile, wrong: (code: number, font: Font) => boolean): string[] =>
  [...shownIn(file)].flatMap(([font, shown]) =>
    [...shown].filter((code) => wrong(code, font)).map((code) => `${font.name}: code ${code}`),
  );

/** Widths may differ by this much, 1/1000 of the size (ISO 14289-1, 7.21.5). */
const TOLERANCE = 1;

const PRIVATE = /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFF}]/u;

const mapped = (font: Font, wrong: (text: string) => boolean): boolean =>
  [...(font.toUnicode?.values() ?? [])].some(wrong);

/** Each CID that the CIDSet lists or the program has; none without a CIDSet, which PDF/A-2 lets a file do without. */
const cids = ({ descriptor, program }: Font): { readonly listed: boolean; readonly present: boolean }[] => {
  const set = entry(descriptor, 'CIDSet');
  if (!set || !program) return [];
  const bytes = bytesOf(set);
  return Array.from({ length: Math.max(bytes.length * 8, program.glyphs) }, (_, cid) => ({
    listed: ((bytes[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) !== 0,
    present: cid < program.glyphs,
  }));
};

/** Checkpoints 10 (character mappings) and 31 (fonts), for the one kind of font that letters use. */
export const FONT_CONDITIONS: readonly Condition[] = [
  condition(
    '10-001',
    {
      rule: 'Each glyph stands for text',
      lookedAt: 'codes shown, ToUnicode',
      brokenBy: ['a glyph that stands for nothing'],
    },
    (file) => codes(file, (code, { toUnicode }) => toUnicode !== null && !toUnicode.get(code)),
  ),
  condition(
    '31-004',
    { rule: 'The map from codes to glyphs is one', lookedAt: 'font', brokenBy: ['a map of glyphs that is none'] },
    (file) => fonts(file, ({ descendant }) => (nameIn(descendant, 'CIDToGIDMap') ?? 'Identity') !== 'Identity'),
  ),
  condition(
    '31-005',
    { rule: 'There is a map from codes to glyphs', lookedAt: 'font', brokenBy: ['no map of glyphs'] },
    (file) => fonts(file, ({ descendant }) => entry(descendant, 'CIDToGIDMap') === null),
  ),
  condition(
    '31-009',
    { rule: 'Every font is in the file', lookedAt: 'font', brokenBy: ['a font that is not embedded'] },
    (file) => fonts(file, ({ descriptor }) => entry(descriptor, 'FontFile2') === null),
  ),
  condition(
    '31-011',
    {
      rule: 'It has every glyph that is shown',
      lookedAt: 'codes shown, font program',
      brokenBy: ['a glyph that the font lacks'],
    },
    (file) => codes(file, (code, { program }) => program !== null && code >= program.glyphs),
  ),
  condition(
    '31-014',
    {
      rule: 'A CIDSet, if there is one, leaves no glyph out',
      lookedAt: 'font; letters have none',
      brokenBy: ['an empty CIDSet'],
    },
    (file) => fonts(file, (font) => cids(font).some(({ listed, present }) => present && !listed)),
  ),
  condition(
    '31-015',
    {
      rule: 'and lists none too many',
      lookedAt: 'font; letters have none',
      brokenBy: ['a CIDSet that lists too much'],
    },
    (file) => fonts(file, (font) => cids(font).some(({ listed, present }) => listed && !present)),
  ),
  condition(
    '31-016',
    {
      rule: 'Widths are those of the font program',
      lookedAt: 'codes shown, font program',
      brokenBy: ['a wrong width'],
    },
    (file) =>
      codes(
        file,
        (code, { program, width }) =>
          program !== null && code < program.glyphs && Math.abs(program.advance(code) - width(code)) > TOLERANCE,
      ),
  ),
  condition('31-027', { rule: 'There is a ToUnicode map', lookedAt: 'font', brokenBy: ['no ToUnicode'] }, (file) =>
    fonts(file, ({ toUnicode }) => toUnicode === null),
  ),
  condition('31-028', { rule: 'Nothing stands for U+0000', lookedAt: 'ToUnicode', brokenBy: ['U+0000'] }, (file) =>
    fonts(file, (font) => mapped(font, (text) => text.includes('\0'))),
  ),
  condition(
    '31-029',
    { rule: 'Nothing stands for U+FEFF or U+FFFE', lookedAt: 'ToUnicode', brokenBy: ['U+FEFF'] },
    (file) => fonts(file, (font) => mapped(font, (text) => /[\uFEFF\uFFFE]/.test(text))),
  ),
  condition(
    '31-030',
    {
      rule: 'The sign for a missing glyph is never shown',
      lookedAt: 'codes shown',
      brokenBy: ['the glyph for what is missing'],
    },
    (file) => codes(file, (code) => code === 0),
  ),
  condition(
    'ISO 19005-2, 6.2.11.7.3',
    { rule: 'No text of private characters', lookedAt: 'codes shown, ToUnicode', brokenBy: ['a private character'] },
    (file) => codes(file, (code, { toUnicode }) => PRIVATE.test(toUnicode?.get(code) ?? '')),
  ),
];
