import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type ServerTimes } from '../../server/createServer';
import { LiveResponses } from '../../server/LiveResponses';
import { NoScriptHandler } from '../../server/noscript/NoScriptHandler';
import { RenderPool, type RenderPoolOptions } from '../../server/render/RenderPool';
import { TODAY } from './letters';

/** How render processes run from the sources. */
export const FROM_SOURCE: RenderPoolOptions = {
  entry: path.resolve('server/render/renderEntry.ts'),
  execArgv: ['--import', 'tsx'],
  size: 1,
  queue: 3000,
  longestWait: 60_000,
  longestRender: { processor: 60_000, clock: 60_000 },
  megabytes: 256,
};

/** A render process that does what its letter's title says: a stand-in for engines that run wild. */
export const WILD = path.resolve('tests/support/wildRenderer.mjs');

export interface NoScriptServer {
  readonly server: Server;
  readonly live: LiveResponses;
  readonly pool: RenderPool;
  readonly origin: string;
  readonly port: number;
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>> | string,
    init?: RequestInit,
  ) => Promise<Response>;
  /** As fetch would not send it; everything that comes back until the server closes. */
  readonly raw: (...pieces: readonly (string | Buffer)[]) => Promise<string>;
  readonly close: () => void;
}

/** The server with the plain way in this process, over an export of one page. */
export const startPlainServer = async (
  options: Partial<RenderPoolOptions> = {},
  { times, mostWaiting }: { readonly times?: ServerTimes; readonly mostWaiting?: number } = {},
): Promise<NoScriptServer> => {
  const root = mkdtempSync(path.join(tmpdir(), 'letters-'));
  writeFileSync(path.join(root, 'index.html'), '<h1>Start</h1>');
  writeFileSync(path.join(root, '404.html'), '<h1>Not here</h1>');
  const pool = new RenderPool({ ...FROM_SOURCE, ...options });
  const live = new LiveResponses();
  const plain = new NoScriptHandler({
    pool,
    css: 'p{}',
    today: () => TODAY,
    ...(mostWaiting !== undefined && { mostWaiting }),
  });
  const server = createServer({ root, plain, live, ...(times && { times }) });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  return {
    server,
    live,
    pool,
    origin,
    port,
    post: (place, fields, init = {}) =>
      fetch(`${origin}${place}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...init.headers },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      }),
    raw: (...pieces) =>
      new Promise((resolve) => {
        let answer = '';
        const socket = connect(port, 'localhost', () => {
          for (const piece of pieces) socket.write(piece);
        });
        socket.on('data', (chunk) => {
          answer += chunk.toString('latin1');
        });
        // A connection may be reset once its answer is out.
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(answer));
      }),
    close: () => {
      pool.close();
      server.close();
      server.closeAllConnections();
      rmSync(root, { recursive: true });
    },
  };
};
