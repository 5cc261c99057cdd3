import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../server/createServer';

const root = mkdtempSync(path.join(tmpdir(), 'letters-'));
writeFileSync(path.join(root, 'index.html'), '<h1>Start</h1>');
writeFileSync(path.join(root, '404.html'), '<h1>Not here</h1>');
writeFileSync(path.join(root, 'pdf-worker.0a1b2c3d.js'), '0');
writeFileSync(path.join(path.dirname(root), 'outside.txt'), 'secret');

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

/** As fetch would not send it: with dots in the path. */
const raw = (request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, 'localhost', () => socket.end(request));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });

describe('the server of the export', () => {
  it('serves pages that may not be framed and say nothing to other sites', async () => {
    const response = await fetch(`${origin}/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<h1>Start</h1>');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  it('keeps hashed files for ever and gives the worker its own policy', async () => {
    const response = await fetch(`${origin}/pdf-worker.0a1b2c3d.js`);
    expect(response.headers.get('cache-control')).toContain('immutable');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|data:/);
  });

  it('answers an unknown address with the page for it, headers included', async () => {
    const response = await fetch(`${origin}/no/such/page`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<h1>Not here</h1>');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it('takes nothing: other methods are refused', async () => {
    const response = await fetch(`${origin}/`, { method: 'POST', body: 'name=Layla' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each(['/../outside.txt', '/..%2foutside.txt', '/%2e%2e/outside.txt'])(
    'does not leave its folder: %s',
    async (way) => {
      const answer = await raw(`GET ${way} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 404/);
      expect(answer).not.toContain('secret');
    },
  );
});
