import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Files in a folder, at any depth, with "/" between the parts, sorted by code unit. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
