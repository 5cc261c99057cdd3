/**
 * The engine without what no letter reaches. fontkit is taken from its own modules, not from its bundle, so that those for
 * other kinds of typeface and other scripts can be left out. tests/tools/leanEngine.test.ts holds that no face needs them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import unicode from 'unicode-properties';

const FONTKIT = path.resolve('node_modules/fontkit/src');

/** Tables that our faces lack or that nothing here reads. */
const TABLES =
  'BASE COLR CPAL DSIG EBLC HVAR JSTF LTSH PCLT VDMX VORG avar bsln cvt feat fpgm fvar gasp gvar hdmx just kern morx opbd prep sbix vhea vmtx';

/** Modules of fontkit: outlines, formats and layout of other typefaces, making files of them, and scripts that no face here holds. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['CFF', 'COLR', 'SBIX', 'WOFF2'].map((kind) => `glyph/${kind}Glyph`),
  ...['GlyphVariationProcessor', 'StandardNames', 'TTFGlyphEncoder'].map((name) => `glyph/${name}`),
  ...['CFFSubset', 'TTFSubset'].map((name) => `subset/${name}`),
  ...TABLES.split(' ').map((tag) => `tables/${tag}`),
  ...['WOFF2Font', 'DFont', 'TrueTypeCollection', 'aat/AATLayoutEngine', 'cff/CFFFont', 'layout/KernProcessor'],
]);

/** Shapers of syllables: they come in a file of their own, before the first face that needs them. */
const LATE: ReadonlyMap<string, string> = new Map(
  ['Indic', 'Universal'].map((name) => [`opentype/shapers/${name}Shaper`, name]),
);

/** That file: the engine finds the shapers where it leaves them. */
export const LATE_SHAPERS = `${[...LATE]
  .map(([module, name]) => `import ${name} from ${JSON.stringify(`${FONTKIT}/${module}.js`)};`)
  .join('\n')}
self.lateShapers = { ${[...LATE.values()].join(', ')} };`;

const lateShaper = (name: string): string => `export default {
  plan: (...asked) => self.lateShapers.${name}.plan(...asked),
  get zeroMarkWidths() { return self.lateShapers.${name}.zeroMarkWidths; },
};`;

/** A shaper or table that is asked for after all is none, as of a format or script that fontkit does not know either. */
const NOTHING = 'export default class { static probe() { return false; } }';

/** The general categories that are asked about; of the others only that they are none of these. */
export const CATEGORIES = ['Nd', 'Mn', 'Me', 'Mc', 'Cf'];

const LAST = 0x10ffff;

/** unicode-properties for what the engine asks: a table of the places where something changes, a third as long. */
export const characterProperties = (): string => {
  const values: [string[], string[], string[]] = [[], [], []];
  const columns: [string[], string[], string[]] = [[], [], []];
  const lengths: string[] = [];
  let before = '';
  let start = 0;
  for (let point = 0; point <= LAST + 1; point += 1) {
    const category = unicode.getCategory(point);
    const row =
      point > LAST
        ? []
        : [CATEGORIES.includes(category) ? category : '', unicode.getCombiningClass(point), unicode.getScript(point)];
    if (row.join() === before) continue;
    if (point > 0) lengths.push((point - start).toString(36));
    row.forEach((value, column) => {
      if (!values[column]?.includes(value)) values[column]?.push(value);
      columns[column]?.push((values[column]?.indexOf(value) ?? 0).toString(36));
    });
    before = row.join();
    start = point;
  }
  const table = [...values, ...columns, lengths].map((column) => column.join(','));
  return `
const [categories, classes, scripts, category, ccc, script, lengths] = ${JSON.stringify(table)}.map((column) => column.split(','));
let sum = 0;
const ends = lengths.map((length) => (sum += parseInt(length, 36)));
const find = (values, column) => (point) => {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > point) high = middle;
    else low = middle + 1;
  }
  return values[parseInt(column[low], 36)];
};
export const getCategory = find(categories, category);
export const getCombiningClass = find(classes, ccc);
export const getScript = find(scripts, script);
export const isDigit = (point) => getCategory(point) === 'Nd';
export const isMark = (point) => /^M/.test(getCategory(point));
export default { getScript };`;
};

const REPLACED: Readonly<Record<string, () => string>> = {
  'unicode-properties': characterProperties,
  // The paper is described in elements that nothing renders.
  react: () =>
    `export { Fragment } from 'react/jsx-runtime'; export const isValidElement = (value) => value?.isElement === true;`,
  'react/jsx-runtime': () =>
    'export const Fragment = Symbol(); export const jsx = (type, props) => ({ isElement: true, type, props }); export const jsxs = jsx;',
  // Nothing that was read is written again.
  './EncodeStream': () => 'export class EncodeStream {}',
  // Names in our faces are in UTF-16, or in ASCII for old Macs.
  './encodings': () => `
export const getEncoding = (platform) => (platform === 1 ? 'ascii' : 'utf16be');
export const getEncodingMapping = () => null;
export const encodingExists = () => false;
export const LANGUAGES = [[], ['en'], [], { 0x409: 'en' }];`,
};

/** Where a module of fontkit reads a table of characters from a file. */
const READS_TABLE = /require\('fs'\)\.readFileSync\(__dirname \+ '(\/[\w-]+\.trie)', 'base64'\)/g;

export const leanEngine: Plugin = {
  name: 'lean-engine',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fontkit$/ }, () => ({ path: path.join(FONTKIT, 'index.js'), sideEffects: true }));
    onResolve({ filter: /^\.\.?\// }, ({ path: asked, importer }) => {
      if (!importer.startsWith(FONTKIT)) return;
      const module = path.relative(FONTKIT, path.resolve(path.dirname(importer), asked));
      if (module === 'encodings') return { path: './encodings', namespace: 'replaced' };
      if (LATE.has(module)) return { path: module, namespace: 'late' };
      return LEFT_OUT.has(module) ? { path: module, namespace: 'left-out' } : undefined;
    });
    onResolve({ filter: /\/EncodeStream\.js$/ }, () => ({ path: './EncodeStream', namespace: 'replaced' }));
    onResolve({ filter: /^(unicode-properties|react|react\/jsx-runtime)$/ }, (asked) => ({
      path: asked.path,
      namespace: 'replaced',
    }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: NOTHING }));
    onLoad({ filter: /./, namespace: 'late' }, ({ path: module }) => ({
      contents: lateShaper(LATE.get(module) ?? ''),
    }));
    onLoad({ filter: /./, namespace: 'replaced' }, (asked) => ({ contents: REPLACED[asked.path]?.() ?? '' }));
    // Its decorators are of the kind that TypeScript knows.
    onLoad({ filter: /fontkit[\\/]src[\\/].*\.js$/ }, ({ path: file }) => ({
      loader: 'ts',
      contents: readFileSync(file, 'utf8').replace(READS_TABLE, (_, name: string) =>
        JSON.stringify(readFileSync(path.dirname(file) + name, 'base64')),
      ),
    }));
  },
};
