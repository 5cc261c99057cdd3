import { describe, expect, it } from 'vitest';
import { recipientEntries, searchRecipients, suggestRecipients } from '../../components/form/searchRecipients';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { demandOf, TODAY, world } from '../support/letters';

const entriesFor = (demand: string, locale: 'en' | 'ar' = 'en') =>
  recipientEntries(world, demandOf(demand), TODAY, {
    locale,
    messages: loadMessages(locale).write,
    wording: loadDemandWording(demand, locale),
  });
const find = (query: string, locale: 'en' | 'ar' = 'en') =>
  searchRecipients(entriesFor('repatriation', locale), query).map(({ id }) => id);

describe('finding a recipient', () => {
  it.each([
    ['Germany', 'DE'],
    ['germ', 'DE'],
    ['Allemagne', 'DE'],
    ['Deutschland', 'DE'],
    ['ألمانيا', 'DE'],
    ['المانيا', 'DE'],
    ['de', 'DE'],
    ['deu', 'DE'],
    ['cote d', 'CI'],
    ['turkiye', 'TR'],
    ['unhcr', 'unhcr'],
  ])('"%s" gives %s first', (query, id) => expect(find(query)[0]).toBe(id));

  it('finds nothing for nonsense and everything it should for a word inside', () => {
    expect(find('xyzzy')).toEqual([]);
    expect(find('guinea')).toEqual(expect.arrayContaining(['GN', 'GW', 'GQ', 'PG']));
  });

  it('works in an Arabic page with names of other languages', () => {
    expect(find('france', 'ar')[0]).toBe('FR');
  });
});

describe('what is not offered', () => {
  it('stays in the list with its reason', () => {
    const court = entriesFor('displaced-people').find(({ id }) => id === 'icc_otp');
    expect(court?.reason).toMatch(/\w+/);
  });
});

describe('suggestions', () => {
  const { write: messages } = loadMessages('en');
  const suggest = (demand: string, country: string, citizenship: string) =>
    suggestRecipients(entriesFor(demand), world, { country, citizenship }, messages);
  const ids = (demand: string, country: string, citizenship: string) =>
    suggest(demand, country, citizenship).map(({ id }) => id);

  it('name both governments of somebody who lives in one country and is a citizen of another, each with why', () => {
    expect(suggest('repatriation', 'DE', 'FR').slice(0, 2)).toMatchObject([
      { id: 'DE', group: messages.recipients.homeState },
      { id: 'FR', group: messages.recipients.citizenState },
    ]);
  });

  it('name one government once, and none that cannot act', () => {
    expect(ids('repatriation', 'DE', 'DE').filter((id) => id === 'DE')).toHaveLength(1);
    expect(ids('assist-if-not-repatriating', 'DE', 'IQ')).not.toContain('IQ');
  });

  it('do not put a body forward that is no longer responsible', () => {
    expect(ids('secure-detention', '', '')).not.toContain('aanes');
    expect(entriesFor('secure-detention').find(({ id }) => id === 'aanes')).toMatchObject({
      reason: null,
      group: messages.recipients.legacy,
    });
  });

  it('put the own country first and leave out who cannot act', () => {
    const entries = entriesFor('displaced-people');
    const suggested = suggestRecipients(entries, world, { country: 'SE', citizenship: '' }, messages);
    expect(suggested[0]?.id).toBe('SE');
    expect(suggested.every(({ reason }) => reason === null)).toBe(true);
  });

  it('guess no country', () => {
    expect(ids('repatriation', '', '')).toEqual(expect.arrayContaining(['IQ', 'SY']));
  });
});
