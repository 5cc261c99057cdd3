/**
 * `npm run audits -- --only places`: the server as `deploy/` puts it into a bare folder: under any version of Node, from any
 * folder, as any user, where nothing can be written, in any time zone and language; and what is done to it while it runs.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installSteps } from '../tools/build/deploy/service';
import { SERVER } from '../tools/setup/server.mjs';
import { askForLetter, type LetterAnswer } from './askForLetters';
import { countOf, type Figure, type RunAudit } from './audit';
import { childrenOf, residentOf } from './runningServer';

const REQUESTS = { full: 2000, quick: 200 };
const LETTERS = 6;
const KILLS = 20;
/** Versions of Node that are asked for beside the one at hand; npm’s package of the binary needs no install script. */
const NODES = ['22', '24', '26'];
/** Of memory, from the first quarter of the requests to the last. */
const MOST_GROWTH = 1.1;
/** Of the user “nobody” on Debian and its like. */
const NOBODY = 65_534;

interface Circumstances {
  readonly node?: string;
  readonly cwd?: string;
  readonly uid?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Bytes that a file may grow to: none stands for a disk that is full. */
  readonly noRoom?: boolean;
}

interface Started {
  readonly port: number;
  readonly pid: number;
  readonly said: () => string;
  readonly stop: () => Promise<number | null>;
}

export const startIn = async (
  folder: string,
  { node = process.execPath, cwd = '/', uid, env = {}, noRoom }: Circumstances,
) => {
  const main = [...SERVER.slice(0, -1), path.join(folder, '.server/main.js')];
  const [command, args] = noRoom
    ? ['/bin/sh', ['-c', 'ulimit -f 0; exec "$@"', 'sh', node, ...main]]
    : ([node, main] as const);
  const child: ChildProcess = spawn(command, [...args], {
    cwd,
    env: { NODE_ENV: 'production', PORT: '0', PATH: '/usr/bin:/bin', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const ended = once(child, 'exit');
  while (!/localhost:\d+/.test(output)) {
    if (child.exitCode !== null) throw new Error(`It did not start: ${output.slice(-300)}`);
    await setTimeout(50);
  }
  const started: Started = {
    port: Number(/localhost:(\d+)/.exec(output)?.[1]),
    pid: child.pid ?? 0,
    said: () => output.replace(/^Letters for Accountability: \S+\n/, ''),
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code as number | null;
    },
  };
  return started;
};

const isWhole = ({ status, whole }: LetterAnswer): boolean => status === 200 && whole;

export const pageOf = async (port: number): Promise<string> =>
  (await fetch(`http://localhost:${port}/en/`, { headers: { Connection: 'close' } })).text();

/** Starts it, asks for a page and letters in six languages, and stops it. */
export const works = async (folder: string, where: Circumstances, page: string): Promise<string> => {
  try {
    const server = await startIn(folder, where);
    const same = (await pageOf(server.port)) === page;
    const letters = await Promise.all(
      Array.from({ length: LETTERS }, (_, number) => askForLetter(server.port, number)),
    );
    const code = await server.stop();
    const made = letters.filter(isWhole).length;
    const fine = same && made === LETTERS && code === 0 && server.said() === '';
    return fine
      ? ''
      : `${same ? '' : 'another page, '}${made} of ${LETTERS} letters, exit ${code}, ${server.said().slice(0, 80)}`;
  } catch (error) {
    return String(error);
  }
};

const rowOf = async (name: string, target: string, faults: Promise<string> | string): Promise<Figure> => {
  const found = await faults;
  return { name, figure: found || 'as everywhere', target, passed: found === '' };
};

/** The binary of a version of Node, from npm. */
const nodeOf = (version: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'letters-node-'));
  writeFileSync(path.join(folder, 'package.json'), '{}');
  const { platform, arch } = process;
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `node-${platform}-${arch}@${version}`];
  execFileSync('npm', args, { cwd: folder, stdio: 'ignore' });
  chmodSync(folder, 0o755);
  return path.join(folder, 'node_modules', `node-${platform}-${arch}`, 'bin/node');
};

const killed = async (folder: string): Promise<Figure> => {
  const server = await startIn(folder, {});
  const answers: LetterAnswer[] = [];
  for (let number = 0; number < KILLS; number += 1) {
    const asked = askForLetter(server.port, number);
    await setTimeout(5 * (number % 4));
    for (const pid of childrenOf(server.pid)) process.kill(pid, 'SIGKILL');
    answers.push(await asked);
  }
  const next = await askForLetter(server.port, 0);
  const code = await server.stop();
  const told = answers.filter((answer) => isWhole(answer) || answer.status === 500).length;
  return {
    name: 'render processes killed in mid-letter',
    figure: `${KILLS} letters: ${answers.filter(isWhole).length} made, ${told} answered; the next ${isWhole(next) ? 'made' : 'not made'}; exit ${code}`,
    target: 'each answered, the next made',
    passed: told === KILLS && isWhole(next) && code === 0,
  };
};

const grows = async (folder: string, count: number, progress: (line: string) => void): Promise<Figure> => {
  const server = await startIn(folder, {});
  const memory = () => [server.pid, ...childrenOf(server.pid)].reduce((sum, pid) => sum + residentOf(pid), 0);
  const marks: number[] = [];
  let wrong = 0;
  for (let number = 0; number < count; number += 1) {
    if (number % 2 === 0) {
      if (!isWhole(await askForLetter(server.port, number))) wrong += 1;
    } else await pageOf(server.port);
    if ((number + 1) % Math.floor(count / 4) === 0) {
      marks.push(Math.round(memory()));
      progress(`${number + 1} requests, ${marks.at(-1)} MB`);
    }
  }
  await server.stop();
  const [, second = 0] = marks;
  const last = marks.at(-1) ?? 0;
  return {
    name: `${count} requests`,
    figure: `${marks.join(', ')} MB after each quarter, half of them letters, ${wrong} not made`,
    target: `none lost; the last within ${MOST_GROWTH} of the second`,
    passed: wrong === 0 && last <= second * MOST_GROWTH,
  };
};

const replaced = async (folder: string): Promise<string> => {
  const server = await startIn(folder, {});
  const before = await pageOf(server.port);
  const [out, aside] = [path.join(folder, 'out'), path.join(folder, 'before')];
  renameSync(out, aside);
  mkdirSync(out);
  writeFileSync(path.join(out, 'index.html'), 'another release');
  const after = await pageOf(server.port);
  const letter = await askForLetter(server.port, 0);
  await server.stop();
  rmSync(out, { recursive: true });
  renameSync(aside, out);
  return before === after && isWhole(letter)
    ? ''
    : `${before === after ? '' : 'another page, '}letter ${letter.status}`;
};

/** Put into a bare folder by the steps that the unit and the container file take. */
export const installed = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'letters-bare-'));
  for (const step of installSteps())
    execFileSync('/bin/sh', ['-ec', step], { env: { ...process.env, TARGET: folder }, stdio: 'ignore' });
  chmodSync(folder, 0o755);
  return folder;
};

export const run: RunAudit = async (options) => {
  const folder = installed();
  const root = process.getuid?.() === 0;
  const asNobody = root ? { uid: NOBODY } : {};
  try {
    const server = await startIn(folder, {});
    const page = await pageOf(server.port);
    await server.stop();
    const figures: Figure[] = [];
    const say = async (name: string, target: string, faults: Promise<string> | string) => {
      options.progress(name);
      figures.push(await rowOf(name, target, faults));
    };
    await say('in a bare folder', 'page, 6 letters, exit 0, nothing said', works(folder, {}, page));
    await say('started in another folder', 'the same', works(folder, { cwd: tmpdir() }, page));
    for (const [TZ, LC_ALL] of [
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['Pacific/Pago_Pago', 'ar_EG.UTF-8'],
      ['Asia/Kathmandu', 'C'],
    ] as const)
      await say(`in ${TZ}, ${LC_ALL}`, 'the same', works(folder, { env: { TZ, LC_ALL, LANG: LC_ALL } }, page));
    await say('where no file can take a byte (disk full)', 'the same', works(folder, { noRoom: true }, page));
    execFileSync('chmod', ['-R', 'a-w,a+rX', folder]);
    await say(
      `read-only, ${root ? 'as nobody' : 'as this user'}, without a home`,
      'the same',
      works(folder, { ...asNobody, env: { HOME: '/nowhere', TMPDIR: '/nowhere' } }, page),
    );
    execFileSync('chmod', ['-R', 'u+w', folder]);
    await say('its release replaced while it runs', 'the same release whole', replaced(folder));
    for (const version of NODES) {
      const node = nodeOf(version);
      const told = execFileSync(node, ['-v'], { encoding: 'utf8' }).trim();
      await say(`Node ${told}`, 'the same', works(folder, { node }, page));
    }
    options.progress('render processes killed');
    figures.push(await killed(folder), await grows(folder, countOf(options, REQUESTS), options.progress));
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
