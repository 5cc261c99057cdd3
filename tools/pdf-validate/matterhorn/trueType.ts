/** What is needed of an embedded TrueType program. */
export interface TrueType {
  readonly glyphs: number;
  /** Advance of a glyph, 1/1000 of the size. */
  readonly advance: (glyph: number) => number;
}

/** Reads advances from a font program (ISO/IEC 14496-22: head, hhea, hmtx, maxp); null where it is none. */
export const readTrueType = (bytes: Uint8Array): TrueType | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), view.getUint32(entry + 8));
  }
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => tables.get(tag));
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return null;
  const unitsPerEm = view.getUint16(head + 18);
  const metrics = view.getUint16(hhea + 34);
  const glyphs = view.getUint16(maxp + 4);
  return {
    glyphs,
    // Glyphs after the last metric share its advance.
    advance: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
  };
};
