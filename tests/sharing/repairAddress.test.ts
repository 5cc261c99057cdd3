import { describe, expect, it } from 'vitest';
import { meantAddresses } from '../../lib/sharing/repairAddress';
import { fc } from '../support/fuzz';

const PAGES = ['/', '/en/', '/en/safety/', '/en/write/repatriation/', '/ar/write/repatriation/'];
const meant = (path: string) => meantAddresses(path).find(({ page }) => PAGES.includes(page))?.address;

const FORM = '/en/write/repatriation/';

describe('the address that was meant', () => {
  it.each([
    [`${FORM}%23c=5.i47ato&to=DE`, `${FORM}#c=5.i47ato&to=DE`],
    [`${FORM}%2523to=DE`, `${FORM}#to=DE`],
    ['/en/write/repatriation%23to=DE', `${FORM}#to=DE`],
    [`${FORM}%23to%3DDE%26in%3Dde`, `${FORM}#to%3DDE%26in%3Dde`],
    [`${FORM})`, FORM],
    [`${FORM}).`, FORM],
    ['/en/write/repatriation.', FORM],
    ['/en/write/repatriation/%E2%80%8E', FORM],
    ['/ar/write/repatriation%E2%80%8F%20', '/ar/write/repatriation/'],
    ['/en/write/repatriation/%20', FORM],
    [`${FORM}%`, FORM],
    [`${FORM}%C2%BB`, FORM],
    [`${FORM}&fbclid=x`, FORM],
    [`${FORM}%3Ffbclid=x`, FORM],
    ['/EN/Write/Repatriation/', FORM],
    ['/en//write/repatriation/', FORM],
    ['/en/write/', '/en/'],
    ['/en/write', '/en/'],
    ['//', '/'],
  ])('%s is %s', (path, address) => expect(meant(path)).toBe(address));

  it.each([
    FORM,
    '/',
    '/en/safety/',
    '/en/nothing/',
    '/en/write/repatriati',
    '/%',
    '/%00',
    '*',
    '/).',
    '/.env',
    '/.git/config',
    '/..%2f..%2fetc/passwd',
    '//evil.example/',
    '/\\evil.example',
    '/https:evil.example',
    `${FORM}%20and%20more`,
  ])('%s is none', (path) => expect(meant(path)).toBeUndefined());

  it('is always a page of this site, sent as plain ASCII, whatever is asked for', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      '%2f',
      '%5c',
      '%23',
      '@',
      ':',
      '.',
      'evil.example',
      'en',
      '\r\n',
      'é',
      '?',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
        for (const { page, address } of meantAddresses(`/${pieces.join('')}`)) {
          expect(page).toMatch(/^\/([\w-]+\/)*$/);
          expect(address.split('#')[0]).toBe(page);
          expect(address).toMatch(/^[\x21-\x7e]*$/);
          expect(new URL(address, 'https://letters.example').origin).toBe('https://letters.example');
        }
      }),
    );
  });

  it('of a state’s page has its code in capitals', () => {
    const page = '/en/states/FR/';
    for (const path of ['/en/states/fr/', '/en/states/fr', '/EN/States/Fr/'])
      expect(meantAddresses(path).map(({ address }) => address)).toContain(page);
  });

  it('is reached in one step: there is no other address meant by it', () => {
    for (const page of PAGES) expect(meantAddresses(page)).toEqual([]);
  });
});
