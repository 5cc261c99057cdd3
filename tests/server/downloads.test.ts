import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync, constants as zlib } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../server/createServer';
import { rawRequest } from '../support/rawRequest';

/** Of every kind one, each too long to leave the server before a reader who stops has gone. */
const KINDS = ['page/index.html', '404.html', 'code.js', 'data.json', 'style.css', 'picture.svg', 'face.woff'] as const;
const QUICK = { params: { [zlib.BROTLI_PARAM_QUALITY]: 1 } };
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hexadecimal digits that look random: packed they take half. */
const contentOf = (kind: string): Buffer =>
  Buffer.from(Array.from({ length: 40_000 }, (_, line) => sha256Of(`${kind} ${line}`)).join('\n'));

/** Starting a process and opening hundreds of connections takes its time on a busy machine. Milliseconds. */
const LONG = { timeout: 120_000 };

let root = '';
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'letters-downloads-'));
  mkdirSync(path.join(root, 'page'));
  for (const kind of KINDS) writeFileSync(path.join(root, kind), contentOf(kind));
  for (const kind of KINDS.filter((name) => !name.endsWith('.woff'))) {
    writeFileSync(path.join(root, `${kind}.gz`), gzipSync(contentOf(kind), { level: 1 }));
    writeFileSync(path.join(root, `${kind}.br`), brotliCompressSync(contentOf(kind), QUICK));
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setTimeout(20);
};

/** Asks for a file, takes the first bytes and hangs up, in the middle of what was to come. */
const cut = (port: number, target: string, accepted: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${accepted}\r\n\r\n`),
    );
    socket.once('data', () => socket.resetAndDestroy());
    socket.once('close', () => resolve());
    socket.once('error', reject);
  });

/** A whole answer as it came, packed or not. */
const download = (
  origin: string,
  target: string,
  accepted: string,
): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly bytes: Buffer }> =>
  new Promise((resolve, reject) => {
    get(origin + target, { headers: { 'Accept-Encoding': accepted }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    }).on('error', reject);
  });

describe('a download that is cut', () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer({ root }).listen(0);
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  const connections = (): Promise<number> =>
    new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

  it
    .runIf(process.platform === 'linux')
    .each(KINDS.flatMap((kind) => ['identity', 'gzip', 'br'].map((accepted) => [kind, accepted])))(
    'leaves nothing open: %s, %s',
    LONG,
    async (kind, accepted) => {
      const open = () => readdirSync('/proc/self/fd').length;
      await cut(port, `/${kind}`, accepted ?? '');
      while ((await connections()) > 0) await setTimeout(20);
      const before = open();
      for (let round = 0; round < 3; round += 1)
        await Promise.all(Array.from({ length: 10 }, () => cut(port, `/${kind}`, accepted ?? '')));
      while ((await connections()) > 0) await setTimeout(20);
      expect(open()).toBeLessThanOrEqual(before);
    },
  );
});

/** The server in a process with so many descriptors. */
const startLimited = async (descriptors: number): Promise<{ readonly child: ChildProcess; readonly port: number }> => {
  const command = `ulimit -n ${descriptors} && exec ${JSON.stringify(process.execPath)} --import tsx tests/support/limitedServer.ts ${JSON.stringify(root)}`;
  const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [port] = await once(child, 'message');
  return { child, port: Number(port) };
};

const pageOf = async (port: number): Promise<number> =>
  (await rawRequest(port, 'GET /page/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).status;

describe.runIf(process.platform !== 'win32')('a server in a process of its own', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  it('gives the release as it was when it started, whole, whatever happens to its files', LONG, async () => {
    const started = await startLimited(1024);
    child = started.child;
    const origin = `http://localhost:${started.port}`;
    truncateSync(path.join(root, 'code.js'), 10);
    appendFileSync(path.join(root, 'data.json'), 'more');
    rmSync(path.join(root, 'picture.svg'));
    rmSync(path.join(root, 'style.css.br'));
    for (const kind of ['code.js', 'data.json', 'picture.svg', 'style.css']) {
      for (const [accepted, unpack] of [
        ['identity', (bytes: Buffer) => bytes],
        ['gzip', gunzipSync],
        ['br', brotliDecompressSync],
      ] as const) {
        const { status, headers, bytes } = await download(origin, `/${kind}`, accepted);
        expect([status, headers['content-encoding'] ?? 'identity']).toEqual([200, accepted]);
        expect(unpack(bytes).equals(contentOf(kind))).toBe(true);
      }
    }
    expect(child.exitCode).toBeNull();
  });

  it.each([80, 300])('closes connections past what its %i descriptors bear, and goes on', LONG, async (descriptors) => {
    const started = await startLimited(descriptors);
    child = started.child;
    let refused = 0;
    const sockets: Socket[] = Array.from({ length: descriptors + 100 }, () => {
      const socket = connect(started.port, 'localhost');
      socket.on('error', () => undefined);
      socket.on('close', () => {
        refused += 1;
      });
      return socket.resume();
    });
    await until(() => refused >= 100);
    // Those that were taken are served; the others have been told by the end of their connection.
    const [taken] = sockets.filter((socket) => !socket.destroyed && !socket.readableEnded);
    const answered = new Promise<string>((resolve) =>
      taken?.once('data', (chunk) => resolve(chunk.toString('latin1'))),
    );
    taken?.write('GET /page/ HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await answered).toMatch(/^HTTP\/1\.1 200 /);
    for (const socket of sockets) socket.destroy();
    await until(() => refused === sockets.length);
    let status = 0;
    // A connection is counted until the server has seen its end.
    while (status !== 200) status = await pageOf(started.port).catch(() => 0);
    expect(child.exitCode).toBeNull();
  });

  it.each([
    ['a tunnel', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['no HTTP', 'hello\r\n\r\n'],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n'],
    ['an upgrade', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
    ['requests without end', 'GET /code.js HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(50)],
  ])('lives on when a connection is reset in the middle of %s', LONG, async (_, request) => {
    const started = await startLimited(1024);
    child = started.child;
    for (let count = 0; count < 150; count += 1) {
      const socket = connect(started.port, 'localhost');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      await new Promise((resolve) => socket.write(request, resolve));
      await setTimeout(count % 4);
      socket.resetAndDestroy();
    }
    expect(await pageOf(started.port)).toBe(200);
    expect(child.exitCode).toBeNull();
  });
});
