import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashOf } from './hashOf.mjs';
import { npm, stop } from './run.mjs';

/** Remembers from which files generated/ and public/ were prepared. */
const MARK = 'generated/prepared-from';
const INPUTS = ['content', 'templates', 'lib', 'schemas', 'tools/build', 'package-lock.json'];

/** The scripts for browsers know where the site stands. */
const markNow = () => `${hashOf(INPUTS)} ${process.env.SITE_ADDRESS ?? ''}`;

/** Prepares content: letters are made of what is prepared, not of what stands in content/ and templates/. */
export const prepare = async () => {
  const mark = markNow();
  if ((await npm('run', '--silent', 'prepare:content')) !== 0) stop('The content could not be prepared; see above.');
  writeFileSync(MARK, mark);
};

/** The same, where something has changed since. Tests and the command line begin with it. */
export const ensurePrepared = async () => {
  if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== markNow()) await prepare();
};

/** For vitest. */
export const setup = ensurePrepared;
