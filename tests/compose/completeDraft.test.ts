import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../lib/compose/completeDraft';
import { layoutForCountry } from '../../lib/compose/layoutForCountry';
import type { LetterDraft } from '../../lib/domain/draft';
import { LIMITS } from '../../lib/domain/fields';
import { TODAY, world } from '../support/letters';

const RIGHT: LetterDraft = { to: 'DE', name: 'Layla al-Hassan' };

const check = (draft: LetterDraft, demand = 'repatriation') =>
  completeDraft({ ...RIGHT, ...draft }, { demand, today: TODAY, locale: 'en', world });
const codes = (draft: LetterDraft, demand?: string) => {
  const result = check(draft, demand);
  return result.ok ? [] : result.error.map(({ field, code }) => `${field}: ${code}`);
};

describe('the day an address was looked up', () => {
  const check = (addressCheckedOn: string) =>
    completeDraft(
      { to: 'DE', name: 'Layla', recipientAddress: 'Platz 1\nBerlin', addressCheckedOn },
      { demand: 'repatriation', today: TODAY, locale: 'en', world },
    );

  it('is kept out of the letter and must be a day that has been', () => {
    expect(check(TODAY).ok).toBe(true);
    for (const day of ['2027-01-01', '2021-12-31', 'yesterday'])
      expect(check(day), day).toMatchObject({ ok: false, error: [{ field: 'addressCheckedOn', code: 'date' }] });
  });
});

describe('what is left open is settled', () => {
  it('takes the recipient’s language, today, the office for the demand, the layout for the country', () => {
    const result = check({ country: 'FR' });
    expect(result.ok && result.value).toMatchObject({
      in: 'de',
      referenceIn: null,
      date: TODAY,
      office: 'foreign-minister',
      layout: 'nf-z-11-001',
      recipientGender: 'n',
    });
  });

  it.each([
    ['DE', 'din-5008-b'],
    ['FR', 'nf-z-11-001'],
    ['US', 'us-letter'],
    ['SY', 'plain-a4'],
  ])('layout of %s is %s', (country, layout) => expect(layoutForCountry(country, world)).toBe(layout));
});

describe('what is wrong is named', () => {
  it.each<[LetterDraft, string]>([
    [{ to: '' }, 'to: recipientMissing'],
    [{ to: 'XX' }, 'to: recipientUnknown'],
    [{ name: '', organisation: '' }, 'name: senderMissing'],
    [{ name: '\u200B ' }, 'name: senderMissing'],
    [{ to: 'other' }, 'recipientName: otherNameMissing'],
    [{ email: 'no address' }, 'email: email'],
    [{ date: '2026-02-30' }, 'date: date'],
    [{ date: '2020-01-01' }, 'date: date'],
    [{ in: 'xx' }, 'in: choiceUnknown'],
    [{ referenceIn: 'xx' }, 'referenceIn: choiceUnknown'],
    [{ layout: 'a5' }, 'layout: choiceUnknown'],
    [{ country: 'XX' }, 'country: choiceUnknown'],
    [{ recipientGender: 'x' }, 'recipientGender: choiceUnknown'],
    [{ office: 'king' }, 'office: officeUnknown'],
    [{ also: 'nothing' }, 'also: choiceUnknown'],
    [{ also: ['displaced-people', 'secure-detention', 'investigation-team'] }, 'also: alsoTooMany'],
    [{ textSize: 'huge' }, 'textSize: choiceUnknown'],
    [{ envelope: 'c3' }, 'envelope: choiceUnknown'],
    [{ cosigners: 'a\n'.repeat(LIMITS.cosigners.lines + 1).concat('b') }, 'cosigners: tooManyLines'],
    [{ personal: 'x'.repeat(LIMITS.personal.length + 1) }, 'personal: tooLong'],
    [{ address: 'a\n'.repeat(LIMITS.address.lines + 1).concat('b') }, 'address: tooManyLines'],
  ])('%o gives %s', (draft, expected) => expect(codes(draft)).toContain(expected));

  it('says which demand a recipient cannot act on', () => {
    expect(codes({ to: 'icc_otp' }, 'displaced-people')).toEqual(['to: notOffered']);
    expect(codes({ to: 'icrc', also: 'investigation-team' }, 'secure-detention')).toEqual(['also: notOffered']);
  });
});

describe('length is counted as a person counts', () => {
  it('an accented letter or an emoji is one character', () => {
    const { length } = LIMITS.town;
    expect(codes({ town: 'e\u0301'.repeat(length) })).toEqual([]);
    expect(codes({ town: '👩‍👩‍👧'.repeat(length) })).toEqual([]);
    expect(codes({ town: '👩‍👩‍👧'.repeat(length + 1) })).toEqual(['town: tooLong']);
  });
});
