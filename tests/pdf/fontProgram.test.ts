import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FACES } from '../../generated/fonts';
import { cacheTables } from '../../lib/pdf/cacheTables';
import { FontTables } from '../../lib/pdf/file/fontProgram';

const open = (url: string): Font => {
  const font = create(readFileSync(`public${url}`)) as Font;
  cacheTables(font);
  return font;
};

const outlineOf = (font: Font, id: number): string => JSON.stringify(font.getGlyph(id).path.commands);

describe.each(FONT_FACES)('$name', ({ url }) => {
  it('a program of some glyphs draws each as the typeface does, also those made of others, as wide as asked', () => {
    const font = open(url);
    const tables = new FontTables(font);
    const all = Array.from({ length: font.numGlyphs }, (_, id) => id);
    // In several orders and with gaps, so that parts of composite glyphs come to stand elsewhere, or have to be added.
    const some = [all, [...all].reverse(), all.filter((id) => id % 3 === 0), all.filter((id) => id % 3 > 0)];
    for (const ids of some) {
      const asked = ids.map((id) => ({ id, advance: tables.advance(id) + (id % 2) }));
      const program = create(Buffer.from(tables.programOf(asked))) as Font;
      expect(program.numGlyphs).toBeGreaterThanOrEqual(asked.length);
      for (const [place, { id, advance }] of asked.entries()) {
        if (outlineOf(program, place) !== outlineOf(font, id)) expect.fail(`Glyph ${id} is drawn otherwise.`);
        if (program.getGlyph(place).advanceWidth !== advance) expect.fail(`Glyph ${id} has another width.`);
      }
    }
  });

  it('knows the width of every glyph', () => {
    const font = open(url);
    const tables = new FontTables(font);
    for (let id = 0; id < font.numGlyphs; id += 1) expect(tables.advance(id)).toBe(font.getGlyph(id).advanceWidth);
  });
});

it('long outlines are found as well: the offsets grow with them', () => {
  const [face] = FONT_FACES;
  const font = open(face?.url ?? '');
  const tables = new FontTables(font);
  const heavy = font.glyphsForString('@')[0]?.id ?? 0;
  // Some hundred kilobytes of one outline.
  const asked = Array.from({ length: 3000 }, () => ({ id: heavy, advance: 500 }));
  const program = tables.programOf(asked);
  expect(program.length).toBeGreaterThan(0x20000);
  expect(outlineOf(create(Buffer.from(program)) as Font, 2999)).toBe(outlineOf(font, heavy));
});
