import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { BROWSERS } from '../../lib/release/browsers';

/** Members younger than the browsers of BROWSERS, none of which esbuild can write otherwise. */
const TOO_NEW =
  /\.(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)\(|\b(structuredClone\(|Object\.groupBy|Map\.groupBy|Promise\.(try|withResolvers)|Array\.fromAsync|AbortSignal\.(timeout|any)|Iterator\.from|Set\.prototype\.union)/g;

describe('the browsers that forms are made for', () => {
  it('stand in the README as in the one place that says which', () => {
    const { chrome, firefox, safari } = BROWSERS;
    expect(readFileSync('README.md', 'utf8')).toContain(
      `Chrome or Edge ${chrome}, Firefox ${firefox} or Safari ${safari}, or later`,
    );
  });

  it('are asked for nothing that they do not have', () => {
    const scripts = filesIn('out').filter((file) => /^(islands\/|pdf-(worker|shapers)\.)/.test(file));
    expect(scripts.length).toBeGreaterThan(5);
    for (const file of scripts) expect(readFileSync(`out/${file}`, 'utf8').match(TOO_NEW), file).toBeNull();
  });

  it('are told from older ones by a script that needs nothing newer than ES5', () => {
    const script = readFileSync('out/start.js', 'utf8');
    // What ES5 lacks esbuild either rewrites for it or refuses.
    const inEs5 = (target: string) => transformSync(script, { target }).code;
    expect(inEs5('es5')).toBe(inEs5('esnext'));
    expect(script).not.toMatch(
      /\b(Promise|Symbol|Map|Set|dataset|classList|closest|append|remove|forEach)\b(?!\.call)/,
    );
  });
});
