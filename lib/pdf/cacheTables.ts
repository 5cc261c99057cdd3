/** A typeface as fontkit opens it from WOFF; the two members are its own, guarded by tests/pdf/cacheTables.test.ts. */
interface WoffFont {
  readonly type?: string;
  readonly directory?: {
    readonly tables: Readonly<Record<string, { readonly compLength?: number; readonly length: number }>>;
  };
  _getTableStream?: (tag: string) => { pos: number } | null;
}

const kept = new WeakSet<object>();

/**
 * fontkit inflates a table of a WOFF file each time it looks at it, and it looks at the outlines for every glyph it
 * meets: most of the time of a letter went there. Each table is inflated once and kept, which is what fontkit does
 * with files that are not compressed.
 */
export const cacheTables = (font: unknown): void => {
  const woff = font as WoffFont;
  const inflate = woff._getTableStream?.bind(woff);
  if (woff.type !== 'WOFF' || !inflate || kept.has(woff)) return;
  kept.add(woff);
  const streams = new Map<string, { pos: number }>();
  woff._getTableStream = (tag) => {
    const known = streams.get(tag);
    if (known) {
      known.pos = 0;
      return known;
    }
    const stream = inflate(tag);
    const table = woff.directory?.tables[tag];
    // A table that did not shrink is read from the file itself, whose position is not 0.
    if (stream && table?.compLength !== undefined && table.compLength < table.length) streams.set(tag, stream);
    return stream;
  };
};
