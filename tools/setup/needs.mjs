/**
 * node tools/setup/needs.mjs nothing | packages | content | build <program> [arguments]: runs a command of package.json
 * once what it needs is there. Content is prepared where it has changed; what takes minutes is left to whoever asked, who
 * is told in one line what to run. Asked for --help a command says what the head of its file says, and needs nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, stop } from './run.mjs';

const [needed, program = '', ...args] = process.argv.slice(2);
if (!['nothing', 'packages', 'content', 'build'].includes(needed)) stop(`"${needed}" is nothing that a command needs.`);
// npm writes this file when everything is in place.
const installed = existsSync('node_modules/.package-lock.json');
const file = /\.(?:mjs|ts)$/.test(program);

/** The comment at the head of the program's file; of a tool from a package, its name and arguments. */
const help = () => {
  if (!file) return [program, ...args.filter((arg) => arg !== '--help')].join(' ');
  const [, head = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(program, 'utf8')) ?? [];
  return head.replace(/^ *\* ?/gm, '').trim();
};

const helping = args.includes('--help');
/** Tools of packages, and programs that know the word, say more once they are there. */
const ownHelp = installed && (!file || readFileSync(program, 'utf8').includes("'--help'"));
if (helping && !ownHelp) {
  console.log(help());
  process.exit(0);
}
if (needed !== 'nothing' && !installed) stop('First run `npm ci`: the packages are not installed.');
if (needed === 'build' && !helping && !(existsSync('out/release.json') && existsSync('.server/main.js')))
  stop('First run `npm run build`: there is no build to look at.');
if (needed === 'content' && !helping) await (await import('./prepared.mjs')).ensurePrepared();

if (program.endsWith('.mjs')) {
  process.argv.splice(1, process.argv.length, path.resolve(program), ...args);
  await import(pathToFileURL(program).href);
} else if (program.endsWith('.ts'))
  process.exitCode = await run(process.execPath, ['node_modules/tsx/dist/cli.mjs', program, ...args]);
else process.exitCode = await run(program, args);
