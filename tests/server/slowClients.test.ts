import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_FORM } from '../../server/noscript/answers';
import { MOST_BODIES, MOST_BYTES, MOST_BYTES_AT_ONCE } from '../../server/noscript/formLimits';
import { TODAY } from '../support/letters';
import { type NoScriptServer, startPlainServer } from '../support/noscriptServer';

const FORM = '/en/plain/repatriation/';
const DRAFT = { to: 'DE', name: 'Layla', date: TODAY, get: 'text' } as const;

/** The server's own times, made short; milliseconds. */
const TIMES = { head: 3000, request: 12_000, idle: 20_000, checkEvery: 50 };
/** A busy machine takes its time to make 300 connections; what is tested does not depend on it. Milliseconds. */
const LONG = { timeout: 120_000 };

/** Between two pieces that a slow client sends; milliseconds. */
const PAUSE = 300;

const HEAD = `GET / HTTP/1.1\r\nHost: localhost\r\n`;
const postOf = (bytes: number): string =>
  [
    `POST ${FORM} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${bytes}`,
    '',
    '',
  ].join('\r\n');

interface SlowClient {
  readonly connected: Promise<void>;
  /** What came back, once the server has ended the connection. */
  readonly ended: Promise<string>;
}

/** Sends `start` at once and then a piece now and then, for as long as the server listens. */
const slowClient = (port: number, start: string, piece: string): SlowClient => {
  let timer: NodeJS.Timeout | undefined;
  const socket = connect(port, 'localhost', () => {
    socket.write(start);
    timer = setInterval(() => socket.writable && socket.write(piece), PAUSE);
  });
  const connected = new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  // A connection may be reset once its answer is out.
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => {
      clearInterval(timer);
      resolve(answer);
    });
  });
  return { connected, ended };
};

const slowClients = (port: number, count: number, start: string, piece: string): SlowClient[] =>
  Array.from({ length: count }, () => slowClient(port, start, piece));

const connectionsOf = ({ server }: NoScriptServer): Promise<number> =>
  new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

/** Waits for what must become true; the test's own time is the limit. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await setTimeout(PAUSE);
};

const megabytes = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
};

let site: NoScriptServer;
afterEach(() => site.close());

describe('clients that send slowly', () => {
  it.each([
    ['a head without an end', HEAD, 'X-Slow: 1\r\n'],
    ['a head letter by letter', 'G', 'E'],
    ['nothing at all', '', ''],
  ])('are ended, and others answered meanwhile: %s', LONG, async (_, start, piece) => {
    site = await startPlainServer({}, { times: TIMES });
    const slow = slowClients(site.port, 300, start, piece);
    await Promise.all(slow.map(({ connected }) => connected));
    expect((await fetch(`${site.origin}/`)).status).toBe(200);
    expect((await fetch(`${site.origin}${FORM}`)).status).toBe(EMPTY_FORM);
    expect((await site.post(FORM, DRAFT)).status).toBe(200);
    for (const answer of await Promise.all(slow.map(({ ended }) => ended)))
      expect(answer).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
    expect((await site.post(FORM, DRAFT)).status).toBe(200);
  });

  it('take no more room than is set aside for bodies, and give it back when they are ended', LONG, async () => {
    // All heads must have been read before the first body has taken too long.
    site = await startPlainServer({}, { times: { ...TIMES, head: TIMES.idle, request: TIMES.idle } });
    expect((await site.post(FORM, DRAFT)).status).toBe(200);
    const before = megabytes();
    // Nearly the whole form at once, the rest letter by letter.
    const bytes = MOST_BYTES_AT_ONCE / MOST_BODIES;
    const slow = slowClients(site.port, 300, postOf(bytes) + 'a'.repeat(bytes - 1000), 'a');
    await until(async () => (await site.post(FORM, DRAFT)).status === 503);
    const refused = await site.post(FORM, DRAFT);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '3']);
    expect((await fetch(`${site.origin}/`)).status).toBe(200);
    expect((await fetch(`${site.origin}${FORM}`)).status).toBe(EMPTY_FORM);
    // What the bodies may hold, and as much again for the 300 senders, which live in this process too.
    expect(megabytes() - before).toBeLessThan((2 * MOST_BYTES_AT_ONCE) / 1_000_000 + 50);
    const answers = await Promise.all(slow.map(({ ended }) => ended));
    expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 200'))).toEqual([]);
    expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 503')).length).toBeGreaterThan(0);
    expect((await site.post(FORM, DRAFT)).status).toBe(200);
    expect(await connectionsOf(site)).toBeLessThan(10);
  });

  it(
    'take no more room with few long forms than with many short ones; a short one is taken meanwhile',
    LONG,
    async () => {
      site = await startPlainServer({}, { times: { ...TIMES, head: TIMES.idle, request: TIMES.idle } });
      expect((await site.post(FORM, DRAFT)).status).toBe(200);
      const before = megabytes();
      const room = Math.floor(MOST_BYTES_AT_ONCE / MOST_BYTES);
      const sent = postOf(MOST_BYTES - 10_000) + 'a'.repeat(MOST_BYTES - 20_000);
      const slow = slowClients(site.port, 2 * room, sent, 'a');
      const answers = Promise.all(slow.map(({ ended }) => ended));
      await Promise.all(slow.map(({ connected }) => connected));
      await until(async () => (await connectionsOf(site)) <= room + 5);
      expect((await site.post(FORM, DRAFT)).status).toBe(200);
      // Room for the bodies, and as much again on either side for what is on its way between the two.
      expect(megabytes() - before).toBeLessThan((4 * MOST_BYTES_AT_ONCE) / 1_000_000 + 50);
      const refused = (await answers).filter((answer) => answer.startsWith('HTTP/1.1 503'));
      expect(refused.length).toBe(room);
    },
  );

  it('are not those whose connection is merely poor: a form that comes in pieces is answered', async () => {
    site = await startPlainServer({}, { times: TIMES });
    const body = new URLSearchParams(DRAFT).toString();
    const head = postOf(body.length).replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
    const socket = connect(site.port, 'localhost');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    for (const piece of [head, ...(body.match(/.{1,20}/g) ?? [])]) {
      socket.write(piece);
      await setTimeout(PAUSE);
    }
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});
