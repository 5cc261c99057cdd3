import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { RELEASE_FILE, type Release, sha256 } from '../../lib/release/fileList';

/** Files in a folder, at any depth, with "/" between the parts, sorted by code unit. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** The list of what lies in a folder; the list itself is not on it. */
export const listRelease = async (folder: string, version: string): Promise<Release> => {
  const names = filesIn(folder).filter((name) => name !== RELEASE_FILE);
  const files: Record<string, string> = {};
  let bytes = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    files[name] = await sha256(readFileSync(file));
    bytes += statSync(file).size;
  }
  return { version, bytes, files };
};
