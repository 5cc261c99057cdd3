import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import * as hb from 'harfbuzzjs';
import { FONT_FACES } from '../../generated/fonts';
import { cacheTables } from '../../lib/pdf/cacheTables';
import type { Glyph } from '../../lib/pdf/draw/layoutTree';
import { normalizeGlyphs } from '../../lib/pdf/normalizeGlyphs';
import { LANGUAGE_SYSTEMS, setLanguageSystem } from '../../lib/pdf/setLanguageSystem';
import { shapeClusters } from '../../lib/pdf/shapeClusters';
import { skipMissingAnchors } from '../../lib/pdf/skipMissingAnchors';

/** A glyph as it comes to stand on paper, from the left end of its line; font units. */
export interface Placed {
  /** The outline, as text: two glyphs that look alike are the same. */
  readonly shape: string;
  readonly x: number;
  readonly y: number;
}

export interface Shaped {
  readonly width: number;
  readonly placed: readonly Placed[];
}

/** The sfnt file inside a WOFF file (W3C WOFF 1.0, sections 3 to 5): HarfBuzz reads no WOFF. */
export const unpackWoff = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + count * 16);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const tables: Buffer[] = [];
  let at = header.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const data = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(data) : data;
    woff.copy(header, 12 + index * 16, entry, entry + 4);
    header.writeUInt32BE(woff.readUInt32BE(entry + 16), 16 + index * 16);
    header.writeUInt32BE(at, 20 + index * 16);
    header.writeUInt32BE(length, 24 + index * 16);
    const padded = Buffer.concat([table, Buffer.alloc(-length & 3)]);
    tables.push(padded);
    at += padded.length;
  }
  return Buffer.concat([header, ...tables]);
};

const inOrder = (placed: readonly Placed[]): Placed[] =>
  placed.filter(({ shape }) => shape !== '').sort((a, b) => a.x - b.x || a.y - b.y || (a.shape < b.shape ? -1 : 1));

const outlines = new WeakMap<object, string>();

const outlineOf = ({ path }: { readonly path: object & { readonly commands: readonly unknown[] } }): string => {
  const known = outlines.get(path) ?? JSON.stringify(path.commands);
  outlines.set(path, known);
  return known;
};

export interface Shapers {
  readonly ours: (text: string) => Shaped;
  readonly harfBuzz: (text: string) => Shaped;
}

/** The same face shaped as the letters are, and by HarfBuzz; text of one direction. */
export const shapersFor = (family: string, weight: number, language: string, rtl = true): Shapers => {
  const face = FONT_FACES.find((candidate) => candidate.family === family && candidate.weight === weight);
  const woff = readFileSync(`public${face?.url}`);
  const plain = create(woff) as Font;
  const font = create(woff) as Font;
  cacheTables(plain);
  cacheTables(font);
  skipMissingAnchors(font);
  shapeClusters(font, family);
  normalizeGlyphs(font);
  const system = LANGUAGE_SYSTEMS[family];
  if (system) setLanguageSystem(font, system);
  const sfnt = unpackWoff(woff);
  const reference = new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(sfnt).buffer)));

  const ours = (text: string): Shaped => {
    // As textkit calls it, and turned round afterwards, as textkit does.
    const run = font.layout(text, undefined, undefined, undefined, 'ltr');
    const glyphs = [...(run.glyphs as unknown as readonly Glyph[])];
    const advances = run.positions.map(({ xAdvance }) => xAdvance);
    if (rtl) {
      glyphs.reverse();
      advances.reverse();
    }
    let width = 0;
    const placed: Placed[] = [];
    glyphs.forEach((glyph, index) => {
      const { offset, parts = [] } = glyph;
      placed.push({
        shape: outlineOf(glyph),
        x: width + (offset ? offset.x + (rtl ? offset.base : 0) : 0),
        y: offset?.y ?? 0,
      });
      placed.push(...parts.map((part) => ({ shape: outlineOf(part), x: width + part.x, y: part.y })));
      width += advances[index] ?? 0;
    });
    return { width, placed: inOrder(placed) };
  };

  const harfBuzz = (text: string): Shaped => {
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    if (rtl) {
      buffer.setDirection(hb.Direction.RTL);
      if (family.startsWith('naskh')) buffer.setScript('Arab');
    }
    buffer.setLanguage(language);
    hb.shape(reference, buffer);
    const positions = buffer.getGlyphPositions();
    let width = 0;
    const placed: Placed[] = [];
    buffer.getGlyphInfos().forEach(({ codepoint }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      placed.push({ shape: outlineOf(plain.getGlyph(codepoint)), x: width + xOffset, y: yOffset });
      width += xAdvance;
    });
    return { width, placed: inOrder(placed) };
  };
  return { ours, harfBuzz };
};
