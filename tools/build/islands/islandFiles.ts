import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { closureOf } from './mergeIsland';

type Outputs = Metafile['outputs'];

/** Module that an island loads later, without its folder and ending → its file and all that this imports at once, as addresses. */
type LaterFiles = Readonly<Record<string, readonly string[]>>;

const RECORD = 'generated/bundled/write-later.json';

const laterFilesOf = (outputs: Outputs, island: string): LaterFiles => {
  const [entry = ''] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === island) ?? [];
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const imported of outputs[file]?.imports ?? []) visit(imported.path);
  };
  visit(entry);
  return Object.fromEntries(
    [...reached].flatMap((file) => {
      const { entryPoint } = outputs[file] ?? {};
      const name = entryPoint && path.basename(entryPoint).replace(/\.[a-z]+$/, '');
      return name ? [[name, [...closureOf(file, outputs)].map((needed) => needed.replace(/^out/, ''))]] : [];
    }),
  );
};

/** The pages are weighed in a process of its own. */
export const recordLaterFiles = (outputs: Outputs, island: string): void =>
  writeFileSync(RECORD, JSON.stringify(laterFilesOf(outputs, island)));

export const readLaterFiles = (): LaterFiles => JSON.parse(readFileSync(RECORD, 'utf8')) as LaterFiles;
