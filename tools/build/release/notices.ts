import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** What esbuild says of its bundle: the packages in each file. */
export const contentsOf = ({ outputs }: Pick<Metafile, 'outputs'>): Contents =>
  Object.fromEntries(
    Object.entries(outputs).map(([file, { inputs }]) => [
      path.basename(file),
      [...new Set(Object.keys(inputs).flatMap((module) => PACKAGE_FOLDER.exec(module)?.[0] ?? []))].sort(),
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
  if (texts.length > 0) return [title, ...texts].join('\n\n');
  const authors = [...(author ? [author] : []), ...contributors]
    .map((person) => (typeof person === 'string' ? person : person.name).replace(/\s*[<(].*$/, ''))
    .join(', ');
  if (license !== 'MIT' || authors === '')
    throw new Error(`${folder} is handed out and has no licence's text. Add its text, or leave the package out.`);
  return [
    title,
    `The package has no text of its licence. It names as its authors: ${authors}`,
    permission().trim(),
  ].join('\n\n');
};

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** Notices of all packages in these bundles, each once. */
export const thirdPartyNotices = (bundles: readonly Bundle[], others: readonly string[] = []): string => {
  const folders = new Set([...bundles.flatMap((bundle) => Object.values(readBundle(bundle)).flat()), ...others]);
  const head = 'Parts of these files are the work of others, who gave them under these licences.';
  return `${[head, ...[...folders].sort().map(noticeOf)].join(RULE)}\n`;
};
