import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Headers, REFUSAL_HEADERS } from '../lib/release/headers';
import type { LiveResponses } from './LiveResponses';

const bodyOf = (status: number): string => `${STATUS_CODES[status] ?? 'Error'}\n`;

/** An answer of one line in plain text, with all the headers; HEAD gets the same without the line (RFC 9110 §9.3.2). */
export const refuse = (
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  more: Headers = {},
  body = bodyOf(status),
): void => {
  response
    .writeHead(status, {
      ...REFUSAL_HEADERS,
      ...more,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
    })
    .end(method === 'HEAD' ? undefined : body);
};

/** The same for what never became a request; Node's own answer would carry none of the headers. */
const refuseSocket = (status: number, socket: Duplex): void => {
  // Node has let go of the socket of a tunnel: if the other side resets it, nobody else takes the error.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = bodyOf(status);
  const lines = Object.entries({
    ...REFUSAL_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    ...(status === 405 && { Allow: 'GET, HEAD' }),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`, () => socket.destroy());
};

/** Malformed requests, CONNECT and expectations nobody can meet get an answer with the headers, too. */
export const refuseMalformed = (server: Server, live: LiveResponses): void => {
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    const due = live.dueOn(socket);
    if (code === 'ECONNRESET' || !socket.writable) socket.destroy();
    // Nothing may be written into an answer that is under way, or in place of one.
    else if (due) due.once('close', () => socket.destroy());
    else refuseSocket(400, socket);
  });
  server.on('connect', (_, socket) => refuseSocket(405, socket));
  server.on('checkExpectation', (request, response) => refuse(request, response, 400, { Connection: 'close' }));
};
