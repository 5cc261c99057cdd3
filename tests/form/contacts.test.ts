import { describe, expect, it } from 'vitest';
import { knownContacts } from '../../lib/catalogue/loadContacts';
import { officesOf, resolveRecipient } from '../../lib/compose/resolveRecipient';
import { LIMITS } from '../../lib/domain/fields';
import type { Office } from '../../lib/domain/offices';
import { addressOf, contactsFor, isDetour, ownerOf, type Reached } from '../../lib/form/contacts';
import { demandOf, TODAY, world } from '../support/letters';

const contacts = knownContacts();

const reach = (to: string, office: Office | '' = '', demand = 'repatriation'): Reached => {
  const recipient = resolveRecipient(to, demandOf(demand), world, TODAY);
  if (!recipient) throw new Error(`No recipient "${to}".`);
  return { recipient, office };
};
const places = (to: string, office?: Office) => contactsFor(contacts, reach(to, office)).map(({ what }) => what);
const lines = (to: string, office: Office | '', posted: string, place = 'mission') => {
  const reached = reach(to, office);
  const contact = contactsFor(contacts, reached).find(({ what }) => what === place);
  return contact ? addressOf(contact, reached, posted, world)?.split('\n') : undefined;
};

describe('where a letter can be sent', () => {
  it.each<[string, Office, string[]]>([
    ['FR', 'foreign-minister', ['foreign-ministry', 'mission']],
    ['FR', 'pr-un', ['mission']],
    ['FR', 'head-of-state', ['mission']],
    ['UA', 'justice-minister', ['justice-ministry', 'mission']],
    // An embassy is nowhere known, and the mission in New York is none.
    ['FR', 'ambassador', []],
    ['FR', 'member-of-parliament', ['parliament']],
    // The site of the other chamber is not that of the senate.
    ['FR', 'senator', []],
    ['US', 'senator', ['parliament']],
    ['ST', 'pr-un', []],
  ])('%s, %s: %j', (to, office, expected) => expect(places(to, office)).toEqual(expected));

  it('is the usual office’s where none was chosen', () =>
    expect(places('FR')).toEqual(['foreign-ministry', 'mission']));

  it('of an institution is its own, of a ministry in the list of them also its state’s', () => {
    expect(contactsFor(contacts, reach('unhcr')).map(({ what }) => what)).toEqual(['seat']);
    expect(contactsFor(contacts, reach('ohchr')).length).toBe(2);
    expect(places('iraq_mofa').at(-1)).toBe('mission');
  });

  it('is a detour by a mission, but for the office that it is', () => {
    const detours = (office: Office) =>
      contactsFor(contacts, reach('FR', office)).map((contact) => isDetour(contact, reach('FR', office)));
    expect(detours('foreign-minister')).toEqual([false, true]);
    expect(detours('pr-un')).toEqual([false]);
  });
});

describe('the lines of an address', () => {
  it('name the mission for others than its head, who is named above', () => {
    expect(lines('DE', 'pr-un', 'SY')).toEqual(['871 United Nations Plaza', 'New York, NY 10017', 'UNITED STATES']);
    expect(lines('DE', 'head-of-state', 'SY')?.[0]).toBe('Permanent Mission of Germany to the United Nations');
  });

  it.each([
    ['DE', 'VEREINIGTE STAATEN'],
    ['FR', 'ÉTATS-UNIS'],
    ['ES', 'ESTADOS UNIDOS'],
    ['TR', 'AMERİKA BİRLEŞİK DEVLETLERİ'],
    // Not in Latin letters there, or none of our languages.
    ['SY', 'UNITED STATES'],
    ['JP', 'UNITED STATES'],
    ['', 'UNITED STATES'],
  ])('posted in %s end in %s', (posted, country) => expect(lines('DE', 'pr-un', posted)?.at(-1)).toBe(country));

  it('posted at home name no country', () => {
    expect(lines('DE', 'pr-un', 'US')?.at(-1)).toBe('New York, NY 10017');
    expect(lines('FR', '', 'FR', 'foreign-ministry')?.at(-1)).toBe('75007 Paris');
  });

  it('fit their field, for every state, office and contact', () => {
    for (const { iso2 } of world.states)
      for (const office of officesOf(iso2, world)) {
        const reached = reach(iso2, office);
        for (const contact of contactsFor(contacts, reached)) {
          const text = addressOf(contact, reached, 'TR', world) ?? '';
          expect(text.length).toBeLessThanOrEqual(LIMITS.recipientAddress.length);
          expect(text.split('\n').length).toBeLessThanOrEqual(LIMITS.recipientAddress.lines);
        }
      }
  });
});

describe('whose an address is', () => {
  const known = world.states.flatMap(({ iso2 }) => {
    const text = lines(iso2, 'pr-un', 'TR')?.join('\n');
    return text && officesOf(iso2, world).includes('pr-un') ? [{ iso2, text }] : [];
  });

  it('is the recipient’s own where it is taken, for every state; and for a letter to another it is told whose', () => {
    for (const { iso2, text } of known) {
      expect(ownerOf(text, contacts, reach(iso2, 'pr-un')), iso2).toMatchObject({ to: iso2, own: true, exact: true });
      const other = iso2 === 'JP' ? 'FR' : 'JP';
      expect(ownerOf(text, contacts, reach(other, 'pr-un')), iso2).toMatchObject({ own: false, exact: true });
      expect(text, iso2).toContain(ownerOf(text, contacts, reach(other, 'pr-un'))?.contact.lines?.join('\n'));
    }
  });

  it('is found with other spaces, capitals and a line more, and with a letter changed', () => {
    for (const { iso2, text } of known) {
      const reached = reach(iso2 === 'JP' ? 'FR' : 'JP', 'pr-un');
      const beside = `attn. registry\n${text.toUpperCase().replaceAll('\n', ' , ')}`;
      // Some missions share a house: one of them is named.
      expect(ownerOf(beside, contacts, reached), beside).toMatchObject({ own: false });
      const at = text.search(/\p{L}{3}/u) + 1;
      const changed = `${text.slice(0, at)}#${text.slice(at + 1)}`;
      expect(ownerOf(changed, contacts, reached), changed).toMatchObject({ own: false });
    }
  });

  it('of the state’s mission is not that of a ministry without its name', () => {
    const text = lines('SE', 'pr-un', 'TR')?.join('\n') ?? '';
    expect(ownerOf(text, contacts, reach('SE', 'head-of-government'))).toMatchObject({ to: 'SE', own: false });
    const named = lines('SE', 'head-of-government', 'TR')?.join('\n') ?? '';
    expect(ownerOf(named, contacts, reach('SE', 'head-of-government'))).toMatchObject({ own: true });
  });

  it.each([
    '',
    'New York, NY 10017',
    'Bahnhofstr. 3\n10115 Berlin',
    '1200 Second Avenue\nNew York, NY 10017',
    'x'.repeat(300),
  ])('is nobody’s: %j', (text) => expect(ownerOf(text, contacts, reach('SE', 'pr-un'))).toBeNull());
});
