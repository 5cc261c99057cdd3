import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { LetterDraft } from '../../lib/domain/draft';
import { type Letter, lineText } from '../../lib/domain/letter';
import { type LetterPart, letterParts, referenceParts } from '../../lib/domain/letterParts';
import type { Picture } from '../../lib/domain/picture';
import { makePair } from '../support/letters';
import { made } from '../support/makeOutput';

const PIXELS: Picture = { width: 4, height: 2, rgb: Uint8Array.from({ length: 24 }, (_, index) => index * 10) };

/** With everything that a letter can hold: co-signers, copies, a second language, pictures, own words with signs. */
const DRAFT: LetterDraft = {
  to: 'IQ',
  name: 'Layla al-Hassan',
  organisation: 'Helpers & <Friends>',
  town: 'Berlin',
  address: 'Hauptstraße 1\n10115 Berlin',
  email: 'layla@example.org',
  personal: '1. *stars* and _lines_ [x](y) <b>\n# no heading',
  cosigners: 'Haven\nمنظمة الأمل\nBrücke',
  copies: 'The press',
  reference: '12/2026',
};

const letterIn = async (locale: 'en' | 'ar' | 'zh'): Promise<Letter> => {
  const draft = { ...DRAFT, in: locale, referenceIn: locale === 'en' ? 'ar' : 'en' } as const;
  const pair = await makePair('repatriation', null, draft, { logo: PIXELS, signature: PIXELS });
  expect(pair.letter.referencePage).not.toBeNull();
  return pair.letter;
};

/** What is read of a letter, part for part and without labels, which these files count themselves. */
const textsOf = (parts: readonly LetterPart[]): string[] =>
  parts.flatMap((part) => {
    if (part.repeats) return [];
    if (part.reference) return textsOf(referenceParts(part.reference));
    return [...(part.heading ? [lineText(part.heading)] : []), ...part.lines.map(lineText)];
  });

const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const readOf = (letter: Letter): string => squeezed(textsOf(letterParts(letter)).join(''));

describe.each(['en', 'ar', 'zh'] as const)('in %s', (locale) => {
  it('HTML holds the letter’s text in its order, with headings, steps, notes, languages and pictures', async () => {
    const letter = await letterIn(locale);
    const html = await made<string>('html', letter);
    const { document } = new Window();
    document.write(html);
    for (const label of document.querySelectorAll('.label')) label.remove();
    expect(squeezed(document.body.textContent ?? '')).toBe(readOf(letter));
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual([locale, letter.direction]);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('ol > li').length).toBeGreaterThan(1);
    expect(document.querySelectorAll('img[alt]')).toHaveLength(2);
    expect(document.querySelectorAll('[lang][dir="auto"]').length).toBeGreaterThan(0);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    // Nothing in it asks anybody for anything.
    expect(html).not.toMatch(/<(?:script|link|iframe)|src="(?!data:)|url\(/);
  });

  it('Markdown holds it too, and what was typed changes nothing but the text', async () => {
    const letter = await letterIn(locale);
    const markdown = await made<string>('markdown', letter);
    const plain = markdown
      .replace(/^\[\^\d+\]: /gm, '')
      .replace(/\[\^(\d+)\]/g, '[$1]')
      .replace(/^(?:#{1,3} |- |\d+\. |\* \* \*)/gm, '')
      .replace(/<\/?(?:div|span)[^>]*>/g, '')
      .replace(/(?<!\\)\*\*(.*?)(?<!\\)\*\*/g, '$1')
      .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/g, '$1')
      .replace(/\\\n/g, '\n')
      .replace(/\\([^\w\s]|_)/g, '$1');
    expect(squeezed(plain)).toBe(readOf(letter));
    expect(markdown).toContain('\\*stars\\* and \\_lines\\_ \\[x\\](y) \\<b\\>');
    // At the beginning of a line; right to left a mark of direction stands there.
    if (letter.direction === 'ltr')
      for (const begin of ['\n1\\. ', '\n\\# no heading']) expect(markdown).toContain(begin);
    expect(markdown).toContain('Helpers \\& \\<Friends\\>');
    expect(markdown.match(/^# /gm)).toHaveLength(1);
    for (const [, number] of markdown.matchAll(/[^\n]\[\^(\d+)\]/g)) expect(markdown).toContain(`\n[^${number}]: `);
  });

  it('Word’s XML holds it too: headings, numbered steps, sources referred to, language and direction of each run', async () => {
    const letter = await letterIn(locale);
    const parts = unzipSync(await made<Uint8Array>('word', letter));
    const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const body = xml('word/document.xml');
    const unescaped = (text: string) =>
      text.replace(
        /&(lt|gt|quot|apos|amp);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
      );
    const text = [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, one = '']) => unescaped(one)).join('');
    expect(squeezed(text)).toBe(readOf(letter));
    // Labels are counted by Word, and as the letter counts.
    const steps = letterParts(letter).find(({ kind }) => kind === 'steps');
    expect(steps?.labels).toEqual(steps?.lines.map((_, index) => `${index + 1}.`));
    expect(xml('word/numbering.xml')).toMatch(/w:lvlText w:val="%1\."[\s\S]*w:lvlText w:val="\[%1\]"/);
    expect(body.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(1);
    for (const [, at] of body.matchAll(/"REF source(\d+) /g)) expect(body).toContain(`w:name="source${at}"`);
    expect(body.match(/"REF source\d+ /g)?.length).toBeGreaterThan(2);
    // Each run that holds text says its language; each that begins with an Arabic letter its direction.
    const runs = [...body.matchAll(/<w:r>(?:(?!<\/w:r>)[\s\S])*<w:t[ >](?:(?!<\/w:r>)[\s\S])*<\/w:r>/g)].map(
      ([run]) => run,
    );
    for (const run of runs) {
      if (/<w:t[^>]*>\[\d+\]</.test(run)) continue;
      expect(run).toMatch(/<w:lang w:val="[a-z]{2,3}-[A-Z]{2}"/);
      const own = unescaped(run.replace(/<[^>]*>/g, ''));
      if (/[\u0620-\u06FF]/.test(own)) expect(run).toContain('<w:rtl/>');
      if (/[a-z]/i.test(own)) expect(run).not.toContain('<w:rtl/>');
    }
    const rtl = letter.direction === 'rtl';
    expect(/<w:tblPr>(?:(?!<\/w:tblPr>)[\s\S])*<w:bidiVisual\/>/.test(body)).toBe(rtl);
    // The letter or the version for reference is Arabic in both.
    if (locale !== 'zh') expect(body).toContain('<w:bidi/>');
    expect(parts[Object.keys(parts).find((name) => /media\/.*\.png$/.test(name)) ?? '']?.slice(1, 4)).toEqual(
      new Uint8Array([0x50, 0x4e, 0x47]),
    );
    // Of time and maker it says nothing, and nothing in it is fetched.
    expect(xml('docProps/core.xml')).not.toMatch(/Un-named|202\d/);
    expect(xml('word/_rels/document.xml.rels')).not.toMatch(/TargetMode="External" Target="(?!https:|mailto:)/);
  });
});
