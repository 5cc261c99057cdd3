import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../lib/compose/completeDraft';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import type { LetterDraft } from '../../lib/domain/draft';
import { type Letter, lineText } from '../../lib/domain/letter';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { loadWordingRules } from '../../tools/content-lint/wordingRules';
import { demandOf, demandsIn, existsIn, makeLetter, offeredPairs, rolePairs, TODAY, world } from '../support/letters';

const SENDER: LetterDraft = { name: 'Layla al-Hassan', recipientName: 'Anna Example' };
const rulesOf = (locale: Locale) => loadWordingRules(locale).returns;
const matches = (pattern: string, text: string) => new RegExp(pattern, 'iu').test(text);
/** Spaces that only keep a line together are no part of the words. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2060]/gu, (space) => (space === '\u2060' ? '' : ' '));

const requestOf = ({ blocks }: Letter): string => {
  const [first] = blocks;
  return first?.kind === 'paragraph' ? plain(lineText(first.line)) : '';
};
const stepsOf = ({ blocks }: Letter): string[] =>
  blocks.flatMap((block) => (block.kind === 'steps' ? block.items.map((item) => plain(lineText(item))) : []));

/** What the letter asks for: subject, first paragraph and steps. */
const asksReturn = (letter: Letter): boolean =>
  [plain(lineText(letter.subject)), requestOf(letter), ...stepsOf(letter)].some((text) =>
    rulesOf(letter.locale).asks.some((pattern) => matches(pattern, text)),
  );

/** The four dangers; for those who were driven from their homes, that nobody goes back against their will. */
const missingIn = (letter: Letter, ownWords: boolean): string[] => {
  const { dangers, will } = rulesOf(letter.locale);
  return (ownWords ? [will] : dangers).filter((pattern) => !matches(pattern, requestOf(letter)));
};

describe('a letter that asks for a return says that nobody may be brought into danger', () => {
  it.each(rolePairs())('$demand to $to in $locale', async ({ demand, to, roles: [role], locale }) => {
    const letter = await makeLetter(demand, { ...SENDER, to, in: locale });
    const ownWords = demand === 'displaced-people' && role !== 'custodian';
    if (role === 'nationality-no-return') expect(requestOf(letter)).toMatch(new RegExp(rulesOf(locale).will, 'u'));
    else if (role === 'custodian' || asksReturn(letter)) expect(missingIn(letter, ownWords)).toEqual([]);
  });

  it.each(LOCALES)('also where the demand that asks for it is added, in %s', async (locale) => {
    const draft = { ...SENDER, to: 'DE', in: locale, also: ['repatriation'] };
    expect(missingIn(await makeLetter('accountability', draft), false)).toEqual([]);
    const reply = { kind: 'reply', answer: 'security-risk', answerDate: '2026-11-12' };
    expect(missingIn(await makeLetter('accountability', { ...draft, ...reply }), false)).toEqual([]);
  });
});

describe('a custodian is always asked for no death penalty and no such transfer', () => {
  const custodians = offeredPairs(TODAY).filter(({ roles: [role] }) => role === 'custodian');

  it.each(custodians)('$demand to $to', async ({ demand, to }) => {
    for (const locale of LOCALES)
      expect(missingIn(await makeLetter(demand, { ...SENDER, to, in: locale }), false), locale).toEqual([]);
  });

  it('on every demand for which one is written to', () => {
    expect(new Set(custodians.map(({ to }) => to))).toEqual(new Set(['IQ', 'SY', 'iraq_mofa', 'syria_mofa']));
  });
});

/** How each language speaks of women in the letters that ask for them and for children alone. */
const WOMEN: Readonly<Record<Locale, string>> = {
  ar: 'النساء',
  ckb: 'ژن',
  de: 'Frauen',
  en: 'women',
  es: 'mujeres',
  fr: 'femmes',
  ku: 'jin',
  ru: 'гражданок',
  tr: 'kadın',
  zh: '妇女',
};
const NOBODY = ['CN'];
const NO_MEN = ['EG', 'IR', 'SA'];

describe('where people cannot be returned without danger', () => {
  const guarded = offeredPairs(TODAY).filter(({ to }) => [...NOBODY, ...NO_MEN].includes(to));
  const exempt = ({ demand, to }: (typeof guarded)[number]) =>
    NO_MEN.includes(to) && demandOf(demand).group === 'children';

  it.each(guarded.filter((pair) => !exempt(pair)))(
    '$demand to $to asks for nobody as others do',
    async ({ demand, to }) => {
      for (const locale of LOCALES.filter((one) => existsIn(demand, one))) {
        const [letter, other] = await Promise.all(
          [to, 'DE'].map((iso2) => makeLetter(demand, { ...SENDER, to: iso2, in: locale })),
        );
        if (!letter || !other) throw new Error('Two letters were asked for.');
        const { asks } = rulesOf(locale);
        const forReturn = stepsOf(other).filter((step) => asks.some((pattern) => matches(pattern, step)));
        const role = resolveRecipient('DE', demandOf(demand), world, TODAY)?.roles[0];
        if (role === 'nationality' && demandOf(demand).returns.includes(role))
          expect(
            stepsOf(letter).filter((step) => forReturn.includes(step)),
            locale,
          ).toEqual([]);
      }
    },
  );

  it.each(LOCALES)(
    'China is asked to bring nobody back, and three states for women and children, in %s',
    async (locale) => {
      const letterTo = (to: string) => makeLetter('repatriation', { ...SENDER, to, in: locale });
      const toChina = await letterTo('CN');
      expect(requestOf(toChina)).toMatch(new RegExp(rulesOf(locale).will, 'u'));
      expect(plain(lineText(toChina.subject))).not.toContain(WOMEN[locale]);
      for (const to of NO_MEN) expect(requestOf(await letterTo(to)), to).toContain(WOMEN[locale]);
      expect(requestOf(await letterTo('JP'))).not.toContain(WOMEN[locale]);
    },
  );

  it.each(LOCALES)('no kind of letter and no demand added turns it round, in %s', async (locale) => {
    const others = demandsIn(locale).filter((id) => resolveRecipient('CN', demandOf(id), world, TODAY)?.roles.length);
    const common = { ...SENDER, to: 'CN', in: locale };
    const alone = requestOf(await makeLetter('repatriation', { ...common }));
    const request = alone.split(/(?<=[.。])\s*/u).at(-1) ?? '';
    for (const id of others.filter((id) => id !== 'repatriation')) {
      const letter = await makeLetter(id, { ...common, also: ['repatriation'] });
      expect(matches(rulesOf(locale).will, requestOf(letter)), id).toBe(true);
    }
    const reminder = await makeLetter('repatriation', { ...common, kind: 'reminder', earlierDate: '2026-10-03' });
    expect(requestOf(reminder)).toContain(request);
  });

  it('nobody in their parliaments is asked to see that states take people back', () => {
    const open = world.demands.filter(({ returns }) => returns.includes('other')).map(({ id }) => id);
    expect(open).toContain('repatriation');
    for (const demand of open)
      for (const to of [...NOBODY, ...NO_MEN]) {
        expect(resolveRecipient(to, demandOf(demand), world, TODAY)?.offices, to).not.toContain('member-of-parliament');
        const setting = { demand, today: TODAY, locale: 'en' as const, world };
        const asked = completeDraft({ ...SENDER, to, office: 'member-of-parliament' }, setting);
        expect(asked.ok, `${demand} to ${to}`).toBe(false);
      }
    expect(resolveRecipient('DE', demandOf('repatriation'), world, TODAY)?.offices).toContain('member-of-parliament');
  });

  it('China is never written to for its nationals, and not asked to visit or to pay for people held', () => {
    for (const demand of world.demands)
      expect(resolveRecipient('CN', demand, world, TODAY)?.roles, demand.id).not.toContain('nationality');
    expect(resolveRecipient('CN', demandOf('assist-if-not-repatriating'), world, TODAY)?.roles).toEqual([]);
  });
});
