/** A number in bits of seven (Snappy format description, 1; LevelDB coding.h): its value and the place after it. */
const varint = (bytes: Buffer, at: number): readonly [value: number, next: number] => {
  let value = 0;
  for (let place = at; place < at + 5; place += 1) {
    const byte = bytes[place] ?? 0;
    value += (byte & 127) * 2 ** (7 * (place - at));
    if (byte < 128) return [value, place + 1];
  }
  return [0, at + 5];
};

/** One Snappy block (format_description.txt), or null where the bytes are none. */
export const unsnappyBlock = (bytes: Buffer): Buffer | null => {
  const [length, start] = varint(bytes, 0);
  if (length === 0 || length > 2 ** 24) return null;
  const out = Buffer.alloc(length);
  let from = start;
  let to = 0;
  while (from < bytes.length && to < length) {
    const tag = bytes[from] ?? 0;
    from += 1;
    if ((tag & 3) === 0) {
      let run = tag >> 2;
      if (run >= 60) {
        const wide = run - 59;
        if (from + wide > bytes.length) return null;
        run = bytes.readUIntLE(from, wide);
        from += wide;
      }
      run += 1;
      bytes.copy(out, to, from, from + run);
      from += run;
      to += run;
      continue;
    }
    const kind = tag & 3;
    const copied = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const wide = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (from + wide > bytes.length) return null;
    const offset = kind === 1 ? ((tag >> 5) << 8) | (bytes[from] ?? 0) : bytes.readUIntLE(from, wide);
    from += wide;
    if (offset === 0 || offset > to) return null;
    for (let left = copied; left > 0 && to < length; left -= 1) {
      out[to] = out[to - offset] ?? 0;
      to += 1;
    }
  }
  return to === length ? out : null;
};

/** Of a LevelDB table (table_format.md): footer of 48 bytes, type byte and four bytes of checksum after each block. */
const FOOTER = 48;
const SNAPPY = 1;

const block = (table: Buffer, offset: number, size: number): Buffer | null => {
  const bytes = table.subarray(offset, offset + size);
  return table[offset + size] === SNAPPY ? unsnappyBlock(bytes) : bytes;
};

/** The blocks of a LevelDB table, unpacked, found by its index. */
export const unsnappy = (table: Buffer): Buffer[] => {
  const footer = table.length - FOOTER;
  const [, afterMetaOffset] = varint(table, footer);
  const [, afterMetaSize] = varint(table, afterMetaOffset);
  const [offset, afterOffset] = varint(table, afterMetaSize);
  const [size] = varint(table, afterOffset);
  const index = block(table, offset, size);
  const blocks: Buffer[] = [];
  for (let at = 0; index && at < index.length - 4; ) {
    const [, afterShared] = varint(index, at);
    const [own, afterOwn] = varint(index, afterShared);
    const [value, afterValue] = varint(index, afterOwn);
    const handle = afterValue + own;
    const [start, afterStart] = varint(index, handle);
    const [length] = varint(index, afterStart);
    if (value === 0 || start + length > table.length) break;
    const unpacked = block(table, start, length);
    if (unpacked) blocks.push(unpacked);
    at = handle + value;
  }
  return blocks;
};
