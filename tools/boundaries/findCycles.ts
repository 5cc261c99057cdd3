import path from 'node:path';
import { importsOf } from './findCrossings';

/** Type-only imports vanish when compiled, so that they close no cycle. */
const TYPE_ONLY = /^import type [^;]*;$/gm;

/** Files that import each other in a circle; each circle is given once, as the files on the way. */
export const findCycles = (sources: ReadonlyMap<string, string>): string[][] => {
  const resolve = (from: string, specifier: string): string | undefined => {
    const base = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier);
    return [base, `${base}.ts`, `${base}.tsx`].find((candidate) => sources.has(candidate));
  };
  const edges = new Map(
    [...sources].map(([file, source]) => [
      file,
      importsOf(source.replace(TYPE_ONLY, ''))
        .filter((specifier) => /^(@\/|\.)/.test(specifier))
        .flatMap((specifier) => resolve(file, specifier) ?? []),
    ]),
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) cycles.push(way.slice(start));
    if (start >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of sources.keys()) walk(file, []);
  return cycles;
};
