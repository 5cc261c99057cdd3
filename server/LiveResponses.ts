import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The answers under way: a server that stops gives all of them first. */
export class LiveResponses {
  readonly #live = new Set<ServerResponse>();
  readonly #bySocket = new WeakMap<Duplex, ServerResponse>();
  stopping = false;

  get size(): number {
    return this.#live.size;
  }

  add(socket: Duplex, response: ServerResponse): void {
    this.#live.add(response);
    this.#bySocket.set(socket, response);
    if (this.stopping) response.setHeader('Connection', 'close');
    response.once('close', () => this.#live.delete(response));
  }

  /** The answer that has begun on a connection and is not at its end: nothing else may be written there. */
  begunOn(socket: Duplex): ServerResponse | undefined {
    const response = this.#bySocket.get(socket);
    return response?.headersSent && !response.writableFinished ? response : undefined;
  }

  /** Takes no new connection, answers what has come, and closes each connection with its answer. */
  stop(server: Server): Promise<void> {
    this.stopping = true;
    return new Promise((resolve) => {
      server.close(() => resolve());
      for (const response of this.#live) {
        if (!response.headersSent) response.setHeader('Connection', 'close');
        // An answer that has begun has already promised to keep its connection.
        else response.once('close', () => server.closeIdleConnections());
      }
    });
  }
}
