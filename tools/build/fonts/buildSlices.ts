import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { hangulSlices, hanSlices } from '../../../lib/pdf/hanSlices';
import { type HanWording, hanWording } from './hanWording';
import { licenceRecords, placeOf } from './licences';
import { HAN_FIT, HANGUL_FIT, type Refit, refit } from './refit';

const OPTIONS = { keepFeatures: [], noHinting: true } as const;

/** A face that is cut into files of a few characters each. */
interface SlicedSource {
  readonly name: string;
  readonly from: string;
  /** Paths inside the package. */
  readonly weights: readonly (readonly [weight: 400 | 700, file: string])[];
  readonly fit: Refit;
}

const notoSerif = (name: string, language: 'SC' | 'KR', fit: Refit): SlicedSource => {
  const from = `@expo-google-fonts/noto-serif-${language.toLowerCase()}`;
  const weights = [
    [400, `${from}/400Regular/NotoSerif${language}_400Regular.ttf`],
    [700, `${from}/700Bold/NotoSerif${language}_700Bold.ttf`],
  ] as const;
  return { name, from, weights, fit };
};

const HAN = notoSerif('han', 'SC', HAN_FIT);
const HANGUL = notoSerif('hangul', 'KR', HANGUL_FIT);

/** Paths inside packages. */
export const SLICED_FACES: readonly string[] = [HAN, HANGUL].flatMap(({ weights }) => weights.map(([, file]) => file));

/**
 * Cuts a face into files under `publicFolder`/fonts and gives their folder, from the root of the site. They take half a
 * minute to make, so they are kept until the typeface or the cuts change, which changes the folder's name.
 */
const buildSlices = async (
  publicFolder: string,
  { name, from, weights, fit }: SlicedSource,
  slicesOf: (weight: 400 | 700) => readonly string[],
): Promise<string> => {
  const hash = createHash('sha256')
    .update(readFileSync(placeOf(`${from}/package.json`)))
    .update(JSON.stringify(fit))
    .update(JSON.stringify(weights.map(([, file]) => licenceRecords(readFileSync(placeOf(file))))))
    .update(JSON.stringify(weights.map(([weight]) => slicesOf(weight))))
    .digest('hex')
    .slice(0, 8);
  const folder = `/fonts/${name}-${hash}`;
  const target = path.join(publicFolder, folder);
  if (existsSync(target)) return folder;
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const [weight, file] of weights) {
    const face = readFileSync(placeOf(file));
    const options = { ...OPTIONS, preserveNameIds: licenceRecords(face) };
    const whole = refit(face, fit);
    const slices = slicesOf(weight);
    const held = await subsetFont(whole, slices.join(''), { targetFormat: 'truetype', ...options });
    for (const [index, slice] of slices.entries()) {
      const woff = await subsetFont(held, slice, { targetFormat: 'woff', ...options });
      writeFileSync(path.join(unfinished, `${index}-${weight}.woff`), woff);
    }
  }
  renameSync(unfinished, target);
  return folder;
};

export interface BuiltHan {
  readonly folder: string;
  readonly wording: HanWording;
}

export const buildHan = async (publicFolder: string): Promise<BuiltHan> => {
  const wording = hanWording();
  return { folder: await buildSlices(publicFolder, HAN, (weight) => hanSlices(wording, weight)), wording };
};

export const buildHangul = async (publicFolder: string): Promise<{ readonly folder: string }> => ({
  folder: await buildSlices(publicFolder, HANGUL, hangulSlices),
});
