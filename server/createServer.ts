import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { REFUSAL_HEADERS } from '../lib/release/headers';
import { at, placeOf } from '../lib/site/place';
import { mostConnections } from './connections';
import { LiveResponses } from './LiveResponses';
import { MOST_BYTES } from './noscript/formLimits';
import type { NoScriptHandler } from './noscript/NoScriptHandler';
import { refuse, refuseMalformed } from './refuse';
import { SiteFiles } from './SiteFiles';

const METHODS = 'GET, HEAD';

/** Whether the server runs and takes work: for balancers. */
const HEALTH = '/health';

/**
 * How long a sender may take for the head and for the whole of a request, and a connection may be without traffic;
 * milliseconds. A form of 3 kB takes 12 s at 2 kbit/s.
 */
const TIMES = { head: 10_000, request: 30_000, idle: 60_000, checkEvery: 1000 };
export type ServerTimes = Readonly<typeof TIMES>;

/** A target in absolute form becomes one in origin form; its host counts and not that of the header (RFC 9112 §3.2.2). */
const takeOriginForm = (request: IncomingMessage): void => {
  const { url = '/' } = request;
  const [whole, host] = /^https?:\/\/([^/?]*)/i.exec(url) ?? [];
  if (whole === undefined) return;
  const rest = url.slice(whole.length);
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  request.headers.host = host;
};

/** Whether a request names the one host it is for; HTTP/1.0 need not (RFC 9112 §3.2). */
const namesItsHost = ({ headersDistinct: { host = [] }, httpVersion }: IncomingMessage): boolean =>
  host.length === 1 || (host.length === 0 && httpVersion !== '1.1');

export interface ServerOptions {
  /** Folder of the static export. */
  readonly root: string;
  /** Writing without JavaScript; absent where only files are served. */
  readonly plain?: NoScriptHandler;
  /** Knows the answers under way, for those who want to stop the server without losing one. */
  readonly live?: LiveResponses;
  readonly times?: ServerTimes;
}

/** Serves the static export in `root`, byte for byte, and the plain way. Nothing is logged. */
export const createServer = ({ root, plain, live = new LiveResponses(), times = TIMES }: ServerOptions): Server => {
  const files = new SiteFiles(root);

  const sendHealth = ({ method }: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(live.stopping ? 503 : 200, { ...REFUSAL_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(method === 'HEAD' ? undefined : live.stopping ? 'stopping\n' : 'ok\n');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Node's own refusal would carry none of the headers.
    if (!namesItsHost(request)) {
      refuse(request, response, 400, { Connection: 'close' });
      return;
    }
    takeOriginForm(request);
    const place = request.url === HEALTH ? HEALTH : placeOf(request.url ?? '');
    if (place === null) {
      refuse(request, response, 404, {}, `This copy was built to be served from ${at('/')}\n`);
      return;
    }
    request.url = place;
    const handled = plain?.handle(request, response);
    if (handled) await handled;
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(request, response, 405, { Allow: METHODS });
    else if (request.url === HEALTH) sendHealth(request, response);
    else files.send(request, response);
  };

  /** A fault of ours: whoever asked is told so, or loses the connection if an answer has begun; others notice nothing. */
  const failed = (request: IncomingMessage, response: ServerResponse): void => {
    try {
      if (response.headersSent) request.socket.destroy();
      else refuse(request, response, 500, { Connection: 'close' });
    } catch {
      request.socket.destroy();
    }
  };

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    live.add(request.socket, response);
    response.on('error', () => request.socket.destroy());
    answer(request, response).catch(() => failed(request, response));
  };

  const server = createHttpServer({ connectionsCheckingInterval: times.checkEvery, requireHostHeader: false }, serve);
  server.headersTimeout = times.head;
  server.requestTimeout = times.request;
  server.timeout = times.idle;
  server.maxConnections = mostConnections();
  // A connection that could not be taken is lost; without a listener the process would be, too.
  server.once('listening', () => server.on('error', () => undefined));
  // Who asks before sending more than is taken gets the refusal instead.
  server.on('checkContinue', (request, response) => {
    if (!(Number(request.headers['content-length']) > MOST_BYTES)) response.writeContinue();
    serve(request, response);
  });
  refuseMalformed(server, live);
  return server;
};
