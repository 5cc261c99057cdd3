import { describe, expect, it, vi } from 'vitest';
import { loadRiskWords, riskWordsFile } from '../../lib/catalogue/loadRiskWords';
import { LOCALES } from '../../lib/domain/locales';
import type { RiskWords } from '../../lib/domain/riskWords';
import { checkContent } from '../../tools/content-lint/checkContent';
import { riskWordProblems } from '../../tools/content-lint/rules/riskWords';

const missing = vi.hoisted(() => ({ file: '' }));
vi.mock('../../lib/catalogue/readContent', async (original) => {
  const real = await original<typeof import('../../lib/catalogue/readContent')>();
  return {
    ...real,
    readContent: (file: string, schema: never) =>
      real.readContent(file === missing.file ? `${file}.not-there` : file, schema),
  };
});

const problems = (change: Partial<RiskWords>) =>
  riskWordProblems('x', { ...loadRiskWords('en'), ...change }).map(({ place, problem }) => `${place}: ${problem}`);

describe('the words by which people at risk are seen', () => {
  it.each(LOCALES)('are in order in %s', (locale) => {
    expect(riskWordProblems(riskWordsFile(locale), loadRiskWords(locale))).toEqual([]);
  });

  it.each([
    ['an entry without letters', { naming: ['named', '–'] }, 'naming'],
    ['an entry that stands there twice', { naming: ['named', 'named'] }, 'naming'],
    ['a beginning of nearly everything', { notNames: ['Co*'] }, 'notNames'],
    ['a star inside', { notNames: ['Co*rt'] }, 'notNames'],
    ['a name that is none', { names: ['Ahmed'], notNames: ['Åhmed'] }, 'notNames'],
    ['too few names where there are no capitals', { capitals: 'none', names: ['Ahmed'] }, 'names'],
  ] as const)('may not hold %s', (_, change, place) => {
    expect(problems(change as unknown as Partial<RiskWords>)).toEqual([
      expect.stringMatching(new RegExp(`^${place}:`)),
    ]);
  });

  it('are asked for in every language', () => {
    missing.file = riskWordsFile('ckb');
    expect(checkContent()).toEqual([expect.objectContaining({ file: expect.stringContaining('ckb') })]);
    missing.file = '';
  });
});
