import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What stands where somebody still has to write; rules/unfinished.ts finds it, and what follows it says what to write. */
export const TODO = 'TODO';

/** Files by their paths. None that is there already is touched: then nothing is written, and the error names it. */
export const writeNew = (files: Readonly<Record<string, string>>): void => {
  const there = Object.keys(files).filter((file) => existsSync(file));
  if (there.length > 0) throw new Error(`${there.join(', ')} is there already. Choose another name, or write into it.`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
