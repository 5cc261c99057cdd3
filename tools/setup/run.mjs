import { spawn } from 'node:child_process';

/** One clear line on what is wrong, and the end. */
export const stop = (line) => {
  console.error(line);
  process.exit(1);
};

/** Runs a program with its output shown; resolves to its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });

export const npm = (...args) => run('npm', args);
