import { describe, expect, it } from 'vitest';
import { knownContacts } from '../../lib/catalogue/loadContacts';
import { officesOf, resolveRecipient } from '../../lib/compose/resolveRecipient';
import { LIMITS } from '../../lib/domain/fields';
import type { Office } from '../../lib/domain/offices';
import { addressOf, contactsFor, isDetour, type Reached } from '../../lib/form/contacts';
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
