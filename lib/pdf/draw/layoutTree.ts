import type { Direction } from '../../domain/locales';
import type { LetterPicture } from '../../domain/picture';
import type { Pt } from '../../domain/units';
import type { Structure } from '../structure';

/** A page, a box or a text at its place (lib/pdf/layout). All lengths in pt, boxes from the parent's top left. */
export interface LayoutNode {
  readonly type: string;
  readonly box?: LayoutBox;
  readonly style?: { readonly direction?: Direction; readonly borderTopColor?: string };
  readonly props?: {
    readonly structure?: Structure;
    readonly shown?: LetterPicture;
    readonly repeated?: 'header' | 'footer';
  };
  readonly children?: readonly LayoutNode[];
  readonly lines?: readonly TextLine[];
}

export interface LayoutBox {
  readonly left: Pt;
  readonly top: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly borderTopWidth?: Pt;
}

export interface TextLine {
  readonly box: { readonly x: Pt; readonly y: Pt; readonly height: Pt };
  readonly ascent?: Pt;
  /** In the order in which they stand on paper, from the left. */
  readonly runs: readonly TextRun[];
}

/** Glyphs of one typeface, direction and script, from the left. */
export interface TextRun {
  readonly glyphs: readonly Glyph[];
  /** `xAdvance` in pt, kerning included. */
  readonly positions: readonly { readonly xAdvance: Pt }[];
  readonly attributes: {
    readonly font?: readonly Typeface[];
    readonly fontSize: Pt;
    readonly bidiLevel?: number;
    readonly link?: string | null;
  };
}

/** One step of an outline; lengths in font units, y upwards. */
export interface PathCommand {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  readonly args: readonly number[];
}

export interface GlyphPath {
  readonly commands: readonly PathCommand[];
}

/** A second glyph of a letter, drawn as an outline: it is no character of its own. From the letter's pen; font units. */
export interface GlyphPart {
  readonly path: GlyphPath;
  readonly x: number;
  readonly y: number;
}

export interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** In font units. */
  readonly advanceWidth: number;
  /** Where a mark sits, counted from the pen after its base of advance `base`; font units, y upwards (normalizeGlyphs). */
  readonly offset?: { readonly x: number; readonly y: number; readonly base: number };
  readonly path: GlyphPath;
  readonly parts?: readonly GlyphPart[];
}

/** Whether a run reads from right to left. */
export const isRtl = ({ attributes }: Pick<TextRun, 'attributes'>): boolean => (attributes.bidiLevel ?? 0) % 2 === 1;

/** A font as fontkit opens it; heights and the box in font units. */
export interface Typeface {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees. */
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly glyphForCodePoint: (codePoint: number) => Glyph;
}
