import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { unsnappy } from './unsnappy';

/** A piece of a profile, as it lies on the disk or unpacked from it. */
export interface Piece {
  readonly file: string;
  readonly bytes: Buffer;
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const MOZ_LZ4 = Buffer.from('mozLz40\0');
/** First bytes of an entry of Chromium's simple cache; its header is 24 bytes, then the address, then the body. */
const SIMPLE_CACHE = Buffer.from('305c72a71b6dfbfc', 'hex');
const SIMPLE_CACHE_HEADER = 24;
const MOST_UNPACKED = 64 * 2 ** 20;

const attempt = (unpack: () => Buffer): Buffer[] => {
  try {
    return [unpack()];
  } catch {
    return [];
  }
};

const places = (bytes: Buffer, mark: Buffer): number[] => {
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0 && found.length < 1000; at = bytes.indexOf(mark, at + 1)) found.push(at);
  return found;
};

/** LZ4 blocks (lz4_Block_format.md), as Firefox packs its session. */
export const unlz4 = (bytes: Buffer, length: number): Buffer => {
  const out = Buffer.alloc(Math.min(length, MOST_UNPACKED));
  let from = 0;
  let to = 0;
  const more = (start: number): number => {
    let sum = start;
    if (start === 15) {
      let next: number;
      do {
        next = bytes[from] ?? 0;
        from += 1;
        sum += next;
      } while (next === 255);
    }
    return sum;
  };
  while (from < bytes.length && to < out.length) {
    const token = bytes[from] ?? 0;
    from += 1;
    const literals = more(token >> 4);
    bytes.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= bytes.length) break;
    const offset = bytes.readUInt16LE(from);
    from += 2;
    for (let left = more(token & 15) + 4; left > 0; left -= 1) {
      out[to] = out[to - offset] ?? 0;
      to += 1;
    }
  }
  return out;
};

const unpacked = (bytes: Buffer): Buffer[] => {
  const gentle = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED };
  const made = places(bytes, GZIP).flatMap((at) => attempt(() => gunzipSync(bytes.subarray(at), gentle)));
  if (bytes.subarray(0, 8).equals(MOZ_LZ4)) made.push(unlz4(bytes.subarray(12), bytes.readUInt32LE(8)));
  if (bytes.subarray(0, 8).equals(SIMPLE_CACHE)) {
    const body = bytes.subarray(SIMPLE_CACHE_HEADER + bytes.readUInt32LE(12));
    made.push(
      ...attempt(() =>
        brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: MOST_UNPACKED }),
      ),
    );
  }
  return made;
};

/** LevelDB's tables end in this (table_format.md); its log files are not packed. */
const LEVEL_DB = Buffer.from('57fb808b247547db', 'hex');

/** What a table holds, block by block. */
const fromLevelDb = (bytes: Buffer): Buffer[] => (bytes.subarray(-8).equals(LEVEL_DB) ? unsnappy(bytes) : []);

/** Every file of a profile, and all that could be unpacked from it. */
export const readProfile = (folder: string): Piece[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile())
    .flatMap((file) => {
      const bytes = readFileSync(path.join(folder, file));
      return [
        { file: `${file} (name)`, bytes: Buffer.from(file) },
        { file, bytes },
        ...[...unpacked(bytes), ...fromLevelDb(bytes)].map((piece) => ({ file: `${file} (unpacked)`, bytes: piece })),
      ];
    });
