import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGES = [
  'README.md',
  'SECURITY.md',
  ...readdirSync('docs').flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

/** A path in the repository, without places for a name, as in `content/<locale>/facts.json`. */
const PATH = /`((?:app|audits|components|content|docs|lib|server|templates|tests|tools)\/[\w./[\]()-]+)`/g;

it.each(PAGES)('%s names files and folders that exist', (page) => {
  const paths = [...readFileSync(page, 'utf8').matchAll(PATH)].map(([, path = '']) => path);
  // The service worker and others are built; what git ignores is not looked for.
  expect(paths.filter((path) => !existsSync(path) && !existsSync(path.replace(/\/$/, '')))).toEqual([]);
});
