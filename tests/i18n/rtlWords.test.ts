import { expect, it } from 'vitest';
import { rtlWords } from '../../lib/i18n/rtlWords';

it.each([
  ['im Namen von منظمة المثال – Example', 'im Namen von [منظمة المثال] – Example'],
  ['شارع المثال 12، الطابق 3', '[شارع المثال 12، الطابق 3]'],
  ['القامشلي\u200E, 25. November', '[القامشلي]\u200E, 25. November'],
  ['שלום (עליכם) Ltd.', '[שלום (עליכם]) Ltd.'],
  ['Berlin', 'Berlin'],
])('words from right to left in "%s" are found with what stands between them', (text, cut) =>
  expect(
    rtlWords(text)
      .map(({ text: piece, rtl }) => (rtl ? `[${piece}]` : piece))
      .join(''),
  ).toBe(cut),
);
