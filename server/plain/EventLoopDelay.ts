/** Between two looks at the clock; milliseconds. */
const INTERVAL = 100;

/** So far behind, the server has more to do than it can: what comes is refused before it costs anything; milliseconds. */
const TOO_FAR = 1000;

/** Tells how long the server has not come round to what waits: more requests than it can read show here first. */
export class EventLoopDelay {
  #last = performance.now();

  constructor() {
    setInterval(() => {
      this.#last = performance.now();
    }, INTERVAL).unref();
  }

  get tooLong(): boolean {
    return performance.now() - this.#last - INTERVAL > TOO_FAR;
  }
}
