import { existsSync, readFileSync } from 'node:fs';

if (!existsSync('out/index.html')) throw new Error('These tests look at out/: run `npm run build` first.');

/** HTML of a page as the export has it; its path as in an address, "en/check/". */
export const exportedPage = (path: string): string => readFileSync(`out/${path}index.html`, 'utf8');

/** What a reader sees of a piece of exported HTML. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
