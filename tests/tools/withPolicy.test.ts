import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy as withSheet } from '../../tools/build/csp/withPolicy';

const sheets: Record<string, string> = { '/a.css': 'p>b{color:red}', '/bad.css': 'p{}</style><script>' };
const withPolicy = (html: string): string => withSheet(html, (address) => sheets[address] ?? '');
const page = (body: string) => `<html><head></head><body>${body}</body></html>`;

describe('the policy of a page', () => {
  it('names its own scripts by hash, allows no others, and lets no form send anything', () => {
    const hash = createHash('sha256').update('go()').digest('base64');
    const html = withPolicy(page('<script>go()</script><script src="/a.js"></script>'));
    const [, allowed = ''] = /script-src ([^;]+);/.exec(html) ?? [];
    // Its own and the guard's.
    expect(allowed.split(' ')).toEqual(["'self'", expect.stringContaining("'sha256-"), `'sha256-${hash}'`]);
    expect(html).toContain("form-action 'none'");
    expect(html).not.toContain('unsafe');
  });

  it('holds the sheet that its head links, by hash, and lets no other styles be written into it', () => {
    const html = withPolicy('<html><head><link rel="stylesheet" href="/a.css"></head><body></body></html>');
    const hash = createHash('sha256').update('p>b{color:red}').digest('base64');
    expect(html).toContain('<style>p>b{color:red}</style></head>');
    expect(html).not.toContain('/a.css');
    expect(/style-src ([^;]+);/.exec(html)?.[1]).toBe(`'self' 'sha256-${hash}'`);
    expect(/style-src ([^;]+);/.exec(withPolicy(page('')))?.[1]).toBe("'self'");
    expect(() => withPolicy('<head><link rel="stylesheet" href="/bad.css"/></head>')).toThrow(/end its element/);
  });

  it('begins with the guard that lets only our own addresses become scripts', () => {
    const html = withPolicy(page('<script>go()</script>'));
    const [, guard = ''] = /<head><meta[^>]+><script>([^<]+)<\/script>/.exec(html) ?? [];
    expect(html).toContain(`'sha256-${createHash('sha256').update(guard).digest('base64')}'`);
    expect(html).toContain("require-trusted-types-for 'script'; trusted-types default");
    const location = { href: 'https://letters.example/en/', origin: 'https://letters.example' };
    const rules: Record<string, (url: string) => string | null> = {};
    const trustedTypes = { createPolicy: (name: string, made: object) => Object.assign(rules, made, { name }) };
    new Function('self', 'trustedTypes', 'location', guard)({ trustedTypes }, trustedTypes, location);
    expect(Object.keys(rules)).toEqual(['createScriptURL', 'name']);
    expect(rules.createScriptURL?.('/islands/a.js')).toBe('/islands/a.js');
    expect(rules.createScriptURL?.('https://letters.example/pdf-worker.0a.js')).toContain('/pdf-worker.0a.js');
    const refused = [
      'https://evil.example/a.js',
      '//evil.example/a.js',
      'data:text/javascript,1.js',
      'blob:x.js',
      '/facts.json',
    ];
    for (const url of refused) expect(rules.createScriptURL?.(url), url).toBeNull();
  });

  it.each([
    ['an inline style', '<p style="color:red">'],
    ['a style element', '<style>p{}</style>'],
    ['an event handler', '<p onclick="go()">'],
  ])('refuses %s', (_, body) => expect(() => withPolicy(page(body))).toThrow(/inline/));

  it('refuses a page without a head', () => expect(() => withPolicy('<p>')).toThrow(/head/));
});
