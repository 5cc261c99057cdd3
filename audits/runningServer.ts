import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { processorTime } from '../server/render/processorTime';
import { SERVER } from '../tools/setup/server.mjs';

const MB = 1024 * 1024;

/** Resident memory of a process in MB; 0 where the system does not tell (other than Linux) or it has ended. */
export const residentOf = (pid: number): number => {
  try {
    const [, kB = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return (Number(kB) * 1024) / MB;
  } catch {
    return 0;
  }
};

export const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
};

/** The server as `npm start` starts it, from the build, on a free port. */
export class RunningServer {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  readonly port: number;

  private constructor(process: ChildProcess, ended: Promise<number | null>, port: number) {
    this.#process = process;
    this.#ended = ended;
    this.port = port;
  }

  static async start(): Promise<RunningServer> {
    const child = spawn(process.execPath, SERVER, {
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => {
      child.once('exit', (code) => resolve(code));
    });
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout?.on('data', (text: Buffer) => {
        const [, found] = /localhost:(\d+)/.exec(text.toString()) ?? [];
        if (found) resolve(Number(found));
      });
      child.once('exit', () => reject(new Error('The server does not start. Is it built (npm run build)?')));
    });
    return new RunningServer(child, ended, port);
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get running(): boolean {
    return this.#process.exitCode === null;
  }

  /** Of the server with its render processes, MB. */
  get residentMemory(): number {
    return this.#all.reduce((sum, id) => sum + residentOf(id), 0);
  }

  /** What the server and its render processes have had of the processors, seconds. */
  get processorTime(): number {
    return this.#all.reduce((sum, id) => sum + (processorTime(id) ?? 0), 0) / 1000;
  }

  /** Descriptors that the server itself has open; 0 where the system does not tell. */
  get descriptors(): number {
    try {
      return readdirSync(`/proc/${this.#process.pid}/fd`).length;
    } catch {
      return 0;
    }
  }

  get #all(): number[] {
    const pid = this.#process.pid ?? 0;
    return [pid, ...childrenOf(pid)];
  }

  /** Asks it to stop, as a supervisor does; resolves to its exit code. */
  stop(): Promise<number | null> {
    this.#process.kill('SIGTERM');
    return this.#ended;
  }
}
