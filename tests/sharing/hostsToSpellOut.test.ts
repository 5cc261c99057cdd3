import { describe, expect, it } from 'vitest';
import { hostsToSpellOut } from '../../lib/sharing/hostsToSpellOut';

describe('hosts that could be taken for others', () => {
  it.each([
    ['See https://аpple.com/login now', ['xn--pple-43d.com']],
    ['Schreib an wer@bücher.example.', ['xn--bcher-kva.example']],
    ['раураl.com', ['xn--l-7sba6dbr.com']],
    ['http://user:pass@раураl.com/', ['xn--l-7sba6dbr.com']],
    ['www.مثال.إختبار', ['www.xn--mgbh0fb.xn--kgbechtv']],
  ])('%s', (text, hosts) =>
    expect(
      hostsToSpellOut(text)
        .map((host) => host.replace(/^www\./, ''))
        .sort(),
    ).toEqual(hosts.map((host) => host.replace(/^www\./, '')).sort()),
  );

  it.each([
    'Plain https://example.org and www.un.org',
    'كلمة.كلمة أخرى',
    'Ende.Anfang, é.',
    'No address at all',
    '@',
    'https://',
  ])('nothing in “%s”', (text) => expect(hostsToSpellOut(text)).toEqual([]));

  it('is not slow on a long text without an end', () => {
    expect(hostsToSpellOut('а.'.repeat(8000))).toEqual([]);
    expect(hostsToSpellOut(`${'а'.repeat(16_000)}!`)).toEqual([]);
  });
});
