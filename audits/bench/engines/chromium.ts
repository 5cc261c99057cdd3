import { chromium } from '@playwright/test';
import { chromiumPath } from '../../../tools/setup/chromium.mjs';
import type { NoScriptFont } from '../fonts';
import { LABEL_WIDTH, plainLetter } from '../plainLetter';
import type { OpenEngine } from './engine';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const faceRule = ({ family, weight, ttf }: NoScriptFont): string =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${ttf.toString('base64')}); }`;

/** Chromium's print of the same letter as HTML: the page with its typefaces stays open, its body is exchanged. */
export const openChromium: OpenEngine = async (fonts) => {
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const families = [...new Set(fonts.map(({ family }) => `"${family}"`))];
  await page.setContent(`<!doctype html><style>${fonts.map(faceRule).join('')}
    @page { size: A4; margin: 0 } body { margin: 0; position: relative }
    div { white-space: pre-wrap } .label { float: inline-start; width: ${LABEL_WIDTH}pt }</style><body>`);
  return {
    name: `Chromium ${browser.version()} print`,
    elsewhere: true,
    make: async (letter) => {
      const plain = plainLetter(letter);
      const order = (plain.rtl ? [...families].reverse() : families).join(',');
      const boxes = plain.boxes.map(
        ({ x, y, width, lines }) =>
          `<div style="position:absolute;left:${x}pt;top:${y}pt;width:${width}pt;line-height:${plain.boxLeading}">${lines.map(escaped).join('\n')}</div>`,
      );
      const column = plain.column.map(
        ({ text, label, size, bold, leading, after }) =>
          `<div style="font-size:${size}pt;line-height:${leading};margin-bottom:${after}pt;${bold ? 'font-weight:700' : ''}">${
            label === undefined ? '' : `<span class="label">${escaped(label)}</span>`
          }${escaped(text)}</div>`,
      );
      const html = `${boxes.join('')}<div style="position:absolute;left:${plain.left}pt;top:${plain.date.y}pt">${escaped(
        plain.date.text,
      )}</div><div style="padding:${plain.subjectY}pt 0 0 ${plain.left}pt;width:${plain.columnWidth}pt">${column.join('')}</div>`;
      await page.evaluate(
        ({ body, style, lang, dir }) => {
          document.documentElement.lang = lang;
          document.documentElement.dir = dir;
          document.body.style.cssText = style;
          document.body.innerHTML = body;
          return document.fonts.ready.then(() => undefined);
        },
        { body: html, style: `font: 11pt ${order}`, lang: plain.lang, dir: plain.rtl ? 'rtl' : 'ltr' },
      );
      return page.pdf({ preferCSSPageSize: true, tagged: true });
    },
    close: () => browser.close(),
  };
};
