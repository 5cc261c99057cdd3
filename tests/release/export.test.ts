import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { RELEASE_FILE, type Release, UNSERVED } from '../../lib/release/fileList';
import { isPackedCopy } from '../../lib/release/packedCopies';
import { headerRules } from '../../tools/build/deploy/headerRules';
import { caddyfile, htaccess, netlifyHeaders, nginxConf } from '../../tools/build/deploy/hostFiles';
import { compareLists } from '../../tools/build/release/compareLists';
import { listRelease } from '../../tools/build/release/listFolder';

if (!existsSync(path.join('out', RELEASE_FILE)))
  throw new Error('These tests look at out/: run `npm run build` first.');

const all = filesIn('out');
const files = all.filter((file) => !isPackedCopy(file));
const text = (file: string): string => readFileSync(file, 'latin1');
const pages = files.filter((file) => file.endsWith('.html'));

describe('the export', () => {
  it('holds pages, scripts, styles, data, typefaces and pictures, and nothing a server would run', () => {
    // Written only where the build is told its address.
    const kinds = new Set(files.filter((file) => file !== 'sitemap.xml').map((file) => path.extname(file)));
    expect([...kinds].sort()).toEqual([
      '',
      '.css',
      '.html',
      '.ico',
      '.js',
      '.json',
      '.png',
      '.svg',
      '.txt',
      '.webmanifest',
      '.woff',
      '.woff2',
    ]);
    expect(files.filter((file) => path.extname(file) === '')).toEqual(['.htaccess', '.nojekyll', '_headers']);
    for (const name of ['middleware.ts', 'middleware.js', 'proxy.ts', 'proxy.js'])
      expect(existsSync(name), name).toBe(false);
  });

  it('holds no declaration that a minifier has emptied, as it does "border-image: none"', () => {
    const styled = files.filter((file) => /\.(?:css|html)$/.test(file));
    for (const file of styled) {
      const css = file.endsWith('.css')
        ? text(path.join('out', file))
        : [...text(path.join('out', file)).matchAll(/<style[^>]*>([^<]*)/g)].join('');
      expect(css.match(/[{;][a-z][a-z-]*:\s*[;}]/g) ?? [], file).toEqual([]);
    }
  });

  it('ships script only where it does something: an island starts with its module, other pages have their own small script', () => {
    const islands = new Set<string>();
    for (const page of pages) {
      const html = text(path.join('out', page));
      const island = / data-island="([a-z]+)"/.exec(html)?.[1];
      if (island) islands.add(island);
      const sources = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src = '']) => src);
      const modules = sources.filter((src) => src.startsWith('/islands/'));
      expect(modules, page).toEqual(island ? [expect.stringMatching(new RegExp(`^/islands/${island}\\.`))] : []);
      const leaves = html.includes('data-leave') || page === 'index.html';
      expect(sources.filter((src) => !modules.includes(src)).sort(), page).toEqual([
        ...(leaves ? ['/page.js'] : []),
        ...(/\/(?:sources|demands|states\/[A-Z]{2})\//.test(page) ? ['/review.js'] : []),
        // On the page for missing addresses nothing waits for the island.
        ...(island && island !== 'missing' ? ['/start.js'] : []),
      ]);
      expect(html, page).not.toMatch(/__next_f|TURBOPACK|modulepreload" href="\/_next/);
      // What an island waits for is asked for before the styles are through.
      if (island) expect(html.indexOf('src="/islands/'), page).toBeLessThan(html.indexOf('<style>'));
    }
    expect([...islands].sort()).toEqual(
      readdirSync('components/islands')
        .filter((file) => file.endsWith('.ts'))
        .map((file) => path.basename(file, '.ts'))
        .sort(),
    );
    expect(files.filter((file) => /^_next\/.*\.js$/.test(file))).toEqual([]);
  });

  it('has no server actions', () => {
    const sources = ['app', 'components', 'lib'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => path.join(folder, name)),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => /['"]use server['"]/.test(text(file)))).toEqual([]);
  });

  it('tells nothing of where and when it was built, and has no source maps', () => {
    const here = ['app', 'components', 'generated', 'lib', 'node_modules'].map((folder) => path.resolve(folder));
    for (const file of files) {
      const content = text(path.join('out', file));
      expect(file).not.toMatch(/\.map$/);
      expect(content, file).not.toContain('sourceMappingURL=');
      for (const place of here) expect(content.includes(place), `${place} in ${file}`).toBe(false);
      // A time of day: dates alone are content.
      expect(/\b20\d\d-\d\d-\d\dT\d\d:\d\d/.exec(content)?.[0], file).toBeUndefined();
    }
  });

  it('says in every page that no form sends anything where script runs, and no code but its own', () => {
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages) {
      const html = text(path.join('out', page));
      const [, policy = ''] = /<head><meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
      expect(policy, page).toContain("default-src 'none'; script-src 'self' 'sha256-");
      // Of styles its own, which it holds; the one sheet it asks for comes last, hides a line and keeps no island waiting.
      const [, own = '', ...others] = html.split(/<\/?style>/);
      const hash = createHash('sha256').update(own, 'latin1').digest('base64');
      expect(policy, page).toContain(`; style-src 'self' 'sha256-${hash}'; `);
      expect(others.length, page).toBe(1);
      expect(html.match(/<link rel="stylesheet"[^>]*>/g)?.length, page).toBe(1);
      expect(html, page).toMatch(
        html.includes(' data-island="')
          ? /<noscript><link rel="stylesheet" href="(\/_next\/static\/styles\/[0-9a-f]+\.css)"><\/noscript><script data-sheet="\1">[^<]+<\/script><\/body>/
          : /<link rel="stylesheet" href="\/_next\/static\/styles\/[0-9a-f]+\.css"><\/body>/,
      );
      expect(policy, page).toContain("require-trusted-types-for 'script'; trusted-types default");
      expect(policy, page).not.toMatch(/unsafe|data:|blob:|https?:/);
      if (html.includes('<script')) expect(policy, page).toMatch(/form-action '(none|self)'/);
      if (!page.includes('/plain/')) expect(policy, page).toContain("form-action 'none'");
    }
  });

  it('has the list of its files, each as it lies there', async () => {
    const listed = JSON.parse(readFileSync(path.join('out', RELEASE_FILE), 'utf8')) as Release;
    expect(compareLists(listed.files, (await listRelease('out', listed.version)).files)).toEqual([]);
    expect(Object.keys(listed.files)).toEqual(Object.keys(listed.files).sort());
  });

  it('has packed copies of everything that they make smaller, and of nothing else', () => {
    const copied = files.filter((file) => all.includes(`${file}.br`));
    expect(copied).toEqual(files.filter((file) => all.includes(`${file}.gz`)));
    expect(all.length).toBe(files.length + 2 * copied.length);
    const size = (file: string) => statSync(path.join('out', file)).size;
    for (const file of copied) {
      expect(size(`${file}.br`), file).toBeLessThan(size(file));
      expect(size(`${file}.gz`), file).toBeLessThan(size(file));
    }
    const alone = files.filter((file) => !copied.includes(file) && !/(^|\/)[_.]|\.(?:woff2?|png)$/.test(file));
    for (const file of alone) expect(size(file), file).toBeLessThan(1000);
  });

  it.each([
    ['out/_headers', netlifyHeaders],
    ['out/.htaccess', htaccess],
    ['deploy/nginx.conf', nginxConf],
    ['deploy/Caddyfile', caddyfile],
  ] as const)('comes with %s as the one source says', (file, write) => {
    const before = files.filter((name) => !UNSERVED.includes(name));
    const made = readFileSync(file, 'utf8');
    expect(made).toBe(write(headerRules(before)));
    expect(made).toContain("frame-ancestors 'none'");
  });
});
