import { describe, expect, it } from 'vitest';
import { recipientsOf } from '@/app/[locale]/who/recipientsOf';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { LOCALES } from '@/lib/domain/locales';
import { demandOf, world } from '../support/letters';

describe('the names of those who can act', () => {
  it.each(LOCALES)('are parted from one another in %s', (locale) => {
    const [line = ''] = recipientsOf('custodian', demandOf('repatriation'), world, locale, loadMessages(locale));
    const names = ['IQ', 'SY'].map((code) => world.states.find(({ iso2 }) => iso2 === code)?.names[locale] ?? '');
    const between = names.reduce((rest, name) => rest.replace(name, ''), line);
    expect(between).toMatch(/\S/);
  });

  it.each(['ar', 'ckb'] as const)('are set apart by the comma of %s', (locale) => {
    const lines = recipientsOf('council-member', demandOf('repatriation'), world, locale, loadMessages(locale));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^[^,]*،[^,]*$/);
  });

  it('stand after a full-width colon in Chinese', () => {
    const lines = recipientsOf('council-member', demandOf('repatriation'), world, 'zh', loadMessages('zh'));
    expect(lines[0]).toMatch(/^2026：中国、法国、俄罗斯/u);
  });
});
