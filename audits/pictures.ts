/**
 * What only an eye can judge: `npm run audits -- --only pictures` writes a page of pictures, pictures/index.html: letters of
 * every layout, language and kind, and names of people of all states beside the same set by Chromium. With FORMER, the
 * folder of a checkout of a former state of this repository with its packages and `generated`, each letter stands beside
 * what the engine there made of the same words. Needs pdftoppm (poppler).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import { renderPdfInNode } from '../lib/pdf/renderPdfInNode';
import { NAMES_OF_STATES } from '../tools/pdf-validate/namesOfStates';
import { asRead, piecesToFind, readPdf } from '../tools/pdf-validate/readPdf';
import type { RunAudit } from './audit';
import { letterOfNames, lettersToSee } from './pictures/letters';
import { namesByChromium } from './pictures/namesByChromium';

const FOLDER = path.resolve('pictures');
const NAMES = 'names';
/** Dots an inch. */
const LETTER_DOTS = 60;
const NAME_DOTS = 90;

const at = (name: string): string => path.join(FOLDER, name);

const picture = (file: string): string => `<img src="${file}" alt="${file}">`;

/** Without spaces, for a name may go over the end of a line. */
const solid = (text: string): string => asRead(text).replaceAll(' ', '');

/** The pages of a file as pictures beside each other. */
const pagesOf = (name: string, dots = LETTER_DOTS): string => {
  execFileSync('pdftoppm', ['-png', '-r', String(dots), at(`${name}.pdf`), at(name)]);
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
    .sort()
    .map(picture)
    .join('');
};

export const run: RunAudit = async ({ progress }) => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const letters = await lettersToSee();
  for (const [name, letter] of letters) writeFileSync(at(`${name}.pdf`), await renderPdfInNode(letter));
  const former = process.env.FORMER;
  if (former) {
    writeFileSync(at('letters'), serialize(letters));
    const child = [path.resolve('node_modules/tsx/dist/cli.mjs'), path.resolve('audits/pictures/renderFormer.ts')];
    execFileSync(process.execPath, [...child, FOLDER], { cwd: former, stdio: 'inherit' });
  }
  const rows = [...letters.keys()].map(
    (name) => `<h2>${name}</h2>${pagesOf(name)}${former ? `<hr>${pagesOf(`${name}.former`)}` : ''}`,
  );

  const signed = await letterOfNames();
  const bytes = await renderPdfInNode(signed);
  writeFileSync(at(`${NAMES}.pdf`), bytes);
  await namesByChromium(signed, at('chromium.png'));
  const { text } = await readPdf(bytes);
  writeFileSync(at(`${NAMES}.txt`), text);
  const read = solid(text);
  const names = NAMES_OF_STATES.flatMap((state) => state.names);
  const lost = names.filter((name) => piecesToFind(name).some((piece) => !read.includes(solid(piece))));
  rows.push(`<h2>${NAMES}</h2>${pagesOf(NAMES, NAME_DOTS)}<hr>${picture('chromium.png')}`);

  const style = 'body { background: #888; font: 16px sans-serif } img { margin: 4px; vertical-align: top }';
  writeFileSync(at('index.html'), `<!doctype html><meta charset="utf-8"><style>${style}</style>${rows.join('\n')}`);
  progress(`To be looked at: ${at('index.html')}`);
  const pictured = readdirSync(FOLDER).filter((file) => file.endsWith('.png')).length;
  return [
    {
      name: 'pictures of letters',
      figure: `${pictured} of ${letters.size} kinds`,
      target: 'made',
      passed: pictured > 0,
    },
    {
      name: 'names read back',
      figure: `${names.length - lost.length} of ${names.length} ${lost.join(', ')}`.trim(),
      target: 'all',
      passed: lost.length === 0,
    },
  ];
};
