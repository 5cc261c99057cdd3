import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package somewhere in node_modules. */
export interface InstalledCopy {
  readonly name: string;
  readonly version: string;
  /** From the root of the tree, with slashes. */
  readonly folder: string;
}

const packageFolders = (modules: string): string[] =>
  readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => {
      const folder = path.join(modules, name);
      return name.startsWith('@') ? readdirSync(folder).map((scoped) => path.join(folder, scoped)) : [folder];
    });

/** Every copy of the named packages below `root`/node_modules, nested ones included. */
export const installedCopies = (root: string, names: readonly string[]): InstalledCopy[] => {
  const copiesIn = (modules: string): InstalledCopy[] =>
    existsSync(modules)
      ? packageFolders(modules).flatMap((folder) => {
          const name = path.relative(modules, folder).replaceAll(path.sep, '/');
          const file = path.join(folder, 'package.json');
          const own =
            names.includes(name) && existsSync(file)
              ? [
                  {
                    name,
                    version: (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version,
                    folder: path.relative(root, folder).replaceAll(path.sep, '/'),
                  },
                ]
              : [];
          return [...own, ...copiesIn(path.join(folder, 'node_modules'))];
        })
      : [];
  return copiesIn(path.join(root, 'node_modules'));
};
