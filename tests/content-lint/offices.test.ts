import { expect, it } from 'vitest';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { loadWho } from '../../lib/catalogue/loadWho';
import { governmentProblems, headOfStateProblems } from '../../tools/content-lint/rules/headsOfState';
import { whoProblems } from '../../tools/content-lint/rules/whoReasons';
import { world } from '../support/letters';

it('a sovereign whom no rule knows would become a president', () => {
  const { addressForms } = loadLetterWording('en');
  expect(headOfStateProblems('x', addressForms, world)).toEqual([]);
  const rules = addressForms.offices['head-of-state'] ?? [];
  const forgotten = { ...addressForms, offices: { 'head-of-state': rules.filter(({ kingdom }) => !kingdom) } };
  const named = headOfStateProblems('x', forgotten, world).map(({ problem }) => problem);
  expect(named.some((problem) => problem.includes('DK'))).toBe(true);
  expect(named.some((problem) => problem.includes('GB'))).toBe(false);
});

it('a state’s order is told once, with codes that exist', () => {
  const { states, governments } = world;
  expect(governmentProblems({ states, governments })).toEqual([]);
  const wrong = {
    ...governments,
    onePerson: { states: [...governments.onePerson.states, 'DK'] },
    senates: { states: ['XX'] },
    without: [{ offices: ['ambassador' as const], states: ['FR'] }],
  };
  expect(governmentProblems({ states, governments: wrong })).toHaveLength(3);
});

it('every role that a demand offers has a reason, and no other role has one', () => {
  const wording = loadWho('en');
  expect(whoProblems('x', wording, world.demands)).toEqual([]);
  const { court: _, ...roles } = wording.roles;
  expect(whoProblems('x', { ...wording, roles }, world.demands)).toMatchObject([{ place: 'icc-referral.court' }]);
  const demands = { 'displaced-people': { court: 'It judges.' } };
  expect(whoProblems('x', { roles: wording.roles, demands }, world.demands)).toMatchObject([
    { place: 'demands.displaced-people.court' },
  ]);
});
