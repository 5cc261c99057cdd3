import path from 'node:path';
import { namesWordingUrls, toldWordingUrls, worldUrl } from '../../generated/data-urls';
import type { LetterSource } from '../compose/letterSource';
import { nameWorld } from '../compose/nameWorld';
import type { BareWorld, NamesWording, ToldWording, World } from '../domain/catalogue';
import { readText } from './readContent';

const read = new Map<string, unknown>();

/** A data file of the site from the disk, read once. */
export const readData = <Data>(url: string): Data => {
  if (!read.has(url)) read.set(url, JSON.parse(readText(path.join('public', url))));
  return read.get(url) as Data;
};

/**
 * For Node: the files that a browser fetches, so that server, command line and checks compose from the same bytes.
 * `npm run prepare:content` writes them from content.
 */
export const storedLetters = {
  world: (locale) => nameWorld(readData<BareWorld>(worldUrl), readData<NamesWording>(namesWordingUrls[locale]), locale),
  wording: (locale) => ({
    ...readData<NamesWording>(namesWordingUrls[locale]),
    ...readData<ToldWording>(toldWordingUrls[locale]),
  }),
} satisfies LetterSource;

let whole: World | undefined;

/** For tools: the world in English with all demands, also those that English pages do not offer. */
export const wholeWorld = (): World => {
  whole ??= { ...storedLetters.world('en'), demands: readData<BareWorld>(worldUrl).demands };
  return whole;
};
