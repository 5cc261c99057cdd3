/**
 * Another campaign, invented for tests (files/): made in a copy of this repository as docs/another-campaign.md says, by
 * `npm run new -- campaign`, and with files in place of what that leaves open. It stands in .other-campaign/.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../lib/catalogue/filesIn';

export const OTHER = path.resolve('.other-campaign');
export const OTHER_LANGUAGES = ['en', 'de'] as const;
export const OTHER_ADDRESS = 'https://example.org/night/trains/';

const FILES = 'tests/other-campaign/files';
const COPIED = [
  ...['app', 'components', 'content', 'lib', 'schemas', 'server', 'templates', 'tools'],
  ...[
    'LICENSE',
    'LICENSE-CONTENT',
    'LICENSE-UNICODE',
    'next.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ],
];

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

/** To whoever answers otherwise. */
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

const run = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: OTHER,
    env: { ...process.env, SITE_ADDRESS: OTHER_ADDRESS },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
};

const DAY = 86_400_000;
const TSX = 'node_modules/tsx/dist/cli.mjs';

export const assemble = (): void => {
  rmSync(OTHER, { recursive: true, force: true });
  for (const name of COPIED) cpSync(name, path.join(OTHER, name), { recursive: true });
  linkTree('node_modules', path.join(OTHER, 'node_modules'));
  // The Chinese typeface takes half a minute to cut, and is the same.
  if (existsSync('public/fonts')) cpSync('public/fonts', path.join(OTHER, 'public/fonts'), { recursive: true });
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
    const kinds = path.join(OTHER, `templates/letter/kinds/${locale}.hbs`);
    writeFileSync(kinds, readFileSync(kinds, 'utf8').replaceAll('TODO …', WHY[locale]));
  }
};

/** What `npm run check:content` says there. */
export const checkOther = (): string => run(TSX, 'tools/content-lint/main.ts');

export const build = (): string => run('tools/setup/rebuild.mjs');
