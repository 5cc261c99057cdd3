import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../lib/domain/kinds';
import { LOCALES } from '../../lib/domain/locales';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { makeLetter, personalIn } from '../support/letters';

const SENDER = {
  name: 'Layla al-Hassan',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'layla@example.org',
};

/** The longest of each kind and writer: a request, an answer and names of many words. */
const KINDS = [
  { demand: 'repatriation', to: 'FR', kind: 'thanks', writingAs: 'citizen' },
  { demand: 'repatriation', to: 'DE', kind: 'reminder', writingAs: 'citizen', earlierDate: '2026-10-03' },
  { demand: 'secure-detention', to: 'IQ', kind: 'reminder', earlierDate: '2026-10-03', earlierReference: '12/2026' },
  ...ANSWERS.map((answer) => ({ demand: 'repatriation', to: 'DE', kind: 'reply', answer, writingAs: 'resident' })),
  { demand: 'detained-children', to: 'SY', kind: 'reply', answer: 'security-risk' },
  { demand: 'icc-referral', to: 'LV', kind: 'reply', answer: 'not-our-competence' },
] as const;

describe('every kind, with an ordinary paragraph of the person’s own', () => {
  it.each(KINDS.flatMap((draft) => LOCALES.map((locale) => ({ ...draft, locale }))))(
    '$kind on $demand to $to in $locale is one page',
    async ({ demand, locale, ...draft }) => {
      const dates = draft.kind === 'reply' ? { earlierDate: '2026-10-03', answerDate: '2026-11-12' } : {};
      const letter = await makeLetter(demand, {
        ...SENDER,
        ...dates,
        ...draft,
        in: locale,
        country: locale === 'fr' ? 'FR' : 'DE',
        personal: personalIn(locale),
      });
      const { pages } = await readPdf(await renderPdfInNode(letter));
      expect(pages).toHaveLength(1);
    },
  );
});
