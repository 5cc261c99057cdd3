import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import type { TemplateValue } from '../../lib/domain/template';
import { closePairProblems } from '../../tools/content-lint/rules/closePairs';
import { linkHostProblems } from '../../tools/content-lint/rules/linkHosts';
import { loadedWordProblems } from '../../tools/content-lint/rules/loadedWords';
import { longSentenceProblems, sentencesOf } from '../../tools/content-lint/rules/longSentences';
import { oneRequestProblems } from '../../tools/content-lint/rules/oneRequest';
import { quotationMarkProblems } from '../../tools/content-lint/rules/quotationMarks';
import { replyProblems } from '../../tools/content-lint/rules/replyAsked';
import { sentenceStartProblems } from '../../tools/content-lint/rules/sentenceStarts';
import { signSpaceProblems } from '../../tools/content-lint/rules/signSpaces';
import { strayAddressProblems } from '../../tools/content-lint/rules/strayAddresses';
import { loadWordingRules } from '../../tools/content-lint/wordingRules';
import { templateSection as section } from '../support/templateSection';

const texts = (text: string) => [{ file: 'x', place: 'y', text }];

describe('a loaded word', () => {
  it.each([
    ['en', 'The jihadi brides in the camps'],
    ['en', 'These prisons are a ticking bomb.'],
    ['en', 'Your Government has failed.'],
    ['fr', 'les enfants de terroristes'],
    ['de', 'die IS-Kinder im Lager'],
    ['ar', 'أشبال التنظيم'],
    ['ar', 'عائلات داعش في المخيم'],
  ] as const)('is found in %s: %s', (locale, text) => {
    expect(loadedWordProblems(texts(text), loadWordingRules(locale).loaded)).toHaveLength(1);
  });

  it.each([
    ['en', 'children who lived under ISIS, and the families of detainees'],
    ['fr', 'des enfants ayant vécu sous Daech'],
    ['de', 'Kinder, die unter dem IS lebten'],
    ['ar', 'الأطفال الذين عاشوا تحت حكم داعش'],
  ] as const)('is not seen in %s: %s', (locale, text) => {
    expect(loadedWordProblems(texts(text), loadWordingRules(locale).loaded)).toEqual([]);
  });

  it.each(LOCALES)('has a reason in %s', (locale) => {
    for (const { reason } of loadWordingRules(locale).loaded) expect(reason.length).toBeGreaterThan(10);
  });
});

describe('a sentence', () => {
  it('has at most forty words, however many the paragraph has', () => {
    const forty = `${'word '.repeat(39)}word.`;
    expect(longSentenceProblems(texts(`${forty} Next ${forty}`.replace('Next word', 'Next')))).toEqual([]);
    expect(longSentenceProblems(texts(`one ${forty}`))).toHaveLength(1);
  });

  it('does not end inside a number or an abbreviation', () => {
    expect(sentencesOf('H.E. the Minister saw 5.700 men, as of 12. Februar. Then he left.')).toHaveLength(3);
    expect(sentencesOf('Il y en avait 5\u202F700. هل وصلوا؟ نعم.')).toHaveLength(3);
  });

  it('ends at a stop of full width, which no space follows, and not inside a quotation', () => {
    expect(sentencesOf('他说：“请写信。”我写了。为什么？因为2022年的袭击。')).toHaveLength(3);
  });

  it('has a length in scripts without spaces too: two characters for a word', () => {
    expect(longSentenceProblems(texts(`${'字'.repeat(80)}。${'字'.repeat(80)}。`))).toEqual([]);
    expect(longSentenceProblems(texts(`${'字'.repeat(81)}。`))).toHaveLength(1);
  });

  it('counts a number grouped by spaces as one word', () => {
    expect(longSentenceProblems(texts(`${'mot '.repeat(39)}5\u202F700.`))).toEqual([]);
  });
});

describe('the request', () => {
  const problems = (outline: string, values: readonly TemplateValue[]) =>
    oneRequestProblems('x', [section('request', { outline, values })]).length;

  it.each(['{ask} you to act.', 'Devletinizin harekete geçmesini {ask}.'])(
    'is one sentence framed by its ask: %s',
    (text) => expect(problems(text, ['ask'])).toBe(0),
  );
  it.each([
    ['without an ask', 'Please act.', []],
    ['with two', '{ask} you to act and {ask} you to pay.', ['ask', 'ask']],
    ['in two sentences', '{ask} you to act. Please pay.', ['ask']],
    ['that has it in the middle', 'Today {ask} you to act.', ['ask']],
  ] as const)('%s is reported', (_, outline, values) => expect(problems(outline, values)).toBe(1));
});

describe('a reply', () => {
  it('is asked for', () => {
    const words = loadWordingRules('en').reply;
    expect(replyProblems('x', [section('reply', { text: 'I hope for a reply in six weeks.' })], words)).toEqual([]);
    expect(replyProblems('x', [section('reply', { text: 'Thank you.' })], words)).toHaveLength(1);
    expect(replyProblems('x', [], words)).toHaveLength(1);
    const own = [section('reply-reminder', { text: 'Even a short answer would help.' })];
    expect(replyProblems('x', own, words, 'reply-reminder')).toEqual([]);
    expect(replyProblems('x', own, words, 'reply-thanks')).toHaveLength(1);
  });
});

describe('quotation marks', () => {
  it('are those of the language', () => {
    expect(quotationMarkProblems(texts('He said “no”; it’s late.'), ['“', '”'])).toEqual([]);
    expect(quotationMarkProblems(texts('Il a dit «\u00A0non\u00A0».'), ['«\u00A0', '\u00A0»'])).toEqual([]);
    expect(quotationMarkProblems(texts('He said "no".'), ['“', '”'])).toHaveLength(1);
    expect(quotationMarkProblems(texts('Er sagte «nein».'), ['„', '“'])).toHaveLength(2);
    expect(quotationMarkProblems(texts("it's"), ['“', '”'])).toHaveLength(1);
  });
});

describe('sites', () => {
  it('are on the list, themselves or the domain they belong to', () => {
    expect(linkHostProblems(texts('See https://press.un.org/en and hrw.org/news.'), ['un.org', 'hrw.org'])).toEqual([]);
    expect(linkHostProblems(texts('See https://notun.org/x.'), ['un.org'])).toHaveLength(1);
    expect(linkHostProblems(texts('Write to name@example.org.'), [])).toEqual([]);
  });
});

describe('addresses in wording', () => {
  it.each(['Write to office@mfa.gov.xx.', 'Call +49 30 1234567.', 'P.O. Box 1234', 'Postfach 12'])('%s', (text) =>
    expect(strayAddressProblems(texts(text))).toHaveLength(1),
  );
  it('may be examples', () => expect(strayAddressProblems(texts('like name@example.org, by 2026')).length).toBe(0));
});

describe('opening and close', () => {
  const problems = (locale: 'en' | 'fr' | 'de', opening: string, close: string) =>
    closePairProblems('x', [{ place: 'y', opening, close }], loadWordingRules(locale).pairs).length;

  it('are a pair', () => {
    expect(problems('en', 'Dear Minister,', 'Yours sincerely,')).toBe(0);
    expect(problems('fr', 'Madame la Ministre,', 'Je vous prie d’agréer, Madame la Ministre, l’expression de …')).toBe(
      0,
    );
    expect(problems('de', 'Exzellenz,', 'Mit vorzüglicher Hochachtung')).toBe(0);
  });

  it('that do not belong together are reported', () => {
    expect(problems('en', 'Dear Sir or Madam,', 'Yours sincerely,')).toBe(1);
    expect(problems('en', 'Excellency,', 'Yours sincerely,')).toBe(1);
    expect(problems('en', 'Hello,', 'Yours sincerely,')).toBe(1);
    expect(
      problems('fr', 'Madame la Ministre,', 'Je vous prie d’agréer, Monsieur le Ministre, l’expression de …'),
    ).toBe(1);
  });
});

describe('a sign that a no-break space sets off', () => {
  const french = { spacedBefore: [[':', '\u00A0']], spacedAfter: [['«', '\u00A0']] } as const;

  it.each(['Code\u00A0: MIT.', 'Code\u202F: MIT.', 'à 10:30', 'on dit «\u00A0nous\u00A0»'])('has one: %s', (text) => {
    expect(signSpaceProblems(texts(text), french)).toEqual([]);
  });

  it.each(['Code : MIT.', 'on dit « nous\u00A0»'])('has an ordinary space: %s', (text) => {
    expect(signSpaceProblems(texts(text), french)).toHaveLength(1);
  });

  it('is no matter where the language has none', () => {
    expect(signSpaceProblems(texts('Code : MIT.'), { spacedBefore: [], spacedAfter: [] })).toEqual([]);
  });
});

describe('a sentence that begins with a fact or a law', () => {
  const wording: Readonly<Record<string, string>> = { rome13b: 'article 13(b)', A01: 'On 20 January 2022' };
  const problems = (outline: string) =>
    sentenceStartProblems([{ file: 'x', place: 'y', outline }], (id) => wording[id] ?? '');

  it.each(['{fact A01} ISIS attacked.', 'Even so, {law rome13b} lets it. {fact A01} it did.', '“No.” {voice}'])(
    'begins with a capital: %s',
    (outline) => {
      expect(problems(outline)).toEqual([]);
    },
  );

  it.each(['\n{law rome13b} lets the Council.', 'You write no. {law rome13b} lets the Council.'])(
    'begins with a small letter: %s',
    (outline) => {
      expect(problems(outline)).toHaveLength(1);
    },
  );
});
