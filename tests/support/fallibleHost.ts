import type { AddressInfo } from 'node:net';
import { createServer } from '../../server/createServer';

export interface FallibleHost {
  readonly origin: string;
  /** Paths for which the connection is cut, until it is set to null. */
  cut: RegExp | null;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** The built site on a port of its own, on a network that can fail: for browsers in which a test cannot stop requests. */
export const serveFallibly = async (): Promise<FallibleHost> => {
  const server = createServer({ root: 'out' });
  const [serve] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    host.asked.push(request.url ?? '');
    if (host.cut?.test(request.url ?? '')) request.socket.destroy();
    else serve?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: FallibleHost = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: null,
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
};
