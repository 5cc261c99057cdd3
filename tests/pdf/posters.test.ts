import { describe, expect, it } from 'vitest';
import { addressed } from '../../components/form/client/campaign/addressed';
import { kitPoster } from '../../components/form/client/campaign/kitPoster';
import { loadKit } from '../../lib/catalogue/loadKit';
import { loadWorld } from '../../lib/catalogue/loadWorld';
import { LOCALES } from '../../lib/domain/locales';
import { POSTER_FORMS, POSTER_PAPERS, type PosterPaper } from '../../lib/domain/poster';
import { mmToPt } from '../../lib/domain/units';
import { recipientName } from '../../lib/form/register';
import { renderPosterInNode } from '../../lib/pdf/renderPdfInNode';
import { withCheck } from '../../lib/sharing/linkCheck';
import { vocabularyOf } from '../../lib/sharing/linkVocabulary';
import { decodePrefilledLink } from '../../lib/sharing/prefilledLink';
import { searchable, wordsToFind } from '../../tools/pdf-validate/checkLetter';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { fold, pagesOf, withPdf } from '../../tools/pdf-validate/readPdf';
import { structureOf } from '../../tools/pdf-validate/readStructure';

const LINK = 'https://letters.example.org/en/write/repatriation/#c=5.i47ato&to=DE';
const TEXT: Partial<Record<string, string>> = {
  ar: 'نكتب لأن العائلات تنتظر منذ سنوات جواباً من حكوماتها.',
  zh: '我们写信，是因为家属多年来一直在等待政府的答复。',
  ru: 'Мы пишем, потому что семьи годами ждут ответа своих правительств.',
};
const PAPERS = Object.keys(POSTER_PAPERS) as PosterPaper[];

const CASES = LOCALES.flatMap((locale, index) =>
  POSTER_FORMS.map((form) => ({ index, locale, form, paper: PAPERS[index % 2] ?? 'A4' })),
);

describe('posters and hand-outs', () => {
  it.each(CASES)(
    '$form in $locale on $paper is one tagged page that says all of it',
    async ({ index, locale, form, paper }) => {
      const wording = loadKit(locale);
      const recipient = addressed(wording, index % 2 ? 'council' : recipientName('DE', loadWorld(locale)));
      const poster = kitPoster(wording, {
        form,
        paper,
        demand: 'assist-if-not-repatriating',
        recipient,
        link: LINK,
        introduction: {
          by: 'Families for Answers',
          text: TEXT[locale] ?? 'We write because families have waited for an answer of their governments for years.',
        },
      });
      const { bytes, missing } = await renderPosterInNode(poster);
      expect(missing).toEqual([]);
      expect(await conformanceProblems(bytes)).toEqual([]);
      const { pages, text, title, language, parts, unmarked } = await withPdf(bytes, async (document) => ({
        ...(await pagesOf(document)),
        ...(await structureOf(document)),
      }));
      expect(pages.length).toBe(1);
      expect([title, language]).toEqual([poster.title, locale]);
      expect(unmarked).toEqual([]);
      expect(parts.map(({ role }) => role).filter((role) => role !== 'Document')).toEqual([
        ...['P', 'H1', 'P', 'P', 'H2', 'P'],
        ...(form === 'handout' ? ['H2', 'L', ...poster.steps.flatMap(() => ['LI', 'Lbl', 'LBody'])] : []),
        ...['Figure', 'H2', 'P', 'P', 'P'],
      ]);
      const rtl = poster.direction === 'rtl';
      const read = searchable(fold(text), rtl);
      const { heading, summary, said, steps, call, scan, promise, address } = poster;
      const words = [heading, summary, recipient.said, said?.text ?? '', ...steps, call, scan, promise].join(' ');
      expect(wordsToFind(words, rtl).filter((word) => !read.includes(word))).toEqual([]);
      expect(text.replace(/\s/g, '')).toContain(address);
    },
  );

  it.each(PAPERS)('fit %s', async (paper) => {
    const poster = kitPoster(loadKit('en'), {
      form: 'poster',
      paper,
      demand: 'repatriation',
      recipient: null,
      link: LINK,
      introduction: null,
    });
    const [, width = '', height = ''] =
      /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(
        Buffer.from((await renderPosterInNode(poster)).bytes).toString('latin1'),
      ) ?? [];
    const sheet = POSTER_PAPERS[paper];
    expect(Number(width)).toBeCloseTo(mmToPt(sheet.width), 0);
    expect(Number(height)).toBeCloseTo(mmToPt(sheet.height), 0);
  });
});

describe('what a poster says of whom the letter is to', () => {
  const content = { form: 'handout', paper: 'A4', demand: 'repatriation', introduction: null } as const;
  const wording = loadKit('en');

  const read = (address: string) => decodePrefilledLink(address.split('#')[1] ?? '', vocabularyOf(loadWorld('en')));

  it.each([
    { whom: 'Germany', to: 'to=DE', opened: { to: 'DE' }, first: wording.kit.steps.given },
    { whom: 'eu', to: 'group=eu', opened: { to: null, group: 'eu' }, first: wording.kit.steps.group },
  ])('is whom the code and the typed address open: $to', ({ whom, to, opened, first }) => {
    const recipient = addressed(wording, whom);
    const link = `${LINK.replace(/#.*/, '')}#${withCheck(to)}`;
    const poster = kitPoster(wording, { ...content, recipient, link });
    expect([poster.recipient, poster.address, poster.steps[0]]).toEqual([
      recipient.said,
      `letters.example.org/en/write/repatriation/#${to}`,
      first,
    ]);
    expect(read(poster.address)).toMatchObject({ link: opened, notices: [] });
  });

  it('is nothing where whoever writes is asked where they live', () => {
    const link = LINK.replace(/#.*/, '');
    const { recipient, address, steps } = kitPoster(wording, { ...content, recipient: null, link });
    expect([recipient, address]).toEqual(['', 'letters.example.org/en/write/repatriation/']);
    expect(steps[0]).toBe(wording.kit.steps.live);
  });
});
