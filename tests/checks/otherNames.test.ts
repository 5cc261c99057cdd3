import { describe, expect, it } from 'vitest';
import { otherNameProblems } from '../../checks/otherNames';
import { loadOtherNamesRows } from '../../lib/catalogue/loadOtherNames';
import { world } from '../support/letters';

const problems = (...rows: readonly { readonly to: string[]; readonly names: Record<string, string[]> }[]) =>
  otherNameProblems(
    rows.map((row) => ({ ...row, basis: 'everyday name', file: 'names.json' })),
    world,
  ).map(({ place, problem }) => `${place}: ${problem}`);

describe('other names of recipients', () => {
  it('are all in order', () => expect(otherNameProblems(loadOtherNamesRows(), world)).toEqual([]));

  it('lead to one recipient', () => {
    expect(problems({ to: ['FR'], names: { en: ['Hexagon'] } })).toEqual([]);
    expect(problems({ to: ['FR'], names: { en: ['Hexagon'] } }, { to: ['DE'], names: { de: ['HEXAGON'] } })).toEqual([
      'DE › de › HEXAGON: finds FR too.',
    ]);
    expect(problems({ to: ['CG'], names: { en: ['Zaire', 'D.E.'] } })).toEqual(['CG › en › D.E.: finds DE too.']);
    expect(problems({ to: ['SE'], names: { en: ['Norvège'] } })).toEqual(['SE › en › Norvège: finds NO too.']);
    expect(problems({ to: ['SE'], names: { en: ['ICRC'] } })).toEqual(['SE › en › ICRC: finds icrc too.']);
  });

  it('stand for several only where all of them are named', () => {
    expect(problems({ to: ['CD', 'CG'], names: { en: ['Congo'] } })).toEqual([]);
    expect(problems({ to: ['CD', 'AO'], names: { en: ['Congo'] } })).toEqual(['CD AO › en › Congo: finds CG too.']);
    expect(
      problems({ to: ['KR'], names: { en: ['Korea'] } }, { to: ['KR', 'KP'], names: { en: ['Korea'] } }),
    ).toContain('KR › en › Korea: is said for several recipients elsewhere.');
  });

  it('are of somebody, can be typed, and stand once', () => {
    expect(problems({ to: ['XX'], names: { en: ['Nowhere'] } })).toEqual(['XX › en › Nowhere: "XX" is no recipient.']);
    expect(problems({ to: ['SE'], names: { en: ['…'] } })).toEqual(['SE › en › …: has no letter.']);
    expect(problems({ to: ['SE'], names: { sv: ['Sverige'], en: ['sverige', 'Sweden'] } })).toEqual([
      'SE › en › sverige: finds it already.',
      'SE › en › Sweden: finds it already.',
    ]);
  });
});
