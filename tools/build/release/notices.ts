import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import * as v from 'valibot';

/** Which step of a build made a file that is handed out. */
export type Bundle = 'engine' | 'outputs' | 'scripts' | 'islands' | 'server' | 'library';

/** File as it is handed out, without the hash that it may get later → folders of the packages whose code is in it. */
type Contents = Readonly<Record<string, readonly string[]>>;

const PACKAGE_FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const NOTICE = /^(?:licen[cs]e|copying|notice|copyright)/i;

const Person = v.union([v.string(), v.object({ name: v.string() })]);
const Manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string()),
  author: v.optional(Person),
  contributors: v.optional(v.array(Person), []),
});

const RECORDS = 'generated/bundled';
const recordOf = (bundle: Bundle): string => `${RECORDS}/${bundle}.json`;

/** What bundlers write above each module of another package that they put into one. */
const BUNDLED_INTO = /^\/\/ (?:#region )?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm;

/** The package of a module, and those that its maker had bundled into it; folders. */
const packagesOf = (module: string): readonly string[] => {
  const folder = PACKAGE_FOLDER.exec(module)?.[0];
  if (!folder) return [];
  const bundled = existsSync(module) ? [...readFileSync(module, 'utf8').matchAll(BUNDLED_INTO)] : [];
  return [
    folder,
    ...bundled.map(([, name = '']) => {
      const own = `${folder}/node_modules/${name}`;
      return existsSync(own) ? own : `node_modules/${name}`;
    }),
  ];
};

/** What esbuild says of its bundle: the packages in each file. */
export const contentsOf = ({ outputs }: Pick<Metafile, 'outputs'>): Contents =>
  Object.fromEntries(
    Object.entries(outputs).map(([file, { inputs }]) => [
      path.basename(file),
      [...new Set(Object.keys(inputs).flatMap(packagesOf))].sort(),
    ]),
  );

/** Steps of a build are processes of their own, and the last one writes the notices: so each leaves a record. */
export const recordBundle = (bundle: Bundle, contents: Contents): void => {
  mkdirSync(RECORDS, { recursive: true });
  writeFileSync(recordOf(bundle), JSON.stringify(contents));
};

export const readBundle = (bundle: Bundle): Contents => JSON.parse(readFileSync(recordOf(bundle), 'utf8')) as Contents;

/** The permission notice of MIT stands in our own licence, below the line of copyright. */
const permission = (): string => readFileSync('LICENSE', 'utf8').replace(/^[\s\S]*?(?=Permission is hereby)/, '');

const scriptsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : scriptsIn(file);
    return /\.[cm]?js$/.test(entry.name) ? [file] : [];
  });

const PERMISSION = /Permission is hereby granted|Redistribution and use/;

/** Comments of a package's scripts by which others gave what was copied into them; not those that lead to its own text. */
const copiedIn = (folder: string): readonly string[] => {
  const found = scriptsIn(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\/\*[\s\S]*?\*\//g)].flatMap(([comment]) => {
      const given = PERMISSION.test(comment) || (/licen[cs]ed? /i.test(comment) && !/\bLICEN[CS]E\b/.test(comment));
      const text = comment.replace(/^[ \t]*\/?\*+[/!]?[ \t]?|\*\/$/gm, '').trim();
      return given && /copyright|\(c\) \d/i.test(comment) ? [text] : [];
    }),
  );
  return [...new Map(found.map((text) => [text.replace(/\s+/g, ' '), text])).values()];
};

/** A package with its licence's text, or, where it is MIT and carries none, its author and that text. Throws for others. */
export const noticeOf = (folder: string): string => {
  const { name, version, license, author, contributors } = v.parse(
    Manifest,
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  );
  const texts = readdirSync(folder)
    .filter((file) => NOTICE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const title = [`${name} ${version}`, ...(license ? [license] : [])].join(' · ');
  const known = texts.join(' ').replace(/\s+/g, ' ');
  const copied = copiedIn(folder)
    .filter((text) => !known.includes(text.replace(/\s+/g, ' ')))
    .map((text) => `One of its files says of what it holds:\n\n${text}`);
  if (texts.length > 0) return [title, ...texts, ...copied].join('\n\n');
  const authors = [...(author ? [author] : []), ...contributors]
    .map((person) => (typeof person === 'string' ? person : person.name).replace(/\s*[<(].*$/, ''))
    .join(', ');
  if (license !== 'MIT' || authors === '')
    throw new Error(`${folder} is handed out and has no licence's text. Add its text, or leave the package out.`);
  return [
    title,
    `The package has no text of its licence. It names as its authors: ${authors}`,
    permission().trim(),
    ...copied,
  ].join('\n\n');
};

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** After its line breaker, place for place, ours is written (lib/pdf/layout): its notices go along, although no file of it does. */
const FOLLOWED = 'node_modules/@react-pdf/textkit';

/** Notices of all packages in these bundles, each once. */
export const thirdPartyNotices = (bundles: readonly Bundle[], others: readonly string[] = []): string => {
  const folders = new Set([
    FOLLOWED,
    ...bundles.flatMap((bundle) => Object.values(readBundle(bundle)).flat()),
    ...others,
  ]);
  const head = 'Parts of these files are the work of others, who gave them under these licences.';
  return `${[head, ...[...folders].sort().map(noticeOf)].join(RULE)}\n`;
};
