import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../lib/compose/composeLetter';
import type { LetterDraft } from '../../lib/domain/draft';
import { ENVELOPE_IDS } from '../../lib/domain/envelopeIds';
import { LAYOUT_IDS } from '../../lib/domain/layoutIds';
import { lineText } from '../../lib/domain/letter';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { orThrow } from '../../lib/domain/result';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { expectedRoles, letterProblems } from '../../tools/pdf-validate/checkLetter';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { readStructure } from '../../tools/pdf-validate/readStructure';
import { windowProblems } from '../../tools/pdf-validate/window';
import { inEitherDirection } from '../support/cases';
import { complete, settingFor } from '../support/letters';
import { plainPicture } from '../support/pictures';

const OFFICE = {
  to: 'DE',
  name: 'Layla al-Hassan',
  organisation: 'Families for Truth',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'office@example.org',
  reference: '12/2026',
  copies: 'Foreign Affairs Committee',
  enclosures: 'Statement of January 2022',
  cosigners: 'First Association\nSecond Association\nThird Association',
};
const PICTURES = { logo: plainPicture(300, 150), signature: plainPicture(200, 60, [20, 20, 90]) };

const officeLetter = async (locale: Locale, draft: LetterDraft = {}) =>
  orThrow(
    composeLetter(
      complete('repatriation', { ...OFFICE, in: locale, ...draft }),
      await settingFor(locale, ['repatriation']),
      PICTURES,
    ),
  );

describe.each(LOCALES)('a letter with letterhead in %s', (locale) => {
  it('is tagged in reading order, pictures with their words', async () => {
    const letter = await officeLetter(locale);
    const bytes = await renderPdfInNode(letter);
    const { parts, unmarked } = await readStructure(bytes);
    // Read page by page, so that the document begins again on the second page.
    const roles = parts.map(({ role }) => role).filter((role, index) => index === 0 || role !== 'Document');
    expect(roles).toEqual(expectedRoles(letter));
    expect(unmarked).toEqual([]);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.match(/\/Subtype \/Image\b/g)).toHaveLength(2);
    expect(raw.match(/\/BBox \[/g)).toHaveLength(2);
    expect(raw.match(/\/Alt /g)).toHaveLength(2);
    // Steps and sources are counted by their labels; who signs, gets a copy and what is enclosed have none.
    expect(raw.match(/\/ListNumbering \/Decimal/g)).toHaveLength(2);
    expect(raw.match(/\/ListNumbering \/None/g)).toHaveLength(3);
  });

  it('in large print holds every word, and none smaller than 16 pt but the address', async () => {
    const letter = await officeLetter(locale, { textSize: 'large' });
    const bytes = await renderPdfInNode(letter);
    const problems = await letterProblems(letter, bytes);
    expect(problems.filter((problem) => !/^\d+ pages$/.test(problem))).toEqual([]);
    const { pages } = await readPdf(bytes);
    const [first = [], ...rest] = pages;
    // Sender and address are as large as their place allows; the text begins under them.
    const body = first.filter(({ baseline }) => baseline > letter.layout.subjectY);
    for (const { text, size } of [...body, ...rest.flat()]) expect(`${text} ${Math.round(size)}`).toMatch(/ 16$/);
  });
});

it.each(inEitherDirection(LAYOUT_IDS))(
  'a letterhead in the layout %s in %s leaves nothing but the address in the window',
  async (layout, locale) => {
    const letter = await officeLetter(locale, { layout });
    const { pages } = await readPdf(await renderPdfInNode(letter));
    expect(windowProblems(letter, pages[0] ?? [])).toEqual([]);
  },
);

describe('many co-signers', () => {
  const names = Array.from({ length: 150 }, (_, index) => `Organisation ${index + 1} for Justice in Example Town`);

  it.each(['en', 'ar'] as const)('150 in %s go over pages with a running head, none lost', async (locale) => {
    const letter = await officeLetter(locale, { cosigners: names.join('\n') });
    const bytes = await renderPdfInNode(letter);
    const { pages, text } = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(1);
    expect(await conformanceProblems(bytes)).toEqual([]);
    for (let index = 1; index <= 150; index += 1) expect(text).toContain(`${index}`);
    expect(text.match(/Organisation/g)?.length).toBe(150);
    const items = Buffer.from(bytes)
      .toString('latin1')
      .match(/\/S \/LI\b/g);
    expect(items?.length).toBe(150 + 2 + 3 + letter.sources.length);
    const day = letter.runningHead.split(' · ')[0]?.split(' ')[0] ?? '';
    for (const page of pages.slice(1)) {
      const head = page.filter(({ baseline }) => baseline < letter.layout.margins.top);
      expect(head.map((piece) => piece.text).join(' ')).toContain(day);
    }
    // Two columns: what stands second begins in the other half of the sheet.
    const halves = new Set(
      (pages[1] ?? []).filter(({ text: one }) => one.startsWith('Organisation')).map(({ x }) => x > 100),
    );
    expect(halves.size).toBe(2);
  });
});

describe('an envelope page', () => {
  it.each(ENVELOPE_IDS.flatMap((id) => (['en', 'ar'] as const).map((locale) => [id, locale] as const)))(
    '%s in %s has the envelope’s size, the address in its place, and is no page of the letter',
    async (id, locale) => {
      const letter = await officeLetter(locale, { envelope: id, cosigners: '', copies: '', enclosures: '' });
      const { envelope } = letter;
      if (!envelope) throw new Error('no envelope');
      const bytes = await renderPdfInNode(letter);
      const { pages } = await readPdf(bytes);
      expect(pages).toHaveLength(2);
      expect(await conformanceProblems(bytes)).toEqual([]);
      const [, page = []] = pages;
      const { x, y, width, height } = envelope.address;
      const [first] = letter.recipient.map(lineText);
      const inside = page.filter(
        (piece) => piece.x >= x - 0.5 && piece.x + piece.width <= x + width + 0.5 && piece.baseline > y,
      );
      expect(inside.every(({ baseline }) => baseline < y + height)).toBe(true);
      if (locale === 'en') expect(inside.map(({ text }) => text).join(' ')).toContain(first);
      expect(page.map(({ text }) => text).join(' ')).not.toContain('2 of 2');
      const mm = (points: number) => Math.round((points * 25.4 * 10) / 72) / 10;
      const boxes =
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g) ?? [];
      const [w = 0, h = 0] =
        boxes
          .at(-1)
          ?.match(/[\d.]+/g)
          ?.slice(2)
          .map(Number)
          .map(mm) ?? [];
      expect([w, h]).toEqual([Math.round(envelope.sheet.width * 10) / 10, Math.round(envelope.sheet.height * 10) / 10]);
    },
  );
});
