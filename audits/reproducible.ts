/**
 * Two builds of the same files in different folders, 400 days apart by the clock, in different time zones and languages,
 * give the same out/: `npm run audits -- --only reproducible`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listDigits, type Release } from '../lib/release/fileList';
import { compareLists } from '../tools/build/release/compareLists';
import { listRelease } from '../tools/build/release/listFolder';
import type { AuditOptions, RunAudit } from './audit';

interface Place {
  /** Folder, from the temporary one; a blank and another depth, for what writes paths down. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

const PLACES: readonly Place[] = [
  { folder: 'one', environment: { TZ: 'Pacific/Chatham', LANG: 'C', LC_ALL: 'C', USER: 'one' } },
  {
    folder: 'a longer name/two',
    environment: {
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      USER: 'two',
      NODE_OPTIONS: `--import ${pathToFileURL(path.resolve('audits/laterClock.mjs'))}`,
    },
  },
];

/** Hard links where the disk allows: the packages are read only, and large. */
const linkTree = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkSync(source, target);
  }
};

const copyPackages = (to: string): void => {
  try {
    linkTree('node_modules', to);
  } catch {
    rmSync(to, { recursive: true, force: true });
    cpSync('node_modules', to, { recursive: true, verbatimSymlinks: true });
  }
};

/** The files as they lie here, whether committed or not, without what is made from them. */
const copySource = (to: string): void => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  for (const file of listed.split('\0').filter((name) => name && existsSync(name))) cpSync(file, path.join(to, file));
};

const build = (folder: string, environment: Place['environment']): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['tools/setup/rebuild.mjs'], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed. ${complaints.slice(-500)}`));
    });
  });

const copyTo = (place: string): void => {
  copySource(place);
  copyPackages(path.join(place, 'node_modules'));
};

const buildIn = async (place: string, environment: Place['environment'], { progress }: AuditOptions) => {
  progress(`Building in ${place}, time zone ${environment.TZ}, language ${environment.LANG} …`);
  await build(place, environment);
  return (await listRelease(path.join(place, 'out'), 'any')).files;
};

export const run: RunAudit = async (options) => {
  const root = mkdtempSync(path.join(tmpdir(), 'letters-build-'));
  try {
    const lists: Release['files'][] = [];
    // All copies first: what is edited meanwhile must not make a difference.
    for (const { folder } of PLACES) copyTo(path.join(root, folder));
    for (const { folder, environment } of PLACES) {
      lists.push(await buildIn(path.join(root, folder), environment, options));
    }
    const [first = {}, second = {}] = lists;
    const problems = compareLists(first, second);
    for (const line of problems) options.progress(line);
    const count = Object.keys(first).length;
    options.progress(`Number of the list: ${await listDigits({ files: first })}`);
    return [
      {
        name: 'Files that differ between two builds',
        figure: `${problems.length} of ${count}`,
        target: '0',
        passed: problems.length === 0 && count > 0,
      },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
