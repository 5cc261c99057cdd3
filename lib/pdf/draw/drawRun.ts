import type { EmbeddedFont, PdfKitDocument } from 'pdfkit';
import type { Pt } from '../../domain/units';
import { embeddedFont } from './embeddedFont';
import { glyphCode } from './glyphCodes';
import { type Glyph, isRtl, type TextRun, type Typeface } from './layoutTree';

/** Steps of the text matrix and of adjustments: finer than any device, and short in the file. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Joiners and direction marks have done their work before drawing; fontkit gives them the glyph of the space without
 * its width, which would be read back as a space.
 */
const isInvisible = ({ codePoints }: Glyph, advance: Pt): boolean =>
  advance === 0 && codePoints.length === 1 && codePoints[0] === 0x20;

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

/**
 * Writes the glyphs of a run inside a text object; `x` and `y` of its start in the page's own coordinates, pt from
 * the bottom left. Glyphs that follow each other share one TJ operator; a mark with an offset has its own place.
 */
export const drawRun = (file: PdfKitDocument, run: TextRun, x: Pt, y: Pt): void => {
  const [typeface] = run.attributes.font ?? [];
  if (!typeface) return;
  const { fontSize } = run.attributes;
  const font = embeddedFont(file, typeface);
  file.page.fonts[font.id] ??= font.ref();
  const perUnit = fontSize / typeface.unitsPerEm;
  const perThousand = fontSize / 1000;
  const turned = isRtl(run);

  let pending: string[] = [];
  let at = x;
  /** Where the pen stands; null before the first glyph and after a mark. */
  let pen: Pt | null = null;
  const flush = () => {
    if (pending.length > 0) file.addContent(`[${pending.join('')}] TJ`);
    pending = [];
  };
  const moveTo = (left: Pt, base: Pt) => {
    flush();
    file.addContent(`1 0 0 1 ${rounded(left)} ${rounded(base)} Tm`);
  };

  file.addContent(`/${font.id} ${rounded(fontSize)} Tf`);
  run.glyphs.forEach((glyph, index) => {
    const advance = run.positions[index]?.xAdvance ?? 0;
    if (!isInvisible(glyph, advance)) {
      const width = glyph.advanceWidth * perUnit;
      if (glyph.offset) {
        // In a run turned round the pen stands before the base.
        const across = glyph.offset.x + (turned ? glyph.offset.base : 0);
        moveTo(at + across * perUnit, y + glyph.offset.y * perUnit);
        pending.push(`<${hex(glyphCode(font, glyph))}>`);
        flush();
        pen = null;
      } else {
        if (pen === null) moveTo(at, y);
        else if (Math.abs(at - pen) > 0.0005) pending.push(`${rounded(-(at - pen) / perThousand)}`);
        pending.push(turned ? takenApart(font, glyph, typeface) : `<${hex(glyphCode(font, glyph))}>`);
        pen = at + width;
      }
    }
    at += advance;
  });
  flush();
};

/** Width of a run as set, pt. */
export const runWidth = ({ positions }: Pick<TextRun, 'positions'>): Pt =>
  positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
