import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../lib/domain/fields';
import {
  answerCode,
  hashOfText,
  isHash,
  MOST_ANSWERS,
  organisationName,
  readAnswers,
  sortAnswers,
  withCosigners,
  withoutCosigners,
} from '../../lib/sharing/cosigning';
import { withCheck } from '../../lib/sharing/linkCheck';
import { fc, runs } from '../support/fuzz';

const hash = await hashOfText('The letter.');
const codeOf = (organisation: string) => answerCode({ hash, organisation });

describe('what is agreed to', () => {
  it('is bound to every sign of the text, in whatever way it is coded', async () => {
    expect(isHash(hash)).toBe(true);
    expect(await hashOfText('The letter!')).not.toBe(hash);
    expect(await hashOfText('Cafe\u0301')).toBe(await hashOfText('Caf\u00E9'));
    // SHA-256 of "abc" (FIPS 180-4, example), as base64url.
    expect(await hashOfText('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });
});

describe('an answer', () => {
  it.each(['Amal Union', 'اتحاد أمل', '希望会', 'Verein „Hoffnung“ & Söhne e.V.'])(
    'comes back as it was given: %s',
    (organisation) => {
      expect(readAnswers(codeOf(organisation))).toEqual({ answers: [{ hash, organisation }], wrong: 0 });
    },
  );

  it('is found in a message, once, and with what programs put into it', () => {
    const code = codeOf('Amal Union');
    const text = `Dear all,\n> ${code}.\nand again: ${code.replace('&', '&amp;')}\n${codeOf('Nour')}`;
    expect(readAnswers(text).answers.map(({ organisation }) => organisation)).toEqual(['Amal Union', 'Nour']);
  });

  it('that is cut, changed or something else is counted and not read', () => {
    const code = codeOf('Amal Union');
    const other = withCheck(`cosign=${hash}.${Buffer.from('a@example.org').toString('base64url')}`);
    const bytes = withCheck(`cosign=${hash}.${Buffer.from([0xff, 0xfe]).toString('base64url')}`);
    for (const wrong of [
      code.slice(0, -1),
      code.replace(/.$/, '_'),
      withCheck('to=DE'),
      other,
      bytes,
      `c=${'x'.repeat(3000)}`,
    ])
      expect(readAnswers(wrong), wrong).toEqual({ answers: [], wrong: 1 });
    expect(readAnswers('no code at all')).toEqual({ answers: [], wrong: 1 });
    expect(readAnswers(' \n')).toEqual({ answers: [], wrong: 0 });
  });

  it('of whatever is pasted takes bounded work and no exception', () => {
    const many = Array.from({ length: MOST_ANSWERS + 50 }, (_, place) => codeOf(`Union ${place}`)).join(' ');
    expect(readAnswers(many)).toMatchObject({ answers: { length: MOST_ANSWERS }, wrong: 50 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { organisation } of readAnswers(`c=${text} ${text}`).answers)
          expect(organisationName(organisation)).toBe(organisation);
      }),
      runs(200),
    );
  });

  it('counts for the text it was given to and no other', async () => {
    const later = await hashOfText('Another letter.');
    const answers = [
      { hash, organisation: 'Amal Union' },
      { hash: later, organisation: 'Nour' },
      { hash: later, organisation: 'Amal Union' },
    ];
    expect(sortAnswers(answers, hash)).toEqual({ agreed: ['Amal Union'], void: ['Nour'] });
    expect(sortAnswers(answers, later)).toEqual({ agreed: ['Nour', 'Amal Union'], void: [] });
  });
});

describe('the name of an organisation', () => {
  it('stands on one line, without what cannot be seen', () =>
    expect(organisationName('  Amal\u202E\n Union\u0000 ')).toBe('Amal Union'));

  it.each([
    '',
    ' \u200B ',
    'x'.repeat(LIMITS.organisation.length + 1),
    'a@example.org',
    'Union, tel 0151 222',
    'See https://example.org',
    'www.example',
    'evil.com',
    '+49 30 1234567',
  ])('is no address, number or nothing: %s', (typed) => expect(organisationName(typed)).toBeNull());

  it('joins the list once, after those who are there, and leaves it again', () => {
    const lines = withCosigners('Nour\n\nSecond', ['Amal Union', 'Nour']);
    expect(lines).toBe('Nour\nSecond\nAmal Union');
    expect(withoutCosigners(lines, ['Amal Union', 'Second'])).toBe('Nour');
    expect(withCosigners('', ['Amal Union'])).toBe('Amal Union');
  });
});
