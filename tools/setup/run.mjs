import { spawn } from 'node:child_process';

/** One clear line on what is wrong, and the end. */
export const stop = (line) => {
  console.error(line);
  process.exit(1);
};

const ended = (child) =>
  new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });

/** Runs a program with its output shown, in `cwd` if given; resolves to its exit code. */
export const run = (command, args, { env, cwd } = {}) =>
  ended(spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32', env, cwd }));

/** Runs a program and shows its output, under a title, when it has ended: for what runs beside others. */
export const runHeld = async (command, args, { title }) => {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const code = await ended(child);
  console.log(title);
  process.stdout.write(Buffer.concat(said));
  return code;
};

export const npm = (...args) => run('npm', args);
