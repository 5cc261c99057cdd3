import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { meantAddresses } from '../lib/link/meantAddresses';
import { type Headers, headersFor, NOT_FOUND_HEADERS, REFUSAL_HEADERS } from '../lib/release/headers';
import { LiveResponses } from './LiveResponses';
import { MOST_BYTES } from './plain/formLimits';
import type { PlainWay } from './plain/PlainWay';
import { refuse, refuseMalformed } from './refuse';

const METHODS = 'GET, HEAD';
/** For hosts that read them (scripts/deploy); nothing for visitors. */
const UNSERVED = ['/_headers'];

/** Whether the server runs and takes work: for balancers. */
const HEALTH = '/health';

/**
 * How long a sender may take for the head and for the whole of a request, and a connection may be without traffic;
 * milliseconds. A form of 3 kB takes 12 s at 2 kbit/s.
 */
const TIMES = { head: 10_000, request: 30_000, idle: 60_000, checkEvery: 1000 };
export type ServerTimes = Readonly<typeof TIMES>;

const setHeaders = (response: ServerResponse, headers: Headers): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
};

/** Path of the request target, decoded as sirv does; an absolute one (RFC 9112 §3.2.2) loses its host. */
const pathOf = (target: string): string => {
  const path = target.replace(/^https?:\/\/[^/?]*/i, '').replace(/[?#].*$/s, '') || '/';
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

export interface ServerOptions {
  /** Folder of the static export. */
  readonly root: string;
  /** Writing without JavaScript; absent where only files are served. */
  readonly plain?: PlainWay;
  /** Knows the answers under way, for those who want to stop the server without losing one. */
  readonly live?: LiveResponses;
  readonly times?: ServerTimes;
}

/** Serves the static export in `root`, byte for byte, and the plain way. Nothing is logged. */
export const createServer = ({ root, plain, live = new LiveResponses(), times = TIMES }: ServerOptions): Server => {
  const files = sirv(root, { etag: true, gzip: true, brotli: true });
  const notFound = readFileSync(path.join(root, '404.html'));

  const sendFile = (request: IncomingMessage, response: ServerResponse): void => {
    const sendNotFound = (): void => {
      setHeaders(response, NOT_FOUND_HEADERS);
      const [path = ''] = request.url?.split('?') ?? [];
      const meant = meantAddresses(path).find(({ page }) => existsSync(`${root}${page}index.html`));
      if (meant) {
        response.writeHead(302, { Location: meant.address, 'Content-Length': 0 });
        response.end();
        return;
      }
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': notFound.length });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    const requested = pathOf(request.url ?? '/');
    if (UNSERVED.includes(requested)) {
      sendNotFound();
      return;
    }
    // Set before sirv, which answers 304 without asking for headers.
    setHeaders(response, headersFor(requested));
    // No file is large enough for parts of it, and sirv ends the whole server over "bytes=5-2"; RFC 9110 §14.2 lets a
    // server ignore the header.
    delete request.headers.range;
    files(request, response, sendNotFound);
  };

  const sendHealth = ({ method }: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(live.stopping ? 503 : 200, { ...REFUSAL_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(method === 'HEAD' ? undefined : live.stopping ? 'stopping\n' : 'ok\n');
  };

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    live.add(request.socket, response);
    // RFC 9112 §3.2; Node's own refusal would carry none of the headers.
    if (request.headers.host === undefined && request.httpVersion === '1.1') {
      refuse(request, response, 400, { Connection: 'close' });
    } else if (plain?.handle(request, response)) {
      return;
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(request, response, 405, { Allow: METHODS });
    } else if (request.url === HEALTH) {
      sendHealth(request, response);
    } else {
      sendFile(request, response);
    }
  };

  const server = createHttpServer({ connectionsCheckingInterval: times.checkEvery, requireHostHeader: false }, serve);
  server.headersTimeout = times.head;
  server.requestTimeout = times.request;
  server.timeout = times.idle;
  // Who asks before sending more than is taken gets the refusal instead.
  server.on('checkContinue', (request, response) => {
    if (!(Number(request.headers['content-length']) > MOST_BYTES)) response.writeContinue();
    serve(request, response);
  });
  refuseMalformed(server, live);
  return server;
};
