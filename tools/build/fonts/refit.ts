/** What a face is made into before it is subset: another size on the body, and another name. */
export interface Refit {
  /** Times by which its letters grow, so that one size of type looks like one size in two scripts. */
  readonly grow: number;
  /** Height above and below the base line, parts of the size: those of the face that stands on the same lines. */
  readonly ascent: number;
  readonly descent: number;
  /** Where the licence reserves the face's name for the unchanged face (OFL 1.1, clause 3); both names are equally long. */
  readonly rename?: Renaming;
}

export type Renaming = readonly [from: string, to: string];

/** Scheherazade New reserves its name for the unchanged face, and so a part of it must not bear it. */
export const NASKH_NAME: Renaming = ['Scheherazade', 'NaskhLetters'];

/** Heights of the Latin face, on whose lines all others stand. */
export const ON_LATIN_LINES = { ascent: 0.762, descent: 0.238 } as const;

/** Noto Serif SC. */
export const HAN_FIT: Refit = { grow: 1, ...ON_LATIN_LINES };
/** Noto Serif KR. */
export const HANGUL_FIT: Refit = { grow: 0.95, ...ON_LATIN_LINES };

/** Records of an sfnt's table directory (OpenType 1.9, "Table directory"). */
const tableOf = (font: Buffer, wanted: string): Buffer => {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) !== wanted) continue;
    const offset = font.readUInt32BE(record + 8);
    return font.subarray(offset, offset + font.readUInt32BE(record + 12));
  }
  throw new Error(`The typeface has no table "${wanted}".`);
};

/** Names by which programs know a face: family, unique, full, PostScript, typographic family (OpenType 1.9, "name"). */
const NAMES = new Set([1, 3, 4, 6, 16]);
const UTF_16_PLATFORMS = new Set([0, 3]);

const rename = (names: Buffer, [from, to]: Renaming): void => {
  if (from.length !== to.length) throw new Error(`"${to}" must be as long as "${from}".`);
  const strings = names.readUInt16BE(4);
  for (let index = 0; index < names.readUInt16BE(2); index += 1) {
    const record = 6 + index * 12;
    if (!NAMES.has(names.readUInt16BE(record + 6))) continue;
    const start = strings + names.readUInt16BE(record + 10);
    const text = names.subarray(start, start + names.readUInt16BE(record + 8));
    const wide = UTF_16_PLATFORMS.has(names.readUInt16BE(record));
    const encoded = (name: string) => (wide ? Buffer.from(name, 'utf16le').swap16() : Buffer.from(name, 'latin1'));
    const at = text.indexOf(encoded(from));
    if (at >= 0) encoded(to).copy(text, at);
  }
};

/** A TrueType file under another name; check sums as below. */
export const renamed = (file: Buffer, names: Renaming): Buffer => {
  const font = Buffer.from(file);
  rename(tableOf(font, 'name'), names);
  return font;
};

/** A TrueType file refitted; check sums are left to the subsetter, which writes them anew. */
export const refit = (file: Buffer, { grow, ascent, descent, rename: names }: Refit): Buffer => {
  const font = Buffer.from(file);
  const head = tableOf(font, 'head');
  const unitsPerEm = Math.round(head.readUInt16BE(18) / grow);
  head.writeUInt16BE(unitsPerEm, 18);
  const metrics = tableOf(font, 'hhea');
  metrics.writeInt16BE(Math.round(ascent * unitsPerEm), 4);
  metrics.writeInt16BE(-Math.round(descent * unitsPerEm), 6);
  metrics.writeInt16BE(0, 8);
  if (names) rename(tableOf(font, 'name'), names);
  return font;
};
