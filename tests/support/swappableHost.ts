import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from '../../server/createServer';

/** A server that can be stopped, and started again at the same port with another release. */
export class SwappableHost {
  #server: Server | undefined;
  #port = 0;

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  async start(root: string): Promise<void> {
    const server = createServer({ root });
    await new Promise<void>((resolve) => server.listen(this.#port, () => resolve()));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async swap(root: string): Promise<void> {
    await this.stop();
    await this.start(root);
  }
}
