import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer } from '../../server/createServer';

const root = mkdtempSync(path.join(tmpdir(), 'letters-'));
writeFileSync(path.join(root, 'index.html'), 'Start');
writeFileSync(path.join(root, '404.html'), 'Not here');
mkdirSync(path.join(root, 'en/write/repatriation'), { recursive: true });
writeFileSync(path.join(root, 'en/index.html'), 'Demands');
writeFileSync(path.join(root, 'en/write/repatriation/index.html'), 'Form');

const server = createServer({ root });
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

const ask = (target: string, method = 'GET') => fetch(origin + target, { method, redirect: 'manual' });

it.each([
  ['/en/write/repatriation/%23c=5.i47ato&to=DE', '/en/write/repatriation/#c=5.i47ato&to=DE'],
  ['/en/write/repatriation/%23to=DE?fbclid=x', '/en/write/repatriation/#to=DE'],
  ['/en/write/repatriation/)', '/en/write/repatriation/'],
  ['/en/write/', '/en/'],
  ['/en/write/repatriation/%23%0d%0aSet-Cookie:a=b', '/en/write/repatriation/#%0d%0aSet-Cookie:a=b'],
])('leads from %s to %s, with all headers', async (asked, meant) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await ask(asked, method);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(meant);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe('');
  }
});

it.each(['/en/write/asylum/%23to=DE', '/.git/config', '//evil.example/', '/en/nothing/'])(
  'has no page for %s',
  async (asked) => {
    const response = await ask(asked);
    expect(response.status).toBe(404);
    expect(response.headers.has('location')).toBe(false);
  },
);
