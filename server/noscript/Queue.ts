/** Rounds of the event loop between two turns. Node takes one new connection a round, so that one would not do. */
const ROUNDS = 20;

/**
 * Lets those who wait begin one at a time, and what comes from the network in between: composing a letter and making a
 * page take milliseconds, and in one go hundreds of them would keep connections, files and the health route waiting.
 */
export class Queue {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #rounds = 0;

  /** `most`: that may wait at once. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Resolves to true when it is one's turn; to false at once where too many wait already. */
  take(): Promise<boolean> {
    if (this.#waiting.length >= this.#most) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#waiting.push(() => resolve(true));
      if (this.#rounds === 0) this.#wait();
    });
  }

  #wait(): void {
    this.#rounds += 1;
    setImmediate(() => {
      if (this.#rounds < ROUNDS) {
        this.#wait();
        return;
      }
      this.#rounds = 0;
      this.#waiting.shift()?.();
      if (this.#waiting.length > 0) this.#wait();
    });
  }
}
