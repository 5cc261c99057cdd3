import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import sirv from 'sirv';
import { answerRaw } from './clientError';
import { headersFor } from './headers';
import { LiveResponses } from './LiveResponses';
import { MOST_BYTES } from './plain/formLimits';
import type { PlainWay } from './plain/PlainWay';

const METHODS = 'GET, HEAD';

/** Whether the server runs and takes work: for balancers. */
const HEALTH = '/health';

/**
 * How long a sender may take for the head and for the whole of a request, and a connection may be without traffic;
 * milliseconds. A form of 3 kB takes 12 s at 2 kbit/s.
 */
const TIMES = { head: 10_000, request: 30_000, idle: 60_000, checkEvery: 1000 };

const setHeaders = (response: ServerResponse, requestPath: string): void => {
  for (const [name, value] of Object.entries(headersFor(requestPath))) response.setHeader(name, value);
};

export interface ServerOptions {
  /** Folder of the static export. */
  readonly root: string;
  /** Writing without JavaScript; absent where only files are served. */
  readonly plain?: PlainWay;
  /** Knows the answers under way, for those who want to stop the server without losing one. */
  readonly live?: LiveResponses;
}

/** Serves the static export in `root`, byte for byte, and the plain way. Nothing is logged. */
export const createServer = ({ root, plain, live = new LiveResponses() }: ServerOptions): Server => {
  const files = sirv(root, { etag: true, gzip: true, brotli: true, setHeaders });
  const notFound = readFileSync(path.join(root, '404.html'));

  const sendText = (response: ServerResponse, status: number, text: string, headers: Record<string, string>) => {
    setHeaders(response, '');
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
  };

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    live.add(request.socket, response);
    if (plain?.handle(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(response, 405, 'Method not allowed\n', { Allow: METHODS });
      return;
    }
    if (request.url === HEALTH) {
      const text = live.stopping ? 'stopping\n' : 'ok\n';
      sendText(response, live.stopping ? 503 : 200, request.method === 'HEAD' ? '' : text, {
        'Cache-Control': 'no-store',
      });
      return;
    }
    files(request, response, () => {
      setHeaders(response, '/404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': notFound.length });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    });
  };

  const server = createHttpServer({ connectionsCheckingInterval: TIMES.checkEvery }, serve);
  server.headersTimeout = TIMES.head;
  server.requestTimeout = TIMES.request;
  server.timeout = TIMES.idle;
  // Who asks before sending more than is taken gets the refusal instead.
  server.on('checkContinue', (request, response) => {
    if (!(Number(request.headers['content-length']) > MOST_BYTES)) response.writeContinue();
    serve(request, response);
  });
  server.on('checkExpectation', (_, response) => sendText(response, 400, 'Bad Request\n', { Connection: 'close' }));
  server.on('connect', (_, socket: Duplex) => answerRaw(socket, 405));
  server.on('clientError', (_, socket: Duplex) => {
    const begun = live.begunOn(socket);
    if (!socket.writable) socket.destroy();
    else if (begun) begun.once('close', () => socket.destroy());
    else answerRaw(socket, 400);
  });
  return server;
};
