import type { PdfKitDocument } from 'pdfkit';
import type { Pt } from '../../domain/units';
import { glyphCode } from './glyphCodes';
import { type Glyph, isRtl, type TextRun } from './layoutTree';

/** Steps of the text matrix and of adjustments: finer than any device, and short in the file. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Joiners and direction marks: they have done their work before drawing and would only show as spaces when read back. */
const INVISIBLE = new Set([0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x061c]);
const isInvisible = ({ codePoints }: Glyph): boolean => codePoints.length === 1 && INVISIBLE.has(codePoints[0] ?? 0);

const hex = (code: number): string => code.toString(16).padStart(4, '0');

/**
 * Writes the glyphs of a run inside a text object; `x` and `y` of its start in the page's own coordinates, pt from
 * the bottom left. Glyphs that follow each other share one TJ operator; a mark with an offset has its own place.
 */
export const drawRun = (file: PdfKitDocument, run: TextRun, x: Pt, y: Pt): void => {
  const [typeface] = run.attributes.font ?? [];
  if (!typeface) return;
  const { fontSize } = run.attributes;
  file.font(typeface, fontSize);
  const font = file._font;
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
    if (!isInvisible(glyph)) {
      const code = glyphCode(font, glyph);
      const width = glyph.advanceWidth * perUnit;
      if (glyph.offset) {
        // In a run turned round the pen stands before the base.
        const across = glyph.offset.x + (turned ? glyph.offset.base : 0);
        moveTo(at + across * perUnit, y + glyph.offset.y * perUnit);
        pending.push(`<${hex(code)}>`);
        flush();
        pen = null;
      } else {
        if (pen === null) moveTo(at, y);
        else if (Math.abs(at - pen) > 0.0005) pending.push(`${rounded(-(at - pen) / perThousand)}`);
        pending.push(`<${hex(code)}>`);
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
