import { describe, expect, it } from 'vitest';
import { councilSeat } from '../../lib/compose/councilSeat';
import { replyBy } from '../../lib/compose/replyBy';
import { LOCALES } from '../../lib/domain/locales';
import { formatDate } from '../../lib/i18n/formatDate';
import { withOrdinarySpaces } from '../../lib/i18n/noBreakSpaces';
import { plainText } from '../../lib/outputs/plainText';
import { demandOf, makeLetter, settingFor, world } from '../support/letters';

/** A letter says the month alone of the day up to which reports are known. */
const monthOf = (day: string, profile: Parameters<typeof formatDate>[1]) => formatDate(day.slice(0, 7), profile);

describe('a seat in the Security Council', () => {
  it.each([
    ['FR', '2026-11-29', { kind: 'permanent' }],
    ['DK', '2026-11-29', { kind: 'elected', until: '2026-12-31' }],
    ['LV', '2026-11-29', { kind: 'elected', until: '2027-12-31' }],
    ['AT', '2026-11-29', { kind: 'joining', from: '2027-01-01' }],
    ['AT', '2027-01-01', { kind: 'elected', until: '2028-12-31' }],
    ['DK', '2027-01-01', null],
    ['AD', '2026-11-29', null],
    [null, '2026-11-29', null],
  ])('of %s on %s', (state, day, seat) => {
    expect(councilSeat(world, state, day)).toEqual(seat);
  });
});

it.each([
  ['LV', 'a member of the Council until 31 December 2027'],
  ['US', 'a permanent member of the Council'],
])('says to %s in every kind why it is written to', async (to, why) => {
  for (const kind of [{}, { kind: 'reminder', earlierDate: '2026-10-03' }, { kind: 'reply', answer: 'security-risk' }])
    expect(
      withOrdinarySpaces(plainText(await makeLetter('icc-referral', { name: 'N', in: 'en', to, ...kind }))),
    ).toContain(`because your country is ${why}`);
});

describe('an answer is asked for', () => {
  it.each([
    ['within six weeks', '2026-11-29', 'first', 'nationality', 'DE', '2027-01-10'],
    ['within four where somebody waits', '2026-11-29', 'reminder', 'nationality', 'DE', '2026-12-27'],
    ['two weeks before a term ends', '2026-11-29', 'first', 'council-member', 'DK', '2026-12-17'],
    [
      'before it ends, too, where the state is asked as something else',
      '2026-11-29',
      'first',
      'nationality',
      'DK',
      '2026-12-17',
    ],
    ['in six weeks where the term is longer', '2026-11-29', 'first', 'council-member', 'LV', '2027-01-10'],
    ['two weeks before the presidency ends', '2026-12-02', 'first', 'council-presidency', null, '2026-12-17'],
    [
      'in the next presidency where this one ends too soon',
      '2026-11-30',
      'first',
      'council-presidency',
      null,
      '2026-12-17',
    ],
    ['in ten days where two weeks are too many', '2026-12-10', 'first', 'council-member', 'DK', '2026-12-20'],
    ['sooner where a term ends soon after the usual day', '2026-11-10', 'first', 'council-member', 'DK', '2026-12-17'],
    ['but never within ten days', '2026-12-28', 'first', 'council-member', 'DK', '2027-01-07'],
  ] as const)('%s', (_, date, kind, role, state, day) => {
    const asked = { demand: demandOf('investigation-team'), role };
    expect(replyBy({ date, kind }, asked, state, world)).toBe(day);
  });

  it.each(LOCALES)('by the day that the letter names and bears, in %s', async (locale) => {
    const { wording } = await settingFor(locale, ['repatriation']);
    for (const more of [{ to: 'DE' }, { to: 'DE', kind: 'reminder', earlierDate: '2026-10-03' }]) {
      const letter = await makeLetter('repatriation', { name: 'Layla al-Hassan', in: locale, ...more });
      expect(withOrdinarySpaces(plainText(letter))).toContain(
        withOrdinarySpaces(formatDate(letter.replyBy, wording.profile)),
      );
    }
  });
});

it.each(LOCALES)('a letter late in a month is for the next presidency as well, in %s', async (locale) => {
  const { templates } = await settingFor(locale, ['icc-referral']);
  const words = templates.letter
    .find(({ name }) => name === 'presidency-passes')
    ?.nodes.find((node) => typeof node === 'string');
  const text = async (date: string) =>
    plainText(await makeLetter('icc-referral', { name: 'N', in: locale, to: 'unsc_president', date }));
  expect(words).toBeTruthy();
  expect(await text('2026-11-30')).toContain(String(words).trim().slice(0, 20));
  expect(await text('2026-12-02')).not.toContain(String(words).trim().slice(0, 20));
});

describe.each(LOCALES)('what has happened since is asked in %s', (locale) => {
  it('by letters that rest on reports of this year, and by those alone', async () => {
    const { wording } = await settingFor(locale, ['repatriation', 'icc-referral']);
    const asks = async (demand: string, to: string) =>
      withOrdinarySpaces(plainText(await makeLetter(demand, { name: 'Layla al-Hassan', in: locale, to }))).includes(
        withOrdinarySpaces(monthOf(world.knownUntil, wording.profile)),
      );
    expect(await asks('repatriation', 'DE')).toBe(true);
    expect(await asks('icc-referral', 'AD')).toBe(false);
  });

  it('from the month of what the page of a state tells, where that is newer', async () => {
    const { wording } = await settingFor(locale, ['repatriation']);
    for (const [to, day] of Object.entries(world.knownLater)) {
      const text = withOrdinarySpaces(
        plainText(await makeLetter('repatriation', { name: 'Layla al-Hassan', in: locale, to })),
      );
      expect(day > world.knownUntil).toBe(true);
      expect(text).not.toContain(withOrdinarySpaces(monthOf(world.knownUntil, wording.profile)));
      expect(text).toContain(withOrdinarySpaces(monthOf(day, wording.profile)));
    }
  });
});
