import type { AddressInfo } from 'node:net';
import { createServer } from '../../server/createServer';

export interface Site {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** The built site, served as it is in `npm start`, on a port of its own. */
export const serveSite = async (): Promise<Site> => {
  const server = createServer({ root: 'out' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
