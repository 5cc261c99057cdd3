import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { type Bundle, readBundle } from '../../tools/build/release/notices';

/** How code would reach beyond itself. */
const POWERS = {
  code: /\beval\(|\bnew Function\(|\bFunction\(['"]return this/,
  network:
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\(|\bEventSource\(|\bsendBeacon\b|(?:require\(|from ?)['"](?:node:)?(?:https?|net|tls|dgram|dns)['"]/,
  files: /(?:require\(|from ?)['"](?:node:)?fs(?:\/promises)?['"]/,
  processes: /\bchild_process\b|\bworker_threads\b|\bnew Worker\(/,
  storage: /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bdocument\.cookie\b/,
} as const;
type Power = keyof typeof POWERS;

const powersIn = (text: string): Power[] =>
  (Object.keys(POWERS) as Power[]).filter((power) => POWERS[power].test(text));

/**
 * What the packages whose code is handed out or runs on the server could do, as their files stand; none runs a script when
 * it is installed (packages.test.ts). A new version that can do more is looked at before it stands here. In the browser the
 * policy of the page holds them besides: no code from text, nothing asked of other hosts.
 */
const RECORD: Readonly<Record<string, readonly Power[]>> = {
  // Packs in a worker where it is told to, which nothing here does.
  fflate: ['processes'],
  // openSync, which is not called: faces come as bytes.
  fontkit: ['files'],
  // <Form action>, which is not used: no form of ours sends anything.
  'react-hook-form': ['network'],
  // Tables from an address, which it is never given: it is handed text. A comment names what it does without.
  papaparse: ['code', 'network'],
  // Templates are compiled by the build; what the server has of it fills in.
  handlebars: ['code', 'files'],
  // What it was written for in Node: its own files are never read.
  docx: ['network', 'files'],
  // Its command for terminals reads its own version; docx takes only what makes ids.
  'docx/node_modules/nanoid': ['files'],
};

const BUNDLES: readonly Bundle[] = ['engine', 'outputs', 'scripts', 'islands', 'server'];
const packages = [...new Set(BUNDLES.flatMap((bundle) => Object.values(readBundle(bundle)).flat()))].sort();

/** Files of a package that can be loaded; its sources and tests are not, but for fontkit, whose own modules are handed out. */
const scriptsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.[cm]?js$/.test(file) && !/(^|\/)(tests?|benchmark|node_modules)\//.test(file))
    .filter((file) => folder.endsWith('/fontkit') || !/(^|\/)src\//.test(file));

describe('what packages could do', () => {
  it.each(packages)('%s can do what the record says, and no more', (folder) => {
    const found = new Set(scriptsOf(folder).flatMap((file) => powersIn(readFileSync(path.join(folder, file), 'utf8'))));
    expect([...found].sort()).toEqual([...(RECORD[folder.replace('node_modules/', '')] ?? [])].sort());
  });

  it('the record names none that is not there', () => {
    const known = packages.map((folder) => folder.replace('node_modules/', ''));
    expect(Object.keys(RECORD).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('no script that is handed out makes code of text', () => {
    const scripts = filesIn('out').filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((file) => powersIn(readFileSync(path.join('out', file), 'utf8')).includes('code'))).toEqual(
      [],
    );
  });
});
