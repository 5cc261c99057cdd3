import { type ChildProcess, fork } from 'node:child_process';
import type { RenderReply, RenderRequest } from './protocol';

export interface RenderProcessOptions {
  readonly entry: string;
  readonly execArgv: readonly string[];
  readonly megabytes: number;
}

/** A child process that renders letters. Its memory is bounded by V8, which ends it at the bound. */
export class RenderProcess {
  readonly #child: ChildProcess;
  ready = false;

  constructor(
    { entry, execArgv, megabytes }: RenderProcessOptions,
    onReply: (reply: RenderReply) => void,
    onEnd: (wasReady: boolean) => void,
  ) {
    this.#child = fork(entry, [], {
      // The engine's packages have a slow build for those who develop with them.
      env: { ...process.env, NODE_ENV: 'production' },
      // Carries bytes as they are; JSON would make numbers of them.
      serialization: 'advanced',
      // The young generation is kept small as the server's own is (tools/setup/server.mjs).
      execArgv: [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=4', ...execArgv],
      // What an engine prints when it dies may hold parts of a letter.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (reply: RenderReply) => {
      this.ready = true;
      onReply(reply);
    });
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      onEnd(this.ready);
    };
    this.#child.on('error', end);
    this.#child.on('exit', end);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  send(letter: RenderRequest): void {
    // A process that has just died says so by its end.
    this.#child.send(letter, () => undefined);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
