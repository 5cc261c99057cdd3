import { describe, expect, it } from 'vitest';
import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { loadSettings } from '../../lib/compose/letterSource';
import { pairBlocks } from '../../lib/compose/pairBlocks';
import { lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { plainText } from '../../lib/outputs/plainText';
import { complete, makeLetter, makePair, rolePairs, settingFor } from '../support/letters';

const LAYLA = { name: 'Layla al-Hassan', town: 'Berlin' };
const OWN = { ...LAYLA, personal: 'First.\nSecond.' };

describe('a letter and the same in the writer’s language', () => {
  it('stand side by side, block by block, for every demand and role in every language', async () => {
    const english = await Promise.all(
      rolePairs()
        .filter(({ locale }) => locale === 'en')
        .map(async ({ demand, to }) => ({ demand, to, setting: await settingFor('en', [demand]) })),
    );
    expect(english.length).toBeGreaterThan(20);
    for (const { demand, to } of english) {
      for (const locale of LOCALES.filter((tag) => tag !== 'en')) {
        const draft = { ...OWN, to, in: locale, ...(to === 'other' && { recipientName: 'The Mayor' }) };
        const { letter, reference, beside } = await makePair(demand, 'en', draft);
        expect(beside, `${demand} ${to} ${locale}`).toHaveLength(letter.blocks.length);
        // The same sources under the same numbers, whatever order the languages cite them in.
        const numbers = (blocks: typeof letter.blocks) =>
          blocks.flatMap((block) =>
            (block.kind === 'paragraph' ? [block.line] : block.items).flatMap((line) =>
              line.flatMap(({ text, mark }) => (mark === 'citation' ? [text.trim()] : [])),
            ),
          );
        const labels = letter.sources.map(({ label }) => label);
        for (const number of numbers(reference?.blocks ?? [])) expect(labels, `${demand} ${locale}`).toContain(number);
      }
    }
  }, 120_000);

  it('leave the person’s own words as they are, beside nothing', async () => {
    const { letter, reference, beside } = await makePair('repatriation', 'ar', { ...OWN, to: 'DE' });
    expect(letter.locale).toBe('de');
    expect(reference).toMatchObject({ locale: 'ar', direction: 'rtl', letter: { locale: 'de', direction: 'ltr' } });
    expect(beside?.map((block) => block?.kind ?? 'own').slice(0, 4)).toEqual(['paragraph', 'own', 'own', 'paragraph']);
    const own = reference?.blocks.slice(1, 3).map((block) => (block.kind === 'paragraph' ? lineText(block.line) : ''));
    expect(own?.map((text) => text.replace(/[\u200E\u200F]/g, ''))).toEqual(['First.', 'Second.']);
  });

  it('is the letter as it would be alone', async () => {
    const draft = { ...OWN, to: 'CN', in: 'zh' };
    expect((await makePair('repatriation', 'en', draft)).letter).toEqual(await makeLetter('repatriation', draft));
  });

  it('are not paired where they are not alike', async () => {
    const { letter, reference } = await makePair('repatriation', 'fr', { ...OWN, to: 'DE' });
    const blocks = reference?.blocks ?? [];
    const shorter = blocks.map((block) =>
      block.kind === 'steps' ? { ...block, items: block.items.slice(1), labels: block.labels.slice(1) } : block,
    );
    expect(pairBlocks(letter.blocks, blocks)).not.toBeNull();
    expect(pairBlocks(letter.blocks, blocks.slice(1))).toBeNull();
    expect(pairBlocks(letter.blocks, shorter)).toBeNull();
    expect(pairBlocks(letter.blocks, [...blocks].reverse())).toBeNull();
  });
});

describe('the page for reference', () => {
  it('is there only if it is wanted', async () => {
    expect((await makePair('repatriation', 'ar', { ...OWN, to: 'DE' })).letter.referencePage).toBeNull();
    const { letter, reference } = await makePair('repatriation', 'ar', { ...OWN, to: 'DE', referenceIn: 'ar' });
    expect(letter.referencePage).toEqual(reference);
  });

  it('says that it is not the letter, in both languages, and bears no name, address or date', async () => {
    const address = 'Beispielweg 1\n10115 Berlin';
    const draft = { ...LAYLA, address, to: 'DE', in: 'de', referenceIn: 'en' };
    const { reference } = await makePair('secure-detention', 'en', { ...draft, to: 'IQ' });
    expect(reference?.heading).toBe('For reference');
    expect(reference?.note).toContain('not the letter');
    expect(reference?.noteInLetterLanguage).toContain('nicht der Brief');
    expect(Object.keys(reference ?? {})).not.toEqual(expect.arrayContaining(['sender', 'recipient', 'signature']));
    expect(JSON.stringify(reference)).not.toContain('Beispielweg');
  });

  it('comes last in plain text, set off', async () => {
    const { letter } = await makePair('repatriation', 'en', { ...OWN, to: 'DE', referenceIn: 'en' });
    const [before = '', after = ''] = plainText(letter).split('\n* * *\n');
    expect(before).toContain('Quellen');
    expect(before).not.toContain('For reference');
    expect(after).toMatch(/^\nFor reference\n/);
    expect(after).toContain('Request to Germany');
  });

  it('comes in its own language, whatever language the page has', async () => {
    for (const reader of LOCALES) {
      const { letter, reference } = await makePair('repatriation', reader, { ...LAYLA, to: 'DE', referenceIn: 'ar' });
      expect(letter.locale).toBe('de');
      expect(letter.referencePage?.locale).toBe('ar');
      expect(reference?.locale ?? 'de').toBe(reader);
    }
  });

  it('is never left out silently: whatever language is not there is named', async () => {
    const draft = complete('repatriation', { ...LAYLA, to: 'DE', referenceIn: 'ar' });
    expect(languagesOf(draft, 'en')).toEqual(['de', 'en', 'ar']);
    expect(languagesOf(draft, 'ar')).toEqual(['de', 'ar']);
    expect(languagesOf(draft, null)).toEqual(['de', 'ar']);
    const settings = await loadSettings(storedLetters, languagesOf(draft, 'en'), draft.demands);
    for (const locale of languagesOf(draft, 'en')) {
      const { [locale]: _, ...others } = settings;
      expect(composePair(draft, others, 'en')).toEqual({ ok: false, error: { code: 'languageMissing', locale } });
    }
  });
});
