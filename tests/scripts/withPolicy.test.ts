import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../scripts/csp/withPolicy';

const page = (body: string) => `<html><head></head><body>${body}</body></html>`;

describe('the policy of a page', () => {
  it('names its own scripts by hash, allows no others, and lets no form send anything', () => {
    const hash = createHash('sha256').update('go()').digest('base64');
    const html = withPolicy(page('<script>go()</script><script src="/a.js"></script>'));
    expect(html).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(html).toContain("form-action 'none'");
    expect(html).not.toContain('unsafe');
  });

  it.each([
    ['an inline style', '<p style="color:red">'],
    ['a style element', '<style>p{}</style>'],
    ['an event handler', '<p onclick="go()">'],
  ])('refuses %s', (_, body) => expect(() => withPolicy(page(body))).toThrow(/inline/));

  it('refuses a page without a head', () => expect(() => withPolicy('<p>')).toThrow(/head/));
});
