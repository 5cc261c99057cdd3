import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { transform } from 'lightningcss';

/** Local name → name in the page. */
type ClassNames = Readonly<Record<string, string>>;

/** The class names of a CSS module as Turbopack makes them: by the same program, from the same name of the file. */
export const classNamesIn = (file: string, css: Uint8Array): ClassNames => {
  const { exports = {} } = transform({
    filename: `[project]/${file.replaceAll('\\', '/')}`,
    code: css,
    // Next leaves names of containers as they are.
    cssModules: { pattern: '[hash]_[local]', container: false },
  });
  // lightningcss gives them in no order of its own; the same input must give the same bundle.
  return Object.fromEntries(
    Object.entries(exports)
      .map(([local, { name }]) => [local, name] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** Styles stay Next's: in an island's script a CSS module is its class names, which `found` is told of. */
export const nextClassNames = (found: (file: string, names: ClassNames) => void): Plugin => ({
  name: 'next-class-names',
  setup({ onLoad }) {
    onLoad({ filter: /\.module\.css$/ }, ({ path: absolute }) => {
      const file = path.relative('.', absolute);
      const names = classNamesIn(file, readFileSync(absolute));
      found(file, names);
      return { contents: JSON.stringify(names), loader: 'json' };
    });
  },
});

/** Class names that stand in none of the style sheets: Next calls them otherwise, and the island would be unstyled. */
export const unknownClassNames = (names: ClassNames, sheets: string): readonly string[] =>
  Object.values(names).filter((name) => !sheets.includes(`.${name}`));
