/**
 * Bundles what letters are made into besides the PDF, each a file of its own in public/islands/: among the islands their
 * parts would be shared with what the form loads first, and cut that into pieces.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { BROWSER_BUNDLE } from './browserBundle';
import { contentsOf, recordBundle } from './release/notices';

const FOLDER = 'public/islands';
const MODULES = {
  makeOutput: 'lib/outputs/makeOutput.ts',
  several: 'lib/outputs/several.ts',
  wordFile: 'lib/outputs/wordFile.ts',
};

export const buildOutputs = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) rmSync(path.join(FOLDER, file));
  const urls: string[] = [];
  const contents: Record<string, readonly string[]> = {};
  for (const [name, entry] of Object.entries(MODULES)) {
    const { outputFiles, metafile } = await build({
      ...BROWSER_BUNDLE,
      entryPoints: [entry],
      metafile: true,
      logLevel: 'error',
    });
    const [bundle] = outputFiles;
    if (!bundle) throw new Error(`esbuild made nothing of ${entry}.`);
    const hash = createHash('sha256').update(bundle.contents).digest('hex').slice(0, 12);
    const file = `${name}.${hash}.js`;
    writeFileSync(path.join(FOLDER, file), bundle.contents);
    contents[file] = Object.values(contentsOf(metafile)).flat();
    urls.push(`export const ${name}Url = '/islands/${file}';\n`);
  }
  recordBundle('outputs', contents);
  writeFileSync(
    'generated/outputs-urls.ts',
    `/** What letters are made into besides the PDF: loaded when it is asked for. */\n${urls.join('')}`,
  );
};
