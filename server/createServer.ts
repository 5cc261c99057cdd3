import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers';

const METHODS = 'GET, HEAD';

const setHeaders = (response: ServerResponse, requestPath: string): void => {
  for (const [name, value] of Object.entries(headersFor(requestPath))) response.setHeader(name, value);
};

/** Serves the static export in `root` and nothing else. Nothing is logged. */
export const createServer = ({ root }: { readonly root: string }): Server => {
  const files = sirv(root, { etag: true, gzip: true, brotli: true, setHeaders });
  const notFound = readFileSync(path.join(root, '404.html'));
  return createHttpServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      setHeaders(response, '');
      response
        .writeHead(405, { Allow: METHODS, 'Content-Type': 'text/plain; charset=utf-8' })
        .end('Method not allowed\n');
      return;
    }
    files(request, response, () => {
      setHeaders(response, '/404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': notFound.length });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    });
  });
};
