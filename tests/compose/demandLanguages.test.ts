import { describe, expect, it } from 'vitest';
import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { completeDraft } from '../../lib/compose/completeDraft';
import { nameWorld } from '../../lib/compose/nameWorld';
import type { BareWorld, World } from '../../lib/domain/catalogue';
import type { LetterDraft } from '../../lib/domain/draft';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { everyLetter } from '../../tools/pdf-validate/letterCases';

const TODAY = '2026-11-21';
const whole = storedLetters.world('en');
const [some, other] = whole.demands;
if (!some || !other) throw new Error('Two demands are needed here.');

/** The world in which one demand exists in these languages only. */
const inOnly = (languages: readonly Locale[]): World => ({
  ...whole,
  demands: whole.demands.map((demand) => (demand.id === some.id ? { ...demand, languages } : demand)),
});

const settled = (draft: LetterDraft, world: World, demand = some.id, locale: Locale = 'en') =>
  completeDraft({ name: 'A', ...draft }, { demand, today: TODAY, locale, world });

describe('a demand that exists in some languages only', () => {
  it('is offered on the pages of these', () => {
    const names = { states: {}, institutions: {} };
    const bare = inOnly(['en', 'de']) as BareWorld;
    const offeredIn = (locale: Locale) => nameWorld(bare, { ...names }, locale).demands.map(({ id }) => id);
    expect(offeredIn('de')).toContain(some.id);
    expect(offeredIn('fr')).toEqual(offeredIn('de').filter((id) => id !== some.id));
  });

  it('is written in these: the page’s, where the recipient’s is not among them', () => {
    const usual = settled({ to: 'FR' }, whole);
    expect(usual.ok && usual.value.in).toBe('fr');
    const there = settled({ to: 'FR' }, inOnly(['en']));
    expect(there.ok && there.value.in).toBe('en');
    const first = settled({ to: 'FR' }, inOnly(['de', 'ru']));
    expect(first.ok && first.value.in).toBe('de');
    for (const field of ['in', 'referenceIn'] as const)
      expect(settled({ to: 'FR', [field]: 'fr' }, inOnly(['en']))).toEqual({
        ok: false,
        error: [{ field, code: 'choiceUnknown', slots: { value: 'fr' } }],
      });
  });

  it('is not added to another letter, whose language it may lack', () => {
    const added = (world: World) => settled({ to: 'FR', also: [some.id] }, world, other.id);
    expect(added(whole).ok).toBe(true);
    expect(added(inOnly(['en']))).toEqual({
      ok: false,
      error: [{ field: 'also', code: 'choiceUnknown', slots: { value: some.id } }],
    });
  });

  it('is checked on paper in these', () => {
    const languages = (world: World) =>
      new Set(everyLetter(world, TODAY).flatMap(({ demand, draft }) => (demand === some.id ? [draft.in] : [])));
    expect([...languages(whole)]).toEqual(LOCALES);
    expect([...languages(inOnly(['ku']))]).toEqual(['ku']);
  });
});
