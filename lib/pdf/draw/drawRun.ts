import type { EmbeddedFont, PdfKitDocument } from 'pdfkit';
import type { Pt } from '../../domain/units';
import { embeddedFont } from './embeddedFont';
import { glyphCode } from './glyphCodes';
import { type Glyph, isRtl, type TextRun, type Typeface } from './layoutTree';
import { fillOutline } from './outline';

/** Steps of the text matrix and of adjustments: finer than any device, and short in the file. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Joiners and direction marks have done their work before drawing; fontkit gives them the glyph of the space without
 * its width, which would be read back as a space.
 */
const isInvisible = ({ codePoints }: Glyph, advance: Pt): boolean =>
  advance === 0 && codePoints.length === 1 && codePoints[0] === 0x20;

/** A vowel sign, or another sign on a letter. */
const isMark = ({ codePoints: [first = 0] }: Glyph): boolean => /^\p{M}/u.test(String.fromCodePoint(first));

const hex = (code: number): string => code.toString(16).padStart(4, '0');

const NARROW_SPACE = 0x202f;

/**
 * A ligature of a run turned round, taken apart for readers: they turn the characters of one glyph round with the
 * rest of the line, and "لا" would be read back as "ال". The ligature stands for its last character; for each of the
 * others an empty glyph lies over its right end, where readers that look at places expect it. Operands of TJ.
 */
const takenApart = (font: EmbeddedFont, glyph: Glyph, typeface: Typeface): string => {
  const { id, advanceWidth, codePoints } = glyph;
  const others = codePoints.slice(0, -1);
  if (others.length === 0) return `<${hex(glyphCode(font, glyph))}>`;
  const empty = typeface.glyphForCodePoint(NARROW_SPACE);
  const main = glyphCode(font, { id, advanceWidth, codePoints: codePoints.slice(-1) });
  const rest = others
    .reverse()
    .map((codePoint) =>
      hex(glyphCode(font, { id: empty.id, advanceWidth: empty.advanceWidth, codePoints: [codePoint] })),
    );
  return `<${hex(main)}>${rounded(rest.length * empty.advanceWidth * font.scale)}<${rest.join('')}>`;
};

/** A glyph and where it goes, pt. */
interface Drawn {
  readonly glyph: Glyph;
  readonly left: Pt;
  readonly base: Pt;
}

/** What stands for a sign in the text; it goes where its letter begins. */
interface EmptyMark extends Omit<Drawn, 'left'> {
  readonly left: null;
}

const onTheirLetters = (drawn: readonly (Drawn | EmptyMark)[], end: Pt): Drawn[] => {
  let left = end;
  return [...drawn]
    .reverse()
    .map((one) => {
      left = one.left ?? left;
      return { ...one, left };
    })
    .reverse();
};

/** A letter that is read with the mark on it. */
const readWith = (letter: Drawn | EmptyMark, { codePoints }: Glyph): Drawn | EmptyMark => ({
  ...letter,
  glyph: Object.create(letter.glyph, { codePoints: { value: [...letter.glyph.codePoints, ...codePoints] } }),
});

/**
 * Where the glyphs of a run go. Marks are drawn as outlines, for readers take a glyph that is over a letter for one
 * beside the word. They are read with their letter; in a run turned round an empty glyph stands for each between its
 * letter and the next.
 */
const placed = (run: TextRun, typeface: Typeface, perUnit: number, x: Pt, y: Pt) => {
  const drawn: (Drawn | EmptyMark)[] = [];
  const outlines: string[] = [];
  const turned = isRtl(run);
  let at = x;
  run.glyphs.forEach((glyph, index) => {
    const advance = run.positions[index]?.xAdvance ?? 0;
    const { offset, path, codePoints, parts = [] } = glyph;
    // In a run turned round the pen stands before the base.
    const across = offset ? offset.x + (turned ? offset.base : 0) : 0;
    const left = at + across * perUnit;
    const base = y + (offset?.y ?? 0) * perUnit;
    const letter = drawn.at(-1);
    if (!turned && letter && isMark(glyph)) {
      outlines.push(fillOutline(path, left, base, perUnit));
      drawn[drawn.length - 1] = readWith(letter, glyph);
    } else if (turned && offset && isMark(glyph)) {
      const empty = typeface.glyphForCodePoint(NARROW_SPACE);
      outlines.push(fillOutline(path, left, base, perUnit));
      drawn.push({ glyph: { id: empty.id, path: empty.path, advanceWidth: 0, codePoints }, left: null, base: y });
    } else if (!isInvisible(glyph, advance)) drawn.push({ glyph, left, base });
    outlines.push(...parts.map((part) => fillOutline(part.path, at + part.x * perUnit, y + part.y * perUnit, perUnit)));
    at += advance;
  });
  return { drawn: onTheirLetters(drawn, at), outlines };
};

/** Kerning that readers would take for a space or for another line; parts of the size. */
const MOST_APART = 0.07;
const MOST_TOGETHER = -0.15;

/**
 * The glyph with the width that leads to the next one, where the Arabic face kerns that far (a kaf over a waw): told
 * by a width and not by a movement, the word stays one word to those who read the file back.
 */
const kerned = (
  { glyph, left, base }: Drawn,
  next: Drawn | undefined,
  { unitsPerEm }: Typeface,
  perUnit: number,
): Glyph => {
  if (next?.base !== base) return glyph;
  const advance = (next.left - left) / perUnit;
  const kerning = (advance - glyph.advanceWidth) / unitsPerEm;
  if (advance < 0 || (kerning < MOST_APART && kerning > MOST_TOGETHER)) return glyph;
  return Object.create(glyph, { advanceWidth: { value: Math.round(advance) } });
};

/**
 * Writes the glyphs of a run inside a text object; `x` and `y` of its start in the page's own coordinates, pt from
 * the bottom left. Glyphs that follow each other share one TJ operator; a mark above or below has its own place.
 * Comes back with operators that fill outlines, for after the text object.
 */
export const drawRun = (file: PdfKitDocument, run: TextRun, x: Pt, y: Pt): readonly string[] => {
  const [typeface] = run.attributes.font ?? [];
  if (!typeface) return [];
  const { fontSize } = run.attributes;
  const font = embeddedFont(file, typeface);
  file.page.fonts[font.id] ??= font.ref();
  const perUnit = fontSize / typeface.unitsPerEm;
  const turned = isRtl(run);
  const { drawn, outlines } = placed(run, typeface, perUnit, x, y);

  let pending: string[] = [];
  /** Where the pen stands, and on which line; null before the first glyph and after a mark. */
  let pen: Pt | null = null;
  const flush = () => {
    // Strings of codes that follow each other are one string.
    if (pending.length > 0) file.addContent(`[${pending.join('').replaceAll('><', '')}] TJ`);
    pending = [];
  };

  file.addContent(`/${font.id} ${rounded(fontSize)} Tf`);
  drawn.forEach((one, index) => {
    const { left, base } = one;
    const raised = base !== y;
    if (pen === null || raised) {
      flush();
      file.addContent(`1 0 0 1 ${rounded(left)} ${rounded(base)} Tm`);
    } else if (Math.abs(left - pen) > 0.0005) pending.push(`${rounded((pen - left) / (fontSize / 1000))}`);
    const glyph = turned ? kerned(one, drawn[index + 1], typeface, perUnit) : one.glyph;
    pending.push(turned && !raised ? takenApart(font, glyph, typeface) : `<${hex(glyphCode(font, glyph))}>`);
    pen = raised ? null : left + glyph.advanceWidth * perUnit;
  });
  flush();
  return outlines;
};

/** Width of a run as set, pt. */
export const runWidth = ({ positions }: Pick<TextRun, 'positions'>): Pt =>
  positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
