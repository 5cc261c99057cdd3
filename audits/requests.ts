/** `npm run audits -- --only requests --count 100000`: requests that mean no good; each gets the status that is right for it. */
import { connect } from 'node:net';
import { type AuditOptions, countOf, type Figure } from './audit';
import { type HostileRequest, hostileRequest } from './hostileRequests';
import { randomFrom } from './random';
import { RunningServer } from './runningServer';

export interface RequestsOptions extends AuditOptions {
  /** Port of a server that runs already; absent: one is started from the build. */
  readonly port?: number;
}

const USUAL = { full: 100_000, quick: 1500 };
/** Requests at once. */
const LANES = 16;

/** Lines of a stack, names of modules, the way to a file: nothing of that may be told. */
const STACK = /\n\s+at .+:\d+|node:internal|[A-Za-z]Error:|file:\/\/|node_modules/;

/** How long the server may leave a request without an answer; milliseconds. */
const PATIENCE = 60_000;

const ask = (port: number, { pieces }: HostileRequest): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, 'localhost', () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      // Bodies have their length: there is no need to wait until the server lets go.
      const answer = Buffer.concat(chunks);
      const end = answer.indexOf('\r\n\r\n');
      const [, length] = /\r\ncontent-length: (\d+)/i.exec(answer.subarray(0, end).toString('latin1')) ?? [];
      if (end >= 0 && length !== undefined && answer.length >= end + 4 + Number(length)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });

const faultOf = ({ what, expected }: HostileRequest, answer: string): string | null => {
  const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
  const status = statuses.find((number) => number !== 100);
  if (status === undefined) return `${what}: no answer`;
  if (!expected.includes(status)) return `${what}: ${status} instead of ${expected.join(' or ')}`;
  return STACK.test(answer) ? `${what}: ${status} with a stack` : null;
};

export const run = async (options: RequestsOptions): Promise<readonly Figure[]> => {
  const { progress, seed } = options;
  const count = countOf(options, USUAL);
  const own = options.port === undefined ? await RunningServer.start() : null;
  const port = options.port ?? own?.port ?? 0;
  const random = randomFrom(seed);
  const statuses = new Map<string, number>();
  const faults: string[] = [];
  let asked = 0;
  const lane = async (): Promise<void> => {
    while (asked < count) {
      asked += 1;
      const request = hostileRequest(random);
      const answer = await ask(port, request);
      const status = answer.slice(9, 12) || 'none';
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const fault = faultOf(request, answer);
      if (fault) faults.push(fault);
      if (asked % 1000 === 0) progress(`${asked} of ${count} requests, ${faults.length} wrong`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const alive = (await fetch(`http://localhost:${port}/health`)).status === 200;
  await own?.stop();
  const seen = [...statuses].sort().map(([status, times]) => `${status}: ${times}`);
  const wrong = [...new Set(faults)].slice(0, 10).map((fault) => `\n  ${fault}`);
  return [
    {
      name: 'hostile requests',
      figure: `${count} requests, ${faults.length} wrong (${seen.join(', ')}), seed ${seed}${alive ? '' : ', server dead'}${wrong.join('')}`,
      target: 'each the status that is right for it, none 500 or 503, no stack, server alive',
      passed: faults.length === 0 && alive,
    },
  ];
};
