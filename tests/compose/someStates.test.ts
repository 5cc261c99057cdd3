import { describe, expect, it } from 'vitest';
import { lineText } from '../../lib/domain/letter';
import { complete, makeLetter, offeredPairs } from '../support/letters';

const textOf = async (demand: string, to: string): Promise<string> =>
  (await makeLetter(demand, { to, in: 'en', name: 'Layla', recipientName: to === 'other' ? 'Jane Doe' : '' })).blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [lineText(block.line)] : block.items.map(lineText)))
    .join('\n');

describe('what is written for some states', () => {
  it('tells the two that voted against the referral of 2014 of their vote, and nobody else', async () => {
    for (const to of ['CN', 'RU']) {
      expect(complete('icc-referral', { to, name: 'Layla' }).to).toBe(to);
      const text = await textOf('icc-referral', to);
      expect(text).toMatch(/Your Government voted against/);
      expect(text).not.toMatch(/had failed in the Council|propose or support/);
    }
    for (const to of ['FR', 'DK', 'SY', 'unsc_president', 'other'])
      expect(await textOf('icc-referral', to), to).not.toMatch(/Your Government voted against/);
  });

  it('names H.F. and Others v. France to states bound by Protocol No. 4 only', async () => {
    const named: string[] = [];
    for (const { demand, to } of offeredPairs('2026-11-21'))
      if (demand === 'repatriation' && (await textOf(demand, to)).includes('H.F. and Others')) named.push(to);
    expect(named).toEqual(expect.arrayContaining(['FR', 'SE', 'UA']));
    for (const to of ['CH', 'GB', 'GR', 'RU', 'TR', 'US', 'unsg', 'eu_hrvp']) expect(named).not.toContain(to);
  });
});
