import type { Letter } from '../../lib/domain/letter';
import { fail, ok, type Result } from '../../lib/domain/result';
import type { RenderedLetter } from '../../lib/pdf/renderLetterPdf';
import type { RenderReply } from './protocol';
import { RenderProcess } from './RenderProcess';

/**
 * Why no PDF came.
 * - `busy`: too many are waiting, or this one has waited too long
 * - `slow`: it took more time than a letter may
 * - `failed`: the engine refused it, or its process died of it
 * - `gone`: nobody waits for it any more
 */
export type RenderFailure = 'busy' | 'slow' | 'failed' | 'gone';

export interface RenderPoolOptions {
  /** Module of the render process. */
  readonly entry: string;
  /** What Node needs to run it, for instance a loader. */
  readonly execArgv?: readonly string[];
  readonly size: number;
  /** Letters that may wait; the next is refused. */
  readonly queue: number;
  /** The longest a letter may wait, and may be rendered; milliseconds. */
  readonly longestWait: number;
  readonly longestRender: number;
  /** Of JavaScript's memory in a render process; MB. */
  readonly megabytes: number;
}

/** A process that dies before it is ready is started again only after this long; milliseconds. */
const PAUSE_AFTER_FAILURE = 1000;

interface Job {
  readonly letter: Letter;
  readonly settle: (result: Result<RenderedLetter, RenderFailure>) => void;
  timer: NodeJS.Timeout | undefined;
  /** Its process is being ended because it took too long. */
  late: boolean;
}

/** Renders letters in processes of their own: the server goes on answering, and a letter that runs wild ends alone. */
export class RenderPool {
  readonly #options: RenderPoolOptions;
  readonly #waiting: Job[] = [];
  readonly #processes = new Map<RenderProcess, Job | null>();
  #closed = false;

  constructor(options: RenderPoolOptions) {
    this.#options = options;
    for (let count = 0; count < options.size; count += 1) this.#start();
  }

  /** Process ids, for those who measure. */
  get pids(): number[] {
    return [...this.#processes.keys()].map(({ pid }) => pid);
  }

  /** Whether the next letter would be refused. */
  get full(): boolean {
    return this.#closed || this.#waiting.length >= this.#options.queue;
  }

  render(letter: Letter, gone?: AbortSignal): Promise<Result<RenderedLetter, RenderFailure>> {
    return new Promise((resolve) => {
      if (this.full) {
        resolve(fail('busy'));
        return;
      }
      const job: Job = { letter, timer: undefined, late: false, settle: resolve };
      job.timer = setTimeout(() => this.#drop(job, 'busy'), this.#options.longestWait);
      gone?.addEventListener('abort', () => this.#drop(job, 'gone'), { once: true });
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Ends the processes; a letter still in one of them is lost, so this comes after the last answer. */
  close(): void {
    this.#closed = true;
    for (const job of [...this.#waiting]) this.#drop(job, 'busy');
    for (const renderer of this.#processes.keys()) renderer.kill();
  }

  /** Takes a letter that waits out of the queue; one that is being rendered is let finish. */
  #drop(job: Job, reason: RenderFailure): void {
    const place = this.#waiting.indexOf(job);
    if (place < 0) return;
    this.#waiting.splice(place, 1);
    clearTimeout(job.timer);
    job.settle(fail(reason));
  }

  #start(): void {
    if (this.#closed) return;
    const { entry, execArgv = [], megabytes } = this.#options;
    const renderer = new RenderProcess(
      { entry, execArgv, megabytes },
      (reply) => this.#take(renderer, reply),
      (wasReady) => {
        this.#finish(renderer, fail(this.#processes.get(renderer)?.late ? 'slow' : 'failed'));
        this.#processes.delete(renderer);
        if (wasReady) this.#start();
        else setTimeout(() => this.#start(), PAUSE_AFTER_FAILURE).unref();
      },
    );
    this.#processes.set(renderer, null);
  }

  #take(renderer: RenderProcess, reply: RenderReply): void {
    if (reply.kind !== 'ready') this.#finish(renderer, reply.kind === 'done' ? ok(reply.rendered) : fail('failed'));
    this.#next();
  }

  #finish(renderer: RenderProcess, result: Result<RenderedLetter, RenderFailure>): void {
    const job = this.#processes.get(renderer);
    if (!job) return;
    this.#processes.set(renderer, null);
    clearTimeout(job.timer);
    job.settle(result);
  }

  #next(): void {
    for (const [renderer, current] of this.#processes) {
      if (current || !renderer.ready) continue;
      const job = this.#waiting.shift();
      if (!job) return;
      clearTimeout(job.timer);
      job.timer = setTimeout(() => {
        job.late = true;
        renderer.kill();
      }, this.#options.longestRender);
      this.#processes.set(renderer, job);
      renderer.send(job.letter);
    }
  }
}
