import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composeLetter } from '../../lib/compose/composeLetter';
import type { LetterDraft } from '../../lib/domain/draft';
import { LIMITS, TEXT_FIELDS, type TextField } from '../../lib/domain/fields';
import { orThrow } from '../../lib/domain/result';
import { cleanText } from '../../lib/i18n/cleanText';
import { countGraphemes } from '../../lib/i18n/countGraphemes';
import { plainText } from '../../lib/outputs/plainText';
import { fc, runs } from '../support/fuzz';
import { settingFor, TODAY, world } from '../support/letters';

const setting = { demand: 'repatriation', today: TODAY, locale: 'en', world } as const;
const check = (draft: LetterDraft) => completeDraft({ to: 'DE', name: 'Layla', ...draft }, setting);

/** Letters of every script the letters are written in, joiners, stacked signs, emoji, and what must be taken out. */
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcÄéß ŞğçЖщ中文法،؟أكیەڕ') },
  { weight: 2, arbitrary: fc.constantFrom('\u200C', '\u200D', 'e\u0301', '👩‍👩‍👧', '🇩🇪', '\u0627\u0653', 'ﷺ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u202E',
      '\u2066',
      '\u2069',
      '\u0000',
      '\u001B',
      '\uE000',
      '\uFEFF',
      '\uD83D',
      '\u{E0041}',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const typed = (most: number) => fc.array(unit, { maxLength: most }).map((units) => units.join(''));
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must be gone
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\p{Cs}]/u;

/** The address looks like none in most cases, which is an error of its own; here only lengths are asked about. */
const lengthErrorsOf = (draft: LetterDraft, field: TextField) => {
  const result = check(draft);
  return result.ok ? [] : result.error.filter((error) => error.field === field && /^too/.test(error.code));
};

describe.each(TEXT_FIELDS)('what is typed as %s', (field) => {
  const { length, lines } = LIMITS[field];

  it('is kept whole but for what cannot be seen, and that is said', () => {
    fc.assert(
      fc.property(typed(40), (text) => {
        const { text: kept, removed } = cleanText(text);
        expect(kept).not.toMatch(FORBIDDEN);
        const joiners = (one: string) => one.match(/[\u200C\u200D]/g)?.length ?? 0;
        if (kept) expect(joiners(kept)).toBe(joiners(text));
        if (!removed)
          expect(
            kept === '' ||
              kept ===
                text
                  .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
                  .replace(/\t/g, ' ')
                  .normalize('NFC')
                  .trim(),
          ).toBe(true);
        const result = completeDraft({ to: 'DE', [field]: text }, setting, true);
        // Of more lines than fit the preview shows the first ones; the error at the field says how many there are.
        expect(result.ok && result.value[field]).toBe(kept.split('\n').slice(0, lines).join('\n'));
      }),
      runs(60),
    );
  });

  it('is refused past the limit, with the number of signs too many, and never cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'ك', '维', 'é', 'e\u0301', '👩‍👩‍👧'),
        fc.integer({ min: -2, max: 5 }),
        (sign, over) => {
          const text = sign.repeat(length + over);
          const errors = lengthErrorsOf({ [field]: text }, field);
          expect(errors).toEqual(over > 0 ? [{ field, code: 'tooLong', slots: { limit: length, count: over } }] : []);
          const lenient = completeDraft({ to: 'DE', [field]: text }, setting, true);
          expect(lenient.ok && countGraphemes(lenient.value[field])).toBe(length + over);
        },
      ),
      // 12,000 signs a text, so a few texts: these rules do not depend on which field it is.
      runs(length > 2000 ? 1 : 8),
    );
    const many = Array.from({ length: lines + 1 }, () => 'x').join('\n');
    expect(lengthErrorsOf({ [field]: many }, field)).toEqual([
      { field, code: 'tooManyLines', slots: { count: lines, found: lines + 1 } },
    ]);
  });
});

/** Spaces are folded and direction marks added on the way to a letter; all else must come through. */
const bare = (text: string): string => text.replace(/[\s\u200E\u200F\u00A0\u202F\u2060]/gu, '');

describe('a letter holds all that was typed', () => {
  it.each(['en', 'ar', 'zh'] as const)('in a letter in %s', async (locale) => {
    const compose = await settingFor(locale, ['repatriation']);
    const field = fc.constantFrom(...TEXT_FIELDS.filter((one) => one !== 'email'));
    fc.assert(
      fc.property(field, typed(30), (name, text) => {
        const draft = {
          to: 'DE',
          in: locale,
          name: 'Layla',
          organisation: 'Office',
          town: 'Berlin',
          recipientName: 'Amal',
          [name]: text,
          // What came before stands in no first letter.
          ...(name === 'earlierReference' && { kind: 'reminder', earlierDate: '2026-01-15' }),
        };
        const result = check(draft);
        if (!result.ok) return;
        const letter = plainText(orThrow(composeLetter(result.value, { ...compose })));
        for (const line of cleanText(text).text.split('\n')) expect(bare(letter)).toContain(bare(line));
        expect(letter).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uE000-\uF8FF]/u);
      }),
      runs(150),
    );
  });
});
