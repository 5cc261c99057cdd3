import { describe, expect, it } from 'vitest';
import { knownContacts, loadContacts } from '../../lib/catalogue/loadContacts';
import type { Contact } from '../../lib/domain/contact';
import { contactReport } from '../../tools/content-lint/reviewDates';
import { contactProblems } from '../../tools/content-lint/rules/contacts';

const SOURCE = { publisher: 'A list', read: 'a row', url: 'https://example.org', licence: 'facts only' };
const CONTACT: Contact = {
  what: 'mission',
  name: 'Permanent Mission of Example to the United Nations',
  lines: ['1 Example Avenue', 'New York, NY 10017'],
  country: 'US',
  email: ['mission@example.org'],
  site: 'https://example.org',
  source: 'list',
  asOf: '2024-12-18',
  readOn: '2026-11-29',
  reviewBy: '2027-02-28',
  check: 'https://ask.un.org/faq/14410',
};
const KNOWN = { states: ['DE', 'US'], institutions: [{ id: 'unhcr', site: 'unhcr.org' }] };
const fileOf = (contact: Contact, to = 'DE') => ({ sources: { list: SOURCE }, contacts: { [to]: [contact] } });
const problems = (more: Partial<Contact>, to?: string) =>
  contactProblems(fileOf({ ...CONTACT, ...more }, to), KNOWN).map(({ problem }) => problem);

describe('a contact', () => {
  it('with source, dates, country and a site to check it at is sound', () => expect(problems({})).toEqual([]));

  it.each<[Partial<Contact>, RegExp]>([
    [{ source: 'nowhere' }, /does not exist/],
    [{ country: undefined }, /needs its country/],
    [{ lines: undefined }, /needs its country/],
    [{ country: 'ZZ' }, /no state/],
    [{ reviewBy: '2026-11-29' }, /before it was read/],
    [{ asOf: '2027' }, /after it was read/],
    [{ check: 'https://elsewhere.org' }, /not the recipient’s own site/],
    [{ check: 'https://notexample.org' }, /not the recipient’s own site/],
    [{ lines: ['a', 'b', 'c', 'd', 'e'] }, /does not fit/],
    [{ lines: ['x'.repeat(300)] }, /does not fit/],
    [{ email: undefined, publicMail: true }, /public provider/],
    [{ lines: undefined, country: undefined, email: undefined, site: undefined }, /how to reach/],
  ])('%j is refused', (more, problem) => expect(problems(more)).toContainEqual(expect.stringMatching(problem)));

  it.each([
    ['H.E. Anna Example'],
    ['Mr. John Example'],
    ['Office of Dr Jane Example'],
    ['S.E. M. Jean Exemple'],
    ['Herrn Hans Beispiel'],
    ['Sra. Ana Ejemplo'],
    ['السيد فلان'],
  ])('%s names a person', (name) => {
    expect(problems({ name })).toEqual([expect.stringMatching(/name a person/)]);
    expect(problems({ lines: [name, 'New York'] })).toEqual([expect.stringMatching(/name a person/)]);
  });

  it.each([
    ['anna.example@mfa.gov.xx', 1],
    ['Anna_Example@gmail.com', 1],
    ['mission.newyork@mfa.gov.xx', 0],
    ['PR.office@serbiamissionun.org', 0],
    ['geomission.un@mfa.gov.ge', 0],
    ['info@example.org', 0],
    ['un.newyork@mzv.sk', 0],
  ])('%s: %i', (email, count) => expect(problems({ email: [email] })).toHaveLength(count));

  it('of an institution is checked at its own site', () => {
    expect(problems({ what: 'seat', check: 'https://www.unhcr.org/contact' }, 'unhcr')).toEqual([]);
    expect(problems({ what: 'seat', check: 'https://unhcr.example.com' }, 'unhcr')).toHaveLength(1);
  });

  it('of no source is not there', () =>
    expect(
      contactProblems({ ...fileOf(CONTACT), sources: { list: SOURCE, other: SOURCE } }, KNOWN).map(
        ({ place }) => place,
      ),
    ).toEqual(['sources, other']));
});

describe('the report of review dates', () => {
  it('names those past it by their source, and whom nobody can choose', () => {
    const file = fileOf(CONTACT);
    expect(contactReport(file, ['DE'], '2027-02-28')).toEqual([]);
    expect(contactReport(file, ['DE'], '2027-03-01')).toEqual([expect.stringMatching(/by list: .* 1 \(DE; A list\)/)]);
    expect(contactReport(file, [], '2027-02-28')).toEqual([expect.stringMatching(/nobody in the catalogue.*: DE\./)]);
  });
});

describe('what pages are given', () => {
  it('is every contact with its publisher, dates and where to check it, and nothing for those who look again', () => {
    const { contacts } = loadContacts();
    const known = knownContacts();
    expect(Object.keys(known)).toEqual(Object.keys(contacts));
    for (const records of Object.values(known))
      for (const record of records) {
        expect(record.publisher).toMatch(/\S/);
        expect(record).not.toHaveProperty('note');
        expect(record.check).toMatch(/^https:/);
      }
  });

  it('has the mission of every state but one, with its languages', () => {
    const missions = Object.values(knownContacts())
      .flat()
      .filter(({ what }) => what === 'mission');
    expect(missions).toHaveLength(192);
    for (const { lines, languages, asOf } of missions) {
      expect(lines?.at(-1)).toMatch(/^New York, NY 1\d{4}(-\d{4})?$/);
      expect(languages?.length).toBeGreaterThan(0);
      expect(asOf).toBe('2024-12-18');
    }
  });
});
