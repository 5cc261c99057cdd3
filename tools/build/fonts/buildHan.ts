import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { hanSlices } from '../../../lib/pdf/hanSlices';
import { type HanWording, hanWording } from './hanWording';
import { licenceRecords, placeOf } from './licences';
import { HAN_FIT, refit } from './refit';

const PACKAGE = '@expo-google-fonts/noto-serif-sc';
const WEIGHTS = [
  [400, `${PACKAGE}/400Regular/NotoSerifSC_400Regular.ttf`],
  [700, `${PACKAGE}/700Bold/NotoSerifSC_700Bold.ttf`],
] as const;
/** Paths inside packages. */
export const HAN_FACES: readonly string[] = WEIGHTS.map(([, file]) => file);
const OPTIONS = { keepFeatures: [], noHinting: true } as const;

export interface BuiltHan {
  /** From the root of the site; its name changes with what is in it. */
  readonly folder: string;
  readonly wording: HanWording;
}

/**
 * Cuts Noto Serif SC into files of a few characters each under `publicFolder`/fonts. They take half a minute to make,
 * so they are kept until the typeface or the cuts change.
 */
export const buildHan = async (publicFolder: string): Promise<BuiltHan> => {
  const wording = hanWording();
  const version = readFileSync(placeOf(`${PACKAGE}/package.json`));
  const hash = createHash('sha256')
    .update(version)
    .update(JSON.stringify(HAN_FIT))
    .update(JSON.stringify(WEIGHTS.map(([, file]) => licenceRecords(readFileSync(placeOf(file))))))
    .update(JSON.stringify(WEIGHTS.map(([weight]) => hanSlices(wording[weight]))))
    .digest('hex')
    .slice(0, 8);
  const folder = `/fonts/han-${hash}`;
  const target = path.join(publicFolder, folder);
  if (existsSync(target)) return { folder, wording };
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const [weight, file] of WEIGHTS) {
    const face = readFileSync(placeOf(file));
    const options = { ...OPTIONS, preserveNameIds: licenceRecords(face) };
    const whole = refit(face, HAN_FIT);
    const slices = hanSlices(wording[weight]);
    const held = await subsetFont(whole, slices.join(''), { targetFormat: 'truetype', ...options });
    for (const [index, slice] of slices.entries()) {
      const woff = await subsetFont(held, slice, { targetFormat: 'woff', ...options });
      writeFileSync(path.join(unfinished, `${index}-${weight}.woff`), woff);
    }
  }
  renameSync(unfinished, target);
  return { folder, wording };
};
