import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn } from '../../../lib/catalogue/filesIn';
import { RELEASE_FILE, type Release, sha256 } from '../../../lib/release/fileList';
import { type Coding, PACKINGS } from '../../../lib/release/packedCopies';

const UNPACK: Readonly<Record<Coding, (bytes: Uint8Array) => Uint8Array>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/** Whether a file is the packed copy of the one beside it, byte for byte when unpacked. */
const isCopy = (folder: string, name: string, names: ReadonlySet<string>): boolean => {
  const packing = PACKINGS.find(({ ending }) => name.endsWith(ending));
  const original = packing ? name.slice(0, -packing.ending.length) : '';
  if (!packing || !names.has(original)) return false;
  try {
    const unpacked = UNPACK[packing.coding](readFileSync(path.join(folder, name)));
    return readFileSync(path.join(folder, original)).equals(unpacked);
  } catch {
    return false;
  }
};

/**
 * The list of what lies in a folder. Not on it are the list itself and packed copies: how they are packed depends on the
 * version of Node, and what they unpack to is listed. One that unpacks to anything else is a file like others.
 */
export const listRelease = async (folder: string, version: string): Promise<Release> => {
  const all = filesIn(folder);
  const names = new Set(all);
  const files: Record<string, string> = {};
  let bytes = 0;
  for (const name of all) {
    if (name === RELEASE_FILE || isCopy(folder, name, names)) continue;
    const file = path.join(folder, name);
    files[name] = await sha256(readFileSync(file));
    bytes += statSync(file).size;
  }
  return { version, bytes, files };
};
