import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves what the bench made, and public/ for the rest; packed, and kept by no browser. */
export const serve = async (made: ReadonlyMap<string, Uint8Array>): Promise<Served> => {
  const packed = new Map<string, Uint8Array>();
  const find = (name: string): Uint8Array => {
    const known = packed.get(name) ?? gzipSync(made.get(name) ?? readFileSync(path.join('public', name)));
    packed.set(name, known);
    return known;
  };
  const server = createServer(({ url = '/' }, response) => {
    const name = url === '/' ? '/index.html' : path.posix.normalize(url);
    try {
      const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
      const body = find(name);
      response
        .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
};
