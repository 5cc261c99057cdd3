import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

/** Before a stopping server takes nothing more; milliseconds. */
const WAIT = 200;
const WAITS = 3;

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

  /**
   * The answer that has begun on a connection, or is being made to a request that came whole, and is not at its end:
   * nothing else may be written there.
   */
  dueOn(socket: Duplex): ServerResponse | undefined {
    const response = this.#bySocket.get(socket);
    const due = response?.headersSent || response?.req.complete;
    return due && !response.writableFinished ? response : undefined;
  }

  /**
   * Answers what has come, and closes each connection with its answer. For a moment what is new is taken as well: a
   * request may have been sent and not read yet, and closing at once would reset it.
   */
  async stop(server: Server): Promise<void> {
    this.stopping = true;
    for (const response of this.#live) if (!response.headersSent) response.setHeader('Connection', 'close');
    // More than one wait, so that the server comes round to accepting and to reading even where it gets little time.
    for (let wait = 0; wait < WAITS; wait += 1) await setTimeout(WAIT);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      // An answer that had begun has promised to keep its connection.
      for (const response of this.#live) response.once('close', () => server.closeIdleConnections());
    });
  }
}
