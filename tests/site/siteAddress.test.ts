import { describe, expect, it } from 'vitest';
import { inFull, readSiteAddress } from '../../lib/site/siteAddress';

describe('the address of the site', () => {
  it.each([
    [undefined, null, '/'],
    ['', null, '/'],
    ['/letters', null, '/letters/'],
    ['https://letters.example.org', 'https://letters.example.org', '/'],
    ['https://example.org/letters/', 'https://example.org', '/letters/'],
    ['http://localhost:4000/a/b', 'http://localhost:4000', '/a/b/'],
  ])('%s', (setting, origin, base) => {
    const address = readSiteAddress(setting);
    expect(address).toEqual({ origin, base });
    expect(inFull(address, 'en/')).toBe(origin === null ? null : `${origin}${base}en/`);
  });

  it.each([
    'example.org',
    'ftp://example.org/',
    'https://user@example.org/',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://example.org//a/',
    'https://example.org/a b/',
    'https://EXAMPLE.org/',
    'letters/',
  ])('%s is none', (setting) => {
    expect(() => readSiteAddress(setting)).toThrow('SITE_ADDRESS');
  });
});
