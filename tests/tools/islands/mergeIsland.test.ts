import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { closureOf, mergeIsland } from '../../../tools/build/islands/mergeIsland';

const folder = mkdtempSync(path.join(tmpdir(), 'island-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SOURCES: Readonly<Record<string, string>> = {
  'state.js': 'export let count = 0; export const add = () => { count += 1; };',
  'both.js': 'export const both = () => "both";',
  'island.js':
    'import { add, count } from "./state"; import { both } from "./both"; add(); globalThis.island = { later: () => Promise.all([import("./one"), import("./two")]), told: () => [count, both()] };',
  'one.js':
    'import { add, count } from "./state"; import { shared } from "./shared"; add(); export const seen = () => [count, shared];',
  'two.js':
    'import { count } from "./state"; import { both } from "./both"; import { shared } from "./shared"; export const seen = () => [count, both(), shared];',
  'shared.js': 'export const shared = {};',
};

interface Part {
  readonly seen: () => readonly unknown[];
}
interface Island {
  readonly later: () => Promise<readonly [Part, Part]>;
  readonly told: () => readonly unknown[];
}

it('puts what an island loads at once into one file, which later parts share with it', async () => {
  for (const [file, text] of Object.entries(SOURCES)) writeFileSync(path.join(folder, file), text);
  const entry = path.relative('.', path.join(folder, 'island.js'));
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: path.join(folder, 'out'),
    entryNames: '[name].[hash]',
    chunkNames: '[hash]',
  });
  const texts = new Map(outputFiles.map((file) => [path.relative('.', file.path), file.text]));
  const made = await mergeIsland({ texts, outputs: metafile.outputs }, entry);

  const [[file = ''] = []] = [...made.texts];
  expect([...closureOf(file, made.outputs)]).toEqual([file]);
  expect(made.texts.size).toBeLessThan(texts.size);
  expect([...made.texts.keys()].sort()).toEqual(Object.keys(made.outputs).sort());
  // Names are of the content of all of them.
  expect([...made.texts.keys()].filter((name) => texts.has(name))).toEqual([]);

  const out = mkdtempSync(path.join(folder, 'made-'));
  for (const [name, text] of made.texts) writeFileSync(path.join(out, path.basename(name)), text);
  writeFileSync(path.join(out, 'package.json'), '{"type":"module"}');
  await import(/* @vite-ignore */ pathToFileURL(path.join(out, path.basename(file))).href);
  const { island } = globalThis as unknown as { island: Island };
  expect(island.told()).toEqual([1, 'both']);
  const [one, two] = await island.later();
  // One state for all of them, also after a part has changed it.
  expect(one.seen()[0]).toBe(2);
  expect(two.seen().slice(0, 2)).toEqual([2, 'both']);
  expect(two.seen()[2]).toBe(one.seen()[1]);
  expect(island.told()).toEqual([2, 'both']);
});
