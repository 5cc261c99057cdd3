import type { ServerResponse } from 'node:http';
import { MOST_BODIES, MOST_BYTES_AT_ONCE } from './formLimits';

/** The room for forms that have begun to come and are not answered to the end: so many, and so many bytes. */
export class BodyBudget {
  #bodies = 0;
  #bytes = 0;

  /** Takes room for a body until its answer is over, whichever way; false where there is none. */
  take(bytes: number, response: ServerResponse): boolean {
    if (response.closed || this.#bodies >= MOST_BODIES || this.#bytes + bytes > MOST_BYTES_AT_ONCE) return false;
    this.#bodies += 1;
    this.#bytes += bytes;
    response.once('close', () => {
      this.#bodies -= 1;
      this.#bytes -= bytes;
    });
    return true;
  }
}
