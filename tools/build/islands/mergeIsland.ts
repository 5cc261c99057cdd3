import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { BROWSER_BUNDLE } from '../browserBundle';

type Outputs = Metafile['outputs'];
type Output = Outputs[string];

/** Files that esbuild made, by their paths, and what it says of them. */
export interface Made {
  readonly texts: ReadonlyMap<string, string>;
  readonly outputs: Outputs;
}

const IMPORT = /\bimport(?:\{([^{}]*)\}from)?"\.\/([\w.-]+\.js)";/g;
const isFirst = (imported: { readonly kind: string }): boolean => imported.kind === 'import-statement';

/** A file and all that it imports at once. */
export const closureOf = (file: string, outputs: Outputs, seen: Set<string> = new Set()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of outputs[file]?.imports ?? []) if (isFirst(imported)) closureOf(imported.path, outputs, seen);
  return seen;
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();

/**
 * Puts an island's first file and all that it imports at once into one. esbuild cuts what a part that comes later shares
 * with the first into files of its own, more than thirty, none of which is ever loaded alone: as one they pack a tenth
 * better, and a slow line is asked once. What comes later imports from that one file what it took from its pieces. The
 * island must be bundled by itself: who imports its file starts it. All names change together, for the files name each other.
 */
export const mergeIsland = async ({ texts, outputs }: Made, entryPoint: string): Promise<Made> => {
  const [entry] = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint) ?? [];
  if (!entry) throw new Error(`nothing was made of ${entryPoint}.`);
  const folder = path.dirname(entry);
  const first = closureOf(entry, outputs);
  const later = Object.keys(outputs).filter((file) => !first.has(file));
  const textOf = (file: string): string => texts.get(file) ?? '';

  /** What of the first files those later take: by file and name, under what name the one file gives it. */
  const given = new Map<string, string>();
  const nameFor = (file: string, name: string): string => {
    const key = `${name} ${file}`;
    const known = given.get(key) ?? `_${given.size.toString(36)}`;
    given.set(key, known);
    return known;
  };
  const ONE = '\0ONE\0';
  const turned = later.map((file): readonly [string, string] => [
    file,
    textOf(file).replace(IMPORT, (statement, names: string | undefined, from: string) => {
      if (!first.has(`${folder}/${from}`)) return statement;
      const taken = (names ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => {
          const [name = '', as = name] = pair.split(' as ');
          return `${nameFor(from, name)} as ${as}`;
        });
      return taken.length > 0 ? `import{${taken.join(',')}}from"./${ONE}";` : '';
    }),
  ]);

  const gives = [...given].map(([key, as]) => {
    const [name, from] = key.split(' ');
    return `export{${name} as ${as}}from"./${from}";`;
  });
  const { outputFiles } = await build({
    ...BROWSER_BUNDLE,
    stdin: { contents: `import"./${path.basename(entry)}";${gives.join('')}`, resolveDir: folder },
    plugins: [
      {
        name: 'first-files',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\// }, ({ path: asked, kind }) =>
            kind === 'dynamic-import'
              ? { path: asked, external: true }
              : { path: path.join(folder, asked), namespace: 'first' },
          );
          onLoad({ filter: /./, namespace: 'first' }, ({ path: file }) => ({
            contents: textOf(file),
            resolveDir: folder,
          }));
        },
      },
    ],
    logLevel: 'warning',
  });
  const one = outputFiles[0]?.text ?? '';

  const version = hashOf([one, ...turned.flat()].join('\n'));
  const names = new Map(later.map((file) => [path.basename(file), `${hashOf(version + file)}.js`]));
  const oneName = `${path.basename(entryPoint).replace(/\.\w+$/, '')}.${version}.js`;
  const named = (text: string): string =>
    text
      .replace(/"\.\/([\w.-]+\.js)"/g, (whole, name: string) => {
        const now = names.get(name);
        return now ? `"./${now}"` : whole;
      })
      .replaceAll(ONE, oneName);
  const moved = (file: string): string =>
    first.has(file) ? `${folder}/${oneName}` : `${folder}/${names.get(path.basename(file))}`;
  const imports = (output: Output | undefined) => [
    ...new Map(
      (output?.imports ?? []).map((one) => [moved(one.path) + one.kind, { ...one, path: moved(one.path) }]),
    ).values(),
  ];
  const whole = [...first].flatMap((file) => outputs[file] ?? []);
  return {
    texts: new Map([
      [`${folder}/${oneName}`, named(one)],
      ...turned.map(([file, text]) => [moved(file), named(text)] as const),
    ]),
    outputs: Object.fromEntries([
      [
        `${folder}/${oneName}`,
        {
          bytes: one.length,
          inputs: Object.assign({}, ...whole.map(({ inputs }) => inputs)),
          exports: [],
          entryPoint,
          imports: whole.flatMap(imports).filter((imported) => !isFirst(imported)),
        },
      ],
      ...later.map((file) => [moved(file), { ...outputs[file], imports: imports(outputs[file]) }]),
    ]) as Outputs,
  };
};
