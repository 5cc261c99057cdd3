import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { headingTexts } from '../../tools/build/fonts/buildHeadings';
import { textOf } from '../support/exportedPages';

const files = filesIn('out');

const headingsIn = (locale: Locale): string =>
  files
    .filter((file) => file.startsWith(`${locale}/`) && file.endsWith('.html'))
    .flatMap((file) => [...readFileSync(path.join('out', file), 'utf8').matchAll(/<h([12])\b[^>]*>(.*?)<\/h\1>/g)])
    .map(([, , html = '']) => textOf(html))
    .join('');

describe('the headings’ face', () => {
  it.each(LOCALES.filter((locale) => locale !== 'zh'))('holds every character that headings use in %s', (locale) => {
    const cut = new Set(headingTexts(locale).join(''));
    expect([...new Set(headingsIn(locale))].filter((character) => !cut.has(character))).toEqual([]);
  });

  it('has the letters of each language that it is for, and is not there for Chinese', () => {
    for (const [name, sample] of [
      ['latin', 'AzÄßéğıŞêûÎç1'],
      ['cyrillic', 'Пя1'],
      ['ar', 'ابغيةء'],
      ['ckb', 'ئەڕۆیگچ'],
    ] as const) {
      const file = files.find((candidate) => candidate.startsWith(`fonts/headings-${name}.`));
      const font = create(readFileSync(path.join('out', file ?? '')));
      for (const letter of sample)
        expect('hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0), letter).toBe(
          true,
        );
    }
    expect(files.filter((file) => /headings-(zh|han)/.test(file))).toEqual([]);
  });
});
