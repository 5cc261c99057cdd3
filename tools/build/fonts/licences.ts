import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

/** Records of a face's names that say under which licence it comes: its words, its address (OpenType 1.9, "name"). */
const LICENCE = 13;
const LICENCE_ADDRESS = 14;
/** The record of Scheherazade New is the whole licence, 4,414 characters in each file; that text lies beside the files. */
const LONGEST_RECORD = 500;

/** Path inside a package → place on this machine. */
export const placeOf = (from: string): string => createRequire(import.meta.url).resolve(from);

const openFont = (bytes: Uint8Array) => {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('A collection of typefaces has no one licence.');
  return font;
};

/** Which records about its licence a subset of this face keeps; that of its copyright every subset keeps. */
export const licenceRecords = (bytes: Uint8Array): readonly number[] => {
  const words = openFont(bytes).getName('license', 'en') ?? '';
  return words.length > LONGEST_RECORD ? [LICENCE_ADDRESS] : [LICENCE, LICENCE_ADDRESS];
};

const packageOf = (from: string): string => from.split('/').slice(0, 2).join('/');

const licenceIn = (name: string): string => {
  const file = ['LICENSE_FONT', 'LICENSE'].map((text) => placeOf(`${name}/package.json`).replace('package.json', text));
  const text = file.filter(existsSync).map((found) => readFileSync(found, 'utf8').trim())[0];
  if (!text?.includes('SIL Open Font License'))
    throw new Error(`The package ${name} has no text of the SIL Open Font License, which must go with its typefaces.`);
  return text;
};

/** What the OFL wants with each copy: whose the faces are, and the licence; of each package once. `faces`: paths inside packages. */
export const typefaceLicences = (faces: readonly string[]): string => {
  const firstOf = new Map([...faces].reverse().map((from) => [packageOf(from), from]));
  const parts = [...firstOf].sort().map(([name, from]) => {
    const { familyName, copyright } = openFont(readFileSync(placeOf(from)));
    return [`${familyName} (${name})`, copyright, licenceIn(name)].join('\n\n');
  });
  const head = 'The typefaces beside this file, cut to the characters that letters and headings use.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
};
