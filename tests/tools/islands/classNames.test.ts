import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { classNamesIn, unknownClassNames } from '../../../tools/build/islands/nextClassNames';

/** What pages hold as their styles: many the same. */
const sheets = [
  ...new Set(
    readdirSync('out', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => /<style>([\s\S]*?)<\/style>/.exec(readFileSync(path.join('out', file), 'utf8'))?.[1] ?? ''),
  ),
].join('');
const modules = ['components', 'app'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // The form without script is not Next's: the server's own bundle has its style sheet.
    .filter((file) => file.endsWith('.module.css') && !file.includes('noscript'))
    .map((file) => path.join(folder, file)),
);

describe('class names of CSS modules', () => {
  it.each(modules)('are for %s those in the styles that Next wrote', (file) => {
    const names = classNamesIn(file, readFileSync(file));
    expect(Object.keys(names).length).toBeGreaterThan(0);
    expect(unknownClassNames(names, sheets)).toEqual([]);
  });

  it('are reported where a style sheet does not have them', () => {
    expect(unknownClassNames({ here: 'a1_here', gone: 'a1_gone' }, '.a1_here{color:red}')).toEqual(['a1_gone']);
  });
});
