/**
 * After the build: writes into every page of out/ its styles and a policy that names these and its own scripts, and allows
 * nothing else inline.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../../lib/catalogue/filesIn';
import { moveStyles } from '../../../lib/site/moveFiles';
import { withPolicy } from './withPolicy';

const OUT = 'out';
const STYLES = '_next/static/styles';

/** The line for misplaced copies (app/Misplaced.tsx) goes where this comes. */
const PLACED = '.misplaced{display:none}';
const placedFile = `${STYLES}/${createHash('sha256').update(PLACED).digest('hex').slice(0, 12)}.css`;
/** For the oldest browsers, too; the line is the first of the page. */
const ASK_FOR_PLACED =
  '!function(s,l){l.rel="stylesheet";l.href=s.getAttribute("data-sheet");l.onerror=function(){' +
  'document.body.firstChild.style.visibility="visible"};s.parentNode.appendChild(l)}' +
  '(document.querySelector("[data-sheet]"),document.createElement("link"))';

/**
 * What a page shows is the same from any folder; only this sheet has to be found. Where an island waits to start, a script
 * links it, for the scripts of a page wait for all sheets that its markup links: on a slow line the form stood still for
 * half a second.
 */
const withPlaced = (html: string): string => {
  const link = `<link rel="stylesheet" href="/${placedFile}">`;
  const asked = `<noscript>${link}</noscript><script data-sheet="/${placedFile}">${ASK_FOR_PLACED}</script>`;
  return html.replace(/(?=<\/body>)/, html.includes(' data-island="') ? asked : link);
};

/** A script of a few bytes that what is seen depends on: it would come after the larger ones. */
const FRESH = 'fresh.js';
const fresh = readFileSync(path.join(OUT, FRESH), 'utf8').trim();
const withFresh = (html: string): string =>
  html.replace(`<script src="/${FRESH}" async></script>`, () => `<script>${fresh}</script>`);

const sheets = new Map(
  filesIn(path.join(OUT, STYLES)).map((file) => [
    `/${STYLES}/${file}`,
    moveStyles(readFileSync(path.join(OUT, STYLES, file), 'utf8')),
  ]),
);
const sheetAt = (address: string): string => {
  const css = sheets.get(address);
  if (css === undefined) throw new Error(`there is no style sheet ${address}.`);
  return css;
};

for (const page of filesIn(OUT).filter((file) => file.endsWith('.html'))) {
  const file = path.join(OUT, page);
  try {
    writeFileSync(file, withPolicy(withFresh(withPlaced(readFileSync(file, 'utf8'))), sheetAt));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
for (const address of sheets.keys()) rmSync(path.join(OUT, address));
writeFileSync(path.join(OUT, placedFile), PLACED);
rmSync(path.join(OUT, FRESH));
