import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../lib/site/root';

/** What stands where somebody still has to write; rules/unfinished.ts finds it, and what follows it says what to write. */
export const TODO = 'TODO';

/** Files by their paths from the root. None that is there already is touched: then nothing is written, and the error names it. */
export const writeNew = (files: Readonly<Record<string, string>>): void => {
  const there = Object.keys(files).filter((file) => existsSync(path.join(ROOT, file)));
  if (there.length > 0) throw new Error(`${there.join(', ')} is there already. Choose another name, or write into it.`);
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(ROOT, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
};

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
