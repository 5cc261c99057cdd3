import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { hanSlices } from '../../lib/pdf/hanSlices';
import { type Refit, refit } from './refit';

const PACKAGE = '@expo-google-fonts/noto-serif-sc';
const WEIGHTS = [
  [400, '400Regular/NotoSerifSC_400Regular.ttf'],
  [700, '700Bold/NotoSerifSC_700Bold.ttf'],
] as const;

/** On the lines of the Latin face. */
const FIT: Refit = { grow: 1, ascent: 0.762, descent: 0.238 };

/** Ideographs in templates and content: a letter's own wording is then one file. */
const wordingOf = (folders: readonly string[]): string => {
  const found = new Set<string>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/(^|[/.-])zh[^/]*\.(hbs|json)$/.test(file)) continue;
      for (const [character] of readFileSync(path.join(folder, file), 'utf8').matchAll(/\p{Script=Han}/gu)) {
        found.add(character);
      }
    }
  }
  return [...found].sort().join('');
};

export interface BuiltHan {
  /** From the root of the site; its name changes with what is in it. */
  readonly folder: string;
  readonly wording: string;
}

/**
 * Cuts Noto Serif SC into files of a few characters each under `publicFolder`/fonts. They take half a minute to make,
 * so they are kept until the typeface or the cuts change.
 */
export const buildHan = async (publicFolder: string): Promise<BuiltHan> => {
  const { resolve } = createRequire(import.meta.url);
  const wording = wordingOf(['templates', 'content']);
  const slices = hanSlices(wording);
  const version = readFileSync(resolve(`${PACKAGE}/package.json`));
  const hash = createHash('sha256')
    .update(version)
    .update(JSON.stringify(FIT))
    .update(slices.join('\n'))
    .digest('hex')
    .slice(0, 8);
  const folder = `/fonts/han-${hash}`;
  const target = path.join(publicFolder, folder);
  if (existsSync(target)) return { folder, wording };
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const [weight, file] of WEIGHTS) {
    const options = { keepFeatures: [], noHinting: true } as const;
    const whole = refit(readFileSync(resolve(`${PACKAGE}/${file}`)), FIT);
    const held = await subsetFont(whole, slices.join(''), { targetFormat: 'truetype', ...options });
    for (const [index, slice] of slices.entries()) {
      const woff = await subsetFont(held, slice, { targetFormat: 'woff', ...options });
      writeFileSync(path.join(unfinished, `${index}-${weight}.woff`), woff);
    }
  }
  renameSync(unfinished, target);
  return { folder, wording };
};
