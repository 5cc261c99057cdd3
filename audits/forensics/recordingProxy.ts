import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Every byte that a browser sent, and where it wanted to go. */
export interface Recording {
  readonly port: number;
  readonly sent: () => Buffer;
  /** "GET localhost:1234/en/", one a request or tunnel. */
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** A proxy that lets a browser reach one site on this machine and nothing else, and keeps what it is sent. */
export const startRecording = async (sitePort: number): Promise<Recording> => {
  const chunks: Buffer[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://unknown.invalid');
    requests.push(`${request.method} ${url.host}${url.pathname}${url.search}`);
    if (url.host !== `localhost:${sitePort}`) {
      response.writeHead(502).end();
      return;
    }
    const { host: _, ...headers } = request.headers;
    const onward = forward(
      {
        port: sitePort,
        host: '127.0.0.1',
        method: request.method,
        path: `${url.pathname}${url.search}`,
        headers,
        // A connection kept for the next request may be closed by the site in that moment, and the request be lost.
        agent: false,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connection', (socket) => socket.on('data', (chunk: Buffer) => chunks.push(chunk)));
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => Buffer.concat(chunks),
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
