/**
 * Another campaign, invented for tests (files/): made in a copy of this repository as docs/another-campaign.md says, by
 * `npm run new -- campaign`, and with files in place of what that leaves open. Checked and built in .other-campaign/, once
 * until something changes: as a stage of `npm test`, or by the first test that needs it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../lib/catalogue/filesIn';
import { hashOf } from '../../tools/setup/hashOf.mjs';

export const OTHER = path.resolve('.other-campaign');
export const OTHER_LANGUAGES = ['en', 'de'] as const;
export const OTHER_ADDRESS = 'https://example.org/night/trains/';

const FILES = 'tests/other-campaign/files';
const COPIED = [
  ...['app', 'components', 'content', 'lib', 'schemas', 'server', 'templates', 'tools'],
  ...['LICENSE', 'LICENSE-CONTENT', 'LICENSE-UNICODE', 'next.config.ts', 'package.json', 'package-lock.json'],
  'tsconfig.json',
];
/** Remembers from which files it was built. */
const MARK = path.join(OTHER, 'built-from');

/** Packages as a second name of the same files: a link to the folder would lead the bundler out of the copy. */
const linkTree = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isFile()) linkSync(source, target);
    else cpSync(source, target, { verbatimSymlinks: true });
  }
};

/** Why this reader, and to whoever answers otherwise. */
const WHY = { en: 'Steps within your reach remain.', de: 'Schritte in Ihrer Reichweite bleiben.' } as const;

type Tree = { [key: string]: Tree | string };

const merged = (into: Tree, from: Tree): Tree => {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key];
    into[key] =
      typeof value === 'object' && typeof there === 'object' && !/groups|unknown/.test(key)
        ? merged(there, value)
        : value;
  }
  return into;
};

const run = (...args: readonly string[]): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: OTHER,
    env: { ...process.env, SITE_ADDRESS: OTHER_ADDRESS },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Another campaign: ${args.join(' ')}:\n${stdout}${stderr}`);
};

const DAY = 86_400_000;
const TSX = 'node_modules/tsx/dist/cli.mjs';

const emptied = (): void => {
  mkdirSync(OTHER, { recursive: true });
  // East Asian faces take half a minute each to cut: its own and this campaign’s are kept, of which the build takes what fits.
  for (const name of readdirSync(OTHER).filter((one) => one !== 'public'))
    rmSync(path.join(OTHER, name), { recursive: true });
  if (existsSync('public/fonts')) cpSync('public/fonts', path.join(OTHER, 'public/fonts'), { recursive: true });
};

/** What the command begins, with files in place of what it leaves open. */
const assemble = (): void => {
  emptied();
  for (const name of COPIED) cpSync(name, path.join(OTHER, name), { recursive: true });
  linkTree('node_modules', path.join(OTHER, 'node_modules'));
  run(TSX, 'tools/new/main.ts', 'campaign', OTHER_LANGUAGES.join(','));
  for (const file of filesIn(FILES)) {
    const [from, to] = [path.join(FILES, file), path.join(OTHER, file)];
    if (file.endsWith('/messages.json')) {
      const messages = merged(JSON.parse(readFileSync(to, 'utf8')), JSON.parse(readFileSync(from, 'utf8')));
      writeFileSync(to, `${JSON.stringify(messages, null, 2).replace(/"TODO /g, '"')}\n`);
    } else cpSync(from, to, { recursive: true });
  }
  const publisher = path.join(OTHER, 'content/catalogue/publisher.json');
  const soon = new Date(Date.now() + 100 * DAY).toISOString().slice(0, 10);
  writeFileSync(publisher, readFileSync(publisher, 'utf8').replace('"reportsUntil": ""', `"reportsUntil": "${soon}"`));
  for (const locale of OTHER_LANGUAGES) {
    for (const folder of ['templates/letter', 'templates/letter/kinds']) {
      const file = path.join(OTHER, `${folder}/${locale}.hbs`);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(/TODO (?:(?!\{\{\/section)[\s\S])*?(?=\n?\{\{\/section)/g, WHY[locale]),
      );
    }
  }
};

/** Throws, with what was said, where its content has a problem, its code does not fit its lists, or its build fails. */
export const ensureOther = (): void => {
  const mark = `${process.versions.node} ${hashOf([...COPIED, 'tests/other-campaign'])}`;
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === mark) return;
  assemble();
  run(TSX, 'tools/content-lint/main.ts');
  run('tools/setup/rebuild.mjs');
  run('node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false');
  writeFileSync(MARK, mark);
};
