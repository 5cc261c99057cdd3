import { expect, it } from 'vitest';
import { compareLetters, maskedText, untold } from '../../tools/pdf-validate/compareLetters';
import { makeLetter, settingFor, TODAY, world } from '../support/letters';

it.each(world.demands)('$id tells every state what is known of it, and no two of those the same', async (demand) => {
  const setting = await settingFor(demand.languages?.[0] ?? 'en', [demand.id]);
  const classes = compareLetters(demand, TODAY, setting);
  expect(untold(demand, TODAY, classes, setting)).toEqual([]);
  const sentences = (state: string, told: readonly string[]) =>
    told.filter((id) => id.startsWith(`${state}-`)).map((id) => setting.wording.records[id]?.text);
  // Where two are told the same, it is the same that is known of both: named by Iraq on one day, with no number.
  for (const { states, records } of classes.filter(({ states }) => states.length > 1))
    for (const state of states) expect(sentences(state, records).length, state).toBeLessThanOrEqual(1);
  expect(classes.flatMap(({ states }) => states).toSorted()).toEqual(
    [...new Set(classes.flatMap(({ states }) => states))].toSorted(),
  );
});

it('sees a letter that says more, and not one that names another state', async () => {
  const { wording } = await settingFor('en', ['repatriation']);
  const masked = async (to: string) => {
    const names = wording.states[to];
    if (!names) throw new Error(to);
    return maskedText(await makeLetter('repatriation', { name: 'N', to, in: 'en' }), names);
  };
  expect(await masked('AO')).toBe(await masked('BO'));
  expect(await masked('AO')).not.toBe(await masked('SE'));
});
