import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { type Coding, PACKINGS } from '../../../lib/release/packedCopies';

/** Packed already. */
const PACKED = /\.(?:woff2?|png)$/;

/** A file that is hardly longer than the headers that tell of its packing gains nothing. Bytes. */
const SMALL = 200;

const PACK: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY,
        [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
        [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: zlib.Z_BEST_COMPRESSION }),
};

/** Lays packed copies beside the files of a folder, as small as can be made, where they save something. */
export const packCopies = async (folder: string, files: readonly string[]): Promise<void> => {
  // All at once: Node packs on as many threads as it has.
  await Promise.all(
    files
      .filter((file) => !PACKED.test(file))
      .map(async (file) => {
        const place = path.join(folder, file);
        const bytes = readFileSync(place);
        if (bytes.length < SMALL) return;
        for (const { coding, ending } of PACKINGS) {
          const packed = await PACK[coding](bytes);
          if (packed.length < bytes.length) writeFileSync(place + ending, packed);
        }
      }),
  );
};
