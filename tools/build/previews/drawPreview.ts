import { ACCENT } from '../../../lib/domain/campaign';
import type { Direction, Locale } from '../../../lib/domain/locales';
import { type DisplayFace, facesFor, setLines, widthOf } from './setText';

export const PREVIEW_WIDTH = 1200;
export const PREVIEW_HEIGHT = 630;

/** Tokens of components/ui/tokens.css, light: what looks at a picture knows no reader's wish for the dark. */
const PAPER = '#f7f5f0';
const INK = '#1a2326';
const SOFT = '#4a5659';
const RULE = '#d8d3c7';
const SHEET = '#ffffff';
const MARK = '#fdf1cf';
const MARK_LINE = '#a16600';

export interface PreviewText {
  readonly locale: Locale;
  readonly direction: Direction;
  /** What can be asked, or what the page is about. */
  readonly title: string;
  /** What one does here; empty where the title says so. */
  readonly lead: string;
  readonly siteName: string;
}

const EDGE = 80;
const SHEET_WIDTH = 336;
/** The text's column, between the edge and the sheet. */
const COLUMN = PREVIEW_WIDTH - 2 * EDGE - SHEET_WIDTH - 64;
/** Sizes of a title, of which the largest is taken that it fits in. */
const SIZES = [84, 76, 68, 60, 54];
/** Room for the lines of a title. */
const TITLE_HEIGHT = 292;

const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const attributesOf = ({ family, weight }: DisplayFace, size: number, fill: string): string =>
  `font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${fill}"`;

/**
 * The sheet of a letter, as every page shows one: sender, address, subject, text, and marked what is one's own. Drawn
 * for a reader from left to right, and mirrored for others; no word of it is to be read.
 */
const sheet = (): string => {
  const left = PREVIEW_WIDTH - EDGE - SHEET_WIDTH;
  const top = 88;
  const inner = left + 36;
  const width = SHEET_WIDTH - 72;
  const bar = (x: number, y: number, length: number, height: number, fill: string) =>
    `<rect x="${x}" y="${y}" width="${length}" height="${height}" rx="1" fill="${fill}"/>`;
  const lines = (y: number, lengths: readonly number[]) =>
    lengths.map((length, index) => bar(inner, y + index * 20, width * length, 6, RULE)).join('');
  return [
    ...[10, 6, 3].map(
      (spread, index) =>
        `<rect x="${left - spread}" y="${top - spread + 6}" width="${SHEET_WIDTH + 2 * spread}" height="700" rx="${spread}" fill="${INK}" fill-opacity="${0.025 + index * 0.012}"/>`,
    ),
    `<rect x="${left}" y="${top}" width="${SHEET_WIDTH}" height="700" fill="${SHEET}"/>`,
    bar(inner + width * 0.58, top + 40, width * 0.42, 16, MARK),
    bar(inner + width * 0.58, top + 56, width * 0.42, 2, MARK_LINE),
    lines(top + 104, [0.44, 0.36, 0.4]),
    bar(inner, top + 196, width * 0.76, 10, ACCENT),
    lines(top + 236, [1, 0.94, 0.98, 0.62]),
    lines(top + 336, [0.97, 1, 0.9, 0.96, 0.4]),
    lines(top + 456, [1, 0.92, 0.98]),
  ].join('');
};

/** The picture that stands beside a link to a page, as SVG: 1200 × 630, no figure in it. */
export const drawPreview = ({ locale, direction, title, lead, siteName }: PreviewText): string => {
  const [face] = facesFor(locale);
  const rtl = direction === 'rtl';
  const at = rtl ? PREVIEW_WIDTH - EDGE : EDGE;
  const place = `x="${at}" text-anchor="${rtl ? 'end' : 'start'}"`;
  const fits = SIZES.map((base) => {
    const size = base * face.grow;
    return { size, leading: size * face.leading, set: setLines(locale, face, title, COLUMN / size) };
  }).find(
    ({ size, leading, set }) =>
      set.length * leading <= TITLE_HEIGHT && set.every((line) => widthOf(face, line) * size <= COLUMN),
  );
  if (!fits) throw new Error(`"${title}" is too long for a picture.`);
  const { size, leading, set } = fits;
  const small = 32 * face.grow;
  // The name stands level with the head of the sheet, what one does here at the foot, the title between them.
  const first = 178 + leading * 0.5 + size * 0.3;
  const line = (y: number, text: string, size: number, fill: string) =>
    `<text ${place} y="${y.toFixed(1)}" ${attributesOf(face, Number(size.toFixed(2)), fill)}>${escapeXml(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW_WIDTH}" height="${PREVIEW_HEIGHT}" viewBox="0 0 ${PREVIEW_WIDTH} ${PREVIEW_HEIGHT}">`,
    `<rect width="${PREVIEW_WIDTH}" height="${PREVIEW_HEIGHT}" fill="${PAPER}"/>`,
    rtl ? `<g transform="matrix(-1 0 0 1 ${PREVIEW_WIDTH} 0)">${sheet()}</g>` : sheet(),
    line(118, siteName, small, ACCENT),
    ...set.map((text, index) => line(first + index * leading, text, size, INK)),
    lead && line(552, lead, small, SOFT),
    '</svg>',
  ].join('\n');
};
