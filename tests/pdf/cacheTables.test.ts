import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FACES } from '../../generated/fonts';
import { cacheTables } from '../../lib/pdf/cacheTables';

const open = (url: string): Font => create(readFileSync(`public${url}`)) as Font;

describe.each(FONT_FACES)('$name', ({ url }) => {
  it('gives the same glyphs from kept tables, and inflates each table once', () => {
    const fresh = open(url);
    const kept = open(url);
    cacheTables(kept);
    const text = 'Layla 2026 ليلى';
    const widths = (font: Font) => font.layout(text).glyphs.map(({ id, advanceWidth }) => [id, advanceWidth]);
    expect(widths(kept)).toEqual(widths(fresh));
    const stream = (font: Font) =>
      (font as unknown as { _getTableStream: (tag: string) => object })._getTableStream('glyf');
    expect(stream(kept)).toBe(stream(kept));
    expect(stream(fresh)).not.toBe(stream(fresh));
  });

  it('measures every glyph', () => {
    const font = open(url);
    cacheTables(font);
    for (let id = 0; id < font.numGlyphs; id += 1) expect(font.getGlyph(id).advanceWidth).toBeGreaterThanOrEqual(0);
  });
});
