import { addressOf, placeOfFile } from '../../../lib/release/fileList';
import { type Headers, headersFor } from '../../../lib/release/headers';
import { at } from '../../../lib/site/place';

/** The headers in which some paths differ from those of the pages. */
export interface HeaderRule {
  /** "/data/*" for all that lies in a folder, else one path. */
  readonly paths: readonly string[];
  readonly headers: Headers;
}

/** Headers of pages and of everything no rule speaks of. */
export const BASE: Headers = headersFor('/');

const differing = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name, value]) => BASE[name] !== value));

const same = (a: Headers, b: Headers): boolean => JSON.stringify(a) === JSON.stringify(b);

/** As few patterns as say for every file what `headersFor` says: a folder where all in it agree, else its parts. */
const patternsIn = (folder: string, files: readonly string[]): (readonly [string, Headers])[] => {
  const inside = files.filter((file) => file.startsWith(folder));
  const [first, ...rest] = inside.map((file) => differing(headersFor(placeOfFile(file))));
  if (!first) return [];
  if (folder !== '' && rest.every((headers) => same(headers, first))) return [[at(`/${folder}*`), first]];
  const parts = [...new Set(inside.map((file) => file.slice(folder.length).split('/')[0] ?? ''))];
  return parts.flatMap((part) =>
    inside.includes(folder + part)
      ? [[addressOf(folder + part), differing(headersFor(placeOfFile(folder + part)))] as const]
      : patternsIn(`${folder}${part}/`, inside),
  );
};

/** The rules for an export of these files; paths with the same headers stand together. */
export const headerRules = (files: readonly string[]): readonly HeaderRule[] => {
  const rules: { paths: string[]; headers: Headers }[] = [];
  for (const [path, headers] of patternsIn('', [...new Set(files)].sort())) {
    if (Object.keys(headers).length === 0) continue;
    const rule = rules.find((candidate) => same(candidate.headers, headers));
    if (rule) rule.paths.push(path);
    else rules.push({ paths: [path], headers });
  }
  return rules;
};
