import { expect, it } from 'vitest';
import { readSiteAddress } from '../../lib/site/siteAddress';
import { securityText } from '../../tools/build/release/securityText';
import { publisherProblems } from '../../tools/content-lint/rules/publisher';

const NOBODY = { name: '', address: '', email: '', website: '', reportsUntil: '' };
const SOMEBODY = { ...NOBODY, email: 'letters@example.org', reportsUntil: '2027-06-30' };
const ROOT = readSiteAddress('https://letters.example.org/');

it('security.txt is written from the publisher, and only where there is one who says until when', () => {
  expect(securityText(SOMEBODY, ROOT, ['en', 'ar'])).toBe(
    [
      'Contact: mailto:letters@example.org',
      'Expires: 2027-06-30T00:00:00Z',
      'Preferred-Languages: en, ar',
      'Canonical: https://letters.example.org/.well-known/security.txt',
      '',
    ].join('\n'),
  );
  expect(securityText(SOMEBODY, readSiteAddress(''), ['en'])).not.toContain('Canonical');
  expect(securityText(NOBODY, ROOT, ['en'])).toBeNull();
  expect(securityText({ ...SOMEBODY, reportsUntil: '' }, ROOT, ['en'])).toBeNull();
  expect(securityText(SOMEBODY, readSiteAddress('https://example.org/letters/'), ['en'])).toBeNull();
});

it('its day is held: not passed, and within a year', () => {
  expect(publisherProblems(SOMEBODY, '2026-11-30')).toEqual([]);
  expect(publisherProblems(NOBODY, '2026-11-30')).toEqual([]);
  for (const reportsUntil of ['', '2026-11-29', '2028-01-01'])
    expect(publisherProblems({ ...SOMEBODY, reportsUntil }, '2026-11-30')).toHaveLength(1);
});
