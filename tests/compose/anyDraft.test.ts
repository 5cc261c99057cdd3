import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { usableDraft } from '../../lib/compose/usableDraft';
import { ENVELOPE_IDS } from '../../lib/domain/envelopeIds';
import { LIMITS, TEXT_FIELDS } from '../../lib/domain/fields';
import { GENDERS } from '../../lib/domain/genders';
import { ANSWERS, LETTER_KINDS, WRITING_AS } from '../../lib/domain/kinds';
import { LAYOUT_IDS } from '../../lib/domain/layoutIds';
import { LOCALES } from '../../lib/domain/locales';
import { OFFICES, OTHER_RECIPIENT } from '../../lib/domain/offices';
import { orThrow } from '../../lib/domain/result';
import { TEXT_SIZES } from '../../lib/domain/textSizes';
import { findOwnName } from '../../lib/names/findOwnName';
import { fc, runs } from '../support/fuzz';
import { demandsIn, settingFor, TODAY, world } from '../support/letters';

const DEMANDS = world.demands.map(({ id }) => id);
/** The form's pages: a demand, and a language in which it exists. */
const PAGES = LOCALES.flatMap((locale) => demandsIn(locale).map((demand) => ({ demand, locale })));
const loadAll = async () =>
  Object.fromEntries(
    await Promise.all(LOCALES.map(async (locale) => [locale, await settingFor(locale, demandsIn(locale))] as const)),
  );
const RECIPIENTS = [
  ...world.states.map(({ iso2 }) => iso2),
  ...world.institutions.map(({ id }) => id),
  OTHER_RECIPIENT,
];

/** A value that the field knows, any text, or nothing. */
const oneOf = (...known: readonly string[]) =>
  fc.option(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, fc.string()), { nil: undefined });

const texts = Object.fromEntries(
  TEXT_FIELDS.map((field) => [
    field,
    fc.option(fc.oneof(fc.constantFrom('Layla', 'a\nb', 'a@b.org'), fc.string({ unit: 'binary' })), { nil: undefined }),
  ]),
);

/** All that a form, a kept draft, a file or a sealed link can hold. */
const anyDraft = fc
  .record({
    ...texts,
    to: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...RECIPIENTS) }, fc.string()),
    office: oneOf(...OFFICES),
    in: oneOf(...LOCALES),
    referenceIn: oneOf(...LOCALES),
    also: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...DEMANDS) }, fc.string()), { maxLength: 4 }),
    country: oneOf(...RECIPIENTS),
    citizenship: oneOf(...RECIPIENTS),
    date: oneOf(TODAY, '2026-13-45', '0026-01-01'),
    layout: oneOf(...LAYOUT_IDS),
    recipientGender: oneOf(...GENDERS),
    addressCheckedOn: oneOf(TODAY),
    textSize: oneOf(...TEXT_SIZES),
    envelope: oneOf(...ENVELOPE_IDS),
    kind: oneOf(...LETTER_KINDS),
    answer: oneOf(...ANSWERS),
    earlierDate: oneOf('2026-10-01', TODAY),
    answerDate: oneOf('2026-10-20'),
    writingAs: oneOf(...WRITING_AS),
    withoutName: oneOf('yes'),
  })
  .map((draft) => Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)));

describe('a draft, whatever it holds', () => {
  it('becomes a letter in the preview, on a page in any language', async () => {
    const settings = await loadAll();
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(...PAGES), (draft, { demand, locale }) => {
        const setting = { demand, today: TODAY, locale, world };
        for (const one of [draft, usableDraft(draft, setting).draft]) {
          const checked = orThrow(completeDraft(one, setting, true));
          const needed = Object.fromEntries(languagesOf(checked, locale).map((tag) => [tag, settings[tag]]));
          const { letter, reference } = orThrow(composePair(checked, needed, locale));
          expect(letter.referencePage?.locale ?? null).toBe(checked.referenceIn);
          expect(reference?.locale ?? checked.in).toBe(locale);
        }
        expect(findOwnName(draft).length).toBeLessThanOrEqual(TEXT_FIELDS.length);
      }),
      runs(400),
    );
  });

  it('that was complete makes the same letter in the preview as for the PDF', async () => {
    const settings = await loadAll();
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(...demandsIn('en')), (draft, demand) => {
        const setting = { demand, today: TODAY, locale: 'en' as const, world };
        const strict = completeDraft(draft, setting);
        if (!strict.ok) return;
        const lenient = orThrow(completeDraft(draft, setting, true));
        expect(composePair(lenient, settings, 'en')).toEqual(composePair(strict.value, settings, 'en'));
      }),
      runs(200),
    );
  });

  it('leaves out of the preview a further demand on which the recipient cannot act', () => {
    const setting = { demand: 'assist-if-not-repatriating', today: TODAY, locale: 'en' as const, world };
    const draft = { to: 'osesyria', name: 'Layla', also: ['icc-referral'] };
    expect(completeDraft(draft, setting)).toMatchObject({ ok: false, error: [{ field: 'also', code: 'notOffered' }] });
    expect(orThrow(completeDraft(draft, setting, true)).demands).toEqual(['assist-if-not-repatriating']);
  });
});

describe('a field pasted full', () => {
  it.each(TEXT_FIELDS)('costs no more than its limit: %s', (field) => {
    const { length, lines } = LIMITS[field];
    const setting = { demand: 'repatriation', today: TODAY, locale: 'en' as const, world };
    for (const pasted of [
      'x'.repeat(500_000),
      'x\n'.repeat(250_000),
      'e\u0301'.repeat(250_000),
      '\u200B'.repeat(500_000),
    ]) {
      const draft = { to: 'DE', name: 'Layla', [field]: pasted };
      const value = orThrow(completeDraft(draft, setting, true))[field];
      expect(value.length).toBeLessThanOrEqual(2 * length);
      expect(value.split('\n').length).toBeLessThanOrEqual(lines);
    }
  });

  it('is refused with what fits and with what there is', () => {
    const setting = { demand: 'repatriation', today: TODAY, locale: 'en' as const, world };
    const errorsOf = (draft: object) => completeDraft({ to: 'DE', name: 'Layla', ...draft }, setting);
    expect(errorsOf({ name: 'x'.repeat(62_000) })).toEqual({
      ok: false,
      error: [{ field: 'name', code: 'tooLong', slots: { limit: 100, count: 61_900 } }],
    });
    expect(errorsOf({ cosigners: 'Org\n'.repeat(2000) })).toEqual({
      ok: false,
      error: [{ field: 'cosigners', code: 'tooManyLines', slots: { count: 150, found: 2000 } }],
    });
  });
});
