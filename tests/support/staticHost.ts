import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { typeOf } from '../../lib/release/headers';

/** How a host treats a header that two rules give: Cloudflare Pages joins with a comma, Netlify takes the last. */
export type Merging = 'join' | 'last';

interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** Reads a `_headers` file: a line that begins with "/" names a path, indented ones below it a header each. */
const parseRules = (text: string): readonly Rule[] => {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
};

const matches = (pattern: string, requested: string): boolean =>
  pattern.endsWith('*') ? requested.startsWith(pattern.slice(0, -1)) : requested === pattern;

const fileAt = (root: string, requested: string): string | undefined => {
  const file = path.join(root, path.normalize(requested), requested.endsWith('/') ? 'index.html' : '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
};

/** A host that serves files, at its root or in a folder, obeys their `_headers`, and adds but the types of files. */
export const createStaticHost = (root: string, merging: Merging, folder = ''): Server => {
  const rules = parseRules(readFileSync(path.join(root, '_headers'), 'utf8'));
  return createServer((request, response) => {
    const requested = decodeURI(new URL(request.url ?? '/', 'http://host').pathname);
    for (const rule of rules.filter((candidate) => matches(candidate.path, requested))) {
      for (const [name, value] of rule.headers) {
        const before = merging === 'join' ? response.getHeader(name) : undefined;
        response.setHeader(name, before === undefined ? value : `${before}, ${value}`);
      }
    }
    const file = requested.startsWith(`${folder}/`) ? fileAt(root, requested.slice(folder.length)) : undefined;
    response.setHeader('Content-Type', typeOf(file ?? '404.html'));
    response.writeHead(file ? 200 : 404);
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file ?? path.join(root, '404.html')));
  });
};
