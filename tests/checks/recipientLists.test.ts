import { describe, expect, it } from 'vitest';
import { recipientsOf } from '../../app/[locale]/who/recipientsOf';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LOCALES } from '../../lib/domain/locales';
import { demandOf, world } from '../support/letters';

describe('names of recipients in a line', () => {
  it.each(LOCALES)('are set apart by the commas of %s', (locale) => {
    const { comma, direction } = loadLetterWording(locale).profile;
    const lines = recipientsOf(
      'council-member',
      demandOf('repatriation'),
      world,
      locale,
      loadMessages(locale).who,
      comma,
    );
    expect(lines.length).toBeGreaterThan(0);
    if (direction === 'rtl') for (const line of lines) expect(line).toMatch(/^[^,]*،[^,]*$/);
  });
});
