import { describe, expect, it } from 'vitest';
import { loadOtherNamesRows } from '../../lib/catalogue/loadOtherNames';
import type { OtherNamesRow } from '../../lib/domain/otherNames';
import { foldTogether } from '../../lib/i18n/foldForSearch';
import { otherNameProblems } from '../../tools/content-lint/rules/otherNames';
import { world } from '../support/letters';

type Row = Pick<OtherNamesRow, 'to' | 'names' | 'meant'>;

/** What the rows do wrong, apart from what is missing because the real rows are. */
const problems = (...rows: readonly Row[]) =>
  otherNameProblems(
    rows.map((row) => ({ ...row, basis: 'everyday name', file: 'names.json' })),
    world,
  )
    .filter(({ file }) => file === 'names.json')
    .map(({ place, problem }) => `${place}: ${problem}`);

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

  it('have a row where initials of a name are the code or abbreviation of somebody else', () => {
    const found = (without: string, ...added: readonly Row[]) =>
      otherNameProblems(
        [
          ...loadOtherNamesRows().filter(
            ({ to, names }) => to.length === 1 || !Object.values(names).flat().map(foldTogether).includes(without),
          ),
          ...added.map((row) => ({ ...row, basis: 'everyday name', file: 'names.json' })),
        ],
        world,
      ).map(({ place, problem }) => `${place}: ${problem}`);
    expect(found('ru')).toEqual(
      expect.arrayContaining([
        'GB › Royaume-Uni: may be abbreviated "ru", which finds RU.',
        'GB › Reino Unido: may be abbreviated "ru", which finds RU.',
      ]),
    );
    expect(found('ye')).toContain('eu_hrvp › Yekîtiya Ewropayê: may be abbreviated "ye", which finds YE.');
    expect(found('eu', { to: ['US'], names: { fr: ['É.-U.'] } })).toContain(
      'eu_hrvp › European Union: may be abbreviated "eu", which finds US.',
    );
    expect(found('ru', { to: ['RU', 'FR'], names: { en: ['R.U.'] } }).length).toBeGreaterThan(0);
    expect(found('ru', { to: ['RU', 'GB'], names: { en: ['R.U.'] } })).toEqual([]);
  });

  it('mean one of those they are said for', () => {
    expect(problems({ to: ['RU', 'GB'], names: { en: ['Arr-You'] }, meant: { fr: 'FR' } })).toEqual([
      'RU GB › en › Arr-You: means "FR", which is not in `to`.',
    ]);
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
