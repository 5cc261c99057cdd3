import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Letter } from '../../lib/domain/letter';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { NAMES_OF_STATES } from '../../tools/pdf-validate/namesOfStates';
import { chromiumPath } from '../../tools/setup/chromium.mjs';

/** A picture of all names as Chromium sets them, with the faces that the letter of these names is set in. */
export const namesByChromium = async (letter: Letter, file: string): Promise<void> => {
  const { faces, families } = fontsForLetter(letter);
  const rules = faces
    .filter(({ weight }) => weight === 400)
    .map(({ family, url }) => {
      const data = readFileSync(path.join('public', url)).toString('base64');
      return `@font-face { font-family: "${family}"; src: url(data:font/woff;base64,${data}) }`;
    });
  const order = families.regular.map((family) => `"${family}"`).join(',');
  const rows = NAMES_OF_STATES.map(({ state, names }) => `<div><bdi>${state} ${names.join(' · ')}</bdi></div>`);
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 780, height: 1000 }, deviceScaleFactor: 1.3 });
    const style = `${rules.join('')} body { font: 21px/1.5 ${order}; margin: 8px }`;
    await page.setContent(`<meta charset="utf-8"><style>${style}</style>${rows.join('')}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: file, fullPage: true });
  } finally {
    await browser.close();
  }
};
