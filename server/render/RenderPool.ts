import type { Letter } from '../../lib/domain/letter';
import { fail, ok, type Result } from '../../lib/domain/result';
import type { RenderedLetter } from '../../lib/pdf/renderLetterPdf';
import { DEAR, letterCost } from './letterCost';
import { processorTime } from './processorTime';
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
  /** What may wait, as it is estimated to cost, dear letters by themselves; past it the next is refused. Milliseconds. */
  readonly queue: number;
  /** The longest a letter may wait; milliseconds. */
  readonly longestWait: number;
  /**
   * The most that rendering may take: of the processors, so that a machine that is slow or full fails no letter, and by
   * the clock, for a process that does nothing at all. Milliseconds.
   */
  readonly longestRender: { readonly processor: number; readonly clock: number };
  /** Of JavaScript's memory in a render process; MB. */
  readonly megabytes: number;
}

/** A process that dies before it is ready is started again only after this long; milliseconds. */
const PAUSE_AFTER_FAILURE = 1000;

/** How often a letter that is being rendered is held against its limits; milliseconds. */
const CHECK_EVERY = 100;

/** A letter waits behind those that are asked for within so many times its cost, half the longest wait at most. */
const PATIENCE = 10;

interface Job {
  readonly letter: Letter;
  readonly dear: boolean;
  /** Milliseconds of a processor, as estimated. */
  readonly cost: number;
  /** The order in which letters come to their turn; milliseconds. */
  readonly due: number;
  readonly settle: (result: Result<RenderedLetter, RenderFailure>) => void;
  timer: NodeJS.Timeout | undefined;
  /** Its process is being ended because it took too long. */
  late: boolean;
}

/**
 * Renders letters in processes of their own: the server goes on answering, and a letter that runs wild ends alone. They
 * are weighed by what they will cost: one process is never given a dear one, so that ordinary letters go on being made.
 */
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

  /** Whether the next letter would be refused, whatever it costs. */
  get full(): boolean {
    return this.#isFull(false);
  }

  #isFull(dear: boolean): boolean {
    const waiting = this.#waiting.filter((job) => job.dear === dear).reduce((sum, { cost }) => sum + cost, 0);
    return this.#closed || waiting >= this.#options.queue;
  }

  render(letter: Letter, gone?: AbortSignal): Promise<Result<RenderedLetter, RenderFailure>> {
    return new Promise((resolve) => {
      const cost = letterCost(letter);
      const dear = cost >= DEAR;
      if (this.#isFull(dear)) {
        resolve(fail('busy'));
        return;
      }
      const due = performance.now() + Math.min(PATIENCE * cost, this.#options.longestWait / 2);
      const job: Job = { letter, cost, dear, due, timer: undefined, late: false, settle: resolve };
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

  /** Takes the letter whose turn it is out of the queue; dear ones leave one process free, where there are several. */
  #takeNext(): Job | undefined {
    const dear = [...this.#processes.values()].filter((job) => job?.dear).length;
    const most = Math.max(1, this.#options.size - 1);
    const open = dear < most ? this.#waiting : this.#waiting.filter((job) => !job.dear);
    const [first, ...others] = open;
    if (!first) return undefined;
    const next = others.reduce((earliest, job) => (job.due < earliest.due ? job : earliest), first);
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    return next;
  }

  #next(): void {
    for (const [renderer, current] of this.#processes) {
      if (current || !renderer.ready) continue;
      const job = this.#takeNext();
      if (!job) return;
      clearTimeout(job.timer);
      job.timer = this.#watch(renderer, job);
      this.#processes.set(renderer, job);
      renderer.send(job.letter);
    }
  }

  /** Ends a process whose letter takes more than it may. */
  #watch(renderer: RenderProcess, job: Job): NodeJS.Timeout {
    const { processor, clock } = this.#options.longestRender;
    const began = performance.now();
    const had = processorTime(renderer.pid);
    return setInterval(() => {
      const passed = performance.now() - began;
      const has = had === null ? null : processorTime(renderer.pid);
      const used = had === null || has === null ? passed : has - had;
      if (used < processor && passed < clock) return;
      job.late = true;
      renderer.kill();
    }, CHECK_EVERY);
  }
}
