import { ASK_FIRST, type Headers } from '../../../lib/release/headers';
import { at, BASE as SITE } from '../../../lib/site/place';
import { BASE, type HeaderRule } from './headerRules';

const POLICY = 'Content-Security-Policy';
const CACHE = 'Cache-Control';
const MADE = 'Made by `npm run build` from lib/release/headers.ts; docs/deploy.md says how to use it.';

/** What hosts that pack by themselves pack, besides pages. */
const PACKED_TYPES = ['text/css', 'text/javascript', 'application/javascript', 'application/json', 'image/svg+xml'];

const entriesOf = (headers: Headers, but: readonly string[] = []): (readonly [string, string])[] =>
  Object.entries(headers).filter(([name]) => !but.includes(name));

/** "/data/*" → "^/data/", "/facts.json" → "^/facts\.json$" */
const toRegex = (path: string): string => {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return escaped.endsWith('*') ? `^${escaped.slice(0, -1)}` : `^${escaped}$`;
};

/** All paths of a rule in one expression. */
const anyOf = (paths: readonly string[]): string => paths.map(toRegex).join('|');

/**
 * `_headers` of Netlify, Cloudflare Pages and others. Where two rules give one header, some hosts join the values and
 * others take the last. Of two policies a browser obeys both, and each of ours stands by itself; of two lives in a cache
 * it could not, so the pages get none here: these hosts let them be asked for anew by themselves.
 */
export const netlifyHeaders = (rules: readonly HeaderRule[]): string => {
  const block = (path: string, entries: readonly (readonly [string, string])[]) =>
    [path, ...entries.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const blocks = [
    block(at('/*'), entriesOf(BASE, [CACHE])),
    ...rules.flatMap(({ paths, headers }) => paths.map((path) => block(path, entriesOf(headers)))),
  ];
  return `# ${MADE}\n${blocks.join('\n')}\n`;
};

/** Apache 2.4 with mod_headers. */
export const htaccess = (rules: readonly HeaderRule[]): string => {
  const set = ([name, value]: readonly [string, string]) => `Header always set ${name} "${value}"`;
  const sections = rules.map(({ paths, headers }) => {
    const lines = entriesOf(headers).map(([name, value]) =>
      name === CACHE ? `  ${set([name, value])} "expr=%{REQUEST_STATUS} -lt 400"` : `  ${set([name, value])}`,
    );
    return [`<If "%{REQUEST_URI} =~ m#${anyOf(paths)}#">`, ...lines, '</If>'].join('\n');
  });
  return [
    `# ${MADE}`,
    'DirectoryIndex index.html',
    'Options -Indexes -MultiViews',
    `ErrorDocument 404 ${at('/404.html')}`,
    'AddType text/javascript .js',
    'AddType application/manifest+json .webmanifest',
    'AddDefaultCharset utf-8',
    ...entriesOf(BASE).map(set),
    ...sections,
    '# Packed as it is sent: the copies made by the build would be sent with the headers of other files.',
    '<IfModule mod_filter.c>',
    ...[
      ['brotli', 'BROTLI_COMPRESS'],
      ['deflate', 'DEFLATE'],
    ].flatMap(([module, filter]) => [
      `  <IfModule mod_${module}.c>`,
      `    AddOutputFilterByType ${filter} ${['text/html', ...PACKED_TYPES].join(' ')}`,
      '  </IfModule>',
    ]),
    '</IfModule>',
    '<FilesMatch "^_headers$|\\.(br|gz)$">',
    '  Require all denied',
    '</FilesMatch>',
    '',
  ].join('\n');
};

/** nginx: two maps for the `http` block, and the lines for a `server` block. */
export const nginxConf = (rules: readonly HeaderRule[]): string => {
  const map = (source: string, variable: string, fallback: string, lines: readonly string[]) =>
    [`map ${source} ${variable} {`, `  default "${fallback}";`, ...lines, '}'].join('\n');
  const linesFor = (name: string, subject: (path: string) => string) =>
    rules.flatMap(({ paths, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : paths.map((path) => `  "~${subject(toRegex(path))}" "${value}";`);
    });
  return [
    `# ${MADE}`,
    map(
      '$uri',
      '$letters_policy',
      BASE[POLICY] ?? '',
      linesFor(POLICY, (regex) => regex),
    ),
    '# Only what is there may be kept for ever, so the status stands before the path.',
    map(
      '$status$uri',
      '$letters_cache',
      ASK_FIRST,
      linesFor(CACHE, (regex) => `^(200|206|304)${regex.slice(1)}`),
    ),
    'server {',
    '  listen 80;',
    ...(SITE ? [`  location ${SITE}/ {`, '    alias /srv/letters/out/;', '  }'] : ['  root /srv/letters/out;']),
    '  access_log off;',
    '  error_log /dev/null crit;',
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  index index.html;',
    `  error_page 404 ${at('/404.html')};`,
    '  # The packed copies that the build lays beside the files; where there is none nginx packs by itself.',
    '  gzip_static on;',
    '  # With the module for it (Debian: libnginx-mod-http-brotli-static), a sixth less:',
    '  # brotli_static on;',
    '  gzip on;',
    `  gzip_types ${PACKED_TYPES.join(' ')};`,
    '  gzip_vary on;',
    `  location = ${at('/_headers')} { return 404; }`,
    '  location ~ (/\\.(?!well-known/)|\\.(br|gz)$) { return 404; }',
    ...entriesOf(BASE, [POLICY, CACHE]).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    `  add_header ${POLICY} $letters_policy always;`,
    `  add_header ${CACHE} $letters_cache always;`,
    '}',
    '',
  ].join('\n');
};

/**
 * Caddy 2: a site of its own. `route` keeps the order, in which the narrower rule comes last. A block that takes a header
 * away is put off as a whole and would win over the rules, so `Server` goes by itself.
 */
export const caddyfile = (rules: readonly HeaderRule[]): string => {
  const set =
    (indent: string) =>
    ([name, value]: readonly [string, string]) =>
      `${indent}${name} "${value}"`;
  return [
    `# ${MADE}`,
    '(letters_headers) {',
    '  header -Server',
    '  header {',
    ...entriesOf(BASE).map(set('    ')),
    '  }',
    '}',
    'localhost:8080 {',
    '  root * /srv/letters/out',
    '  encode zstd gzip',
    '  route {',
    '    import letters_headers',
    ...rules.flatMap(({ paths, headers }, index) => [
      `    @rule${index} path ${paths.join(' ')}`,
      `    header @rule${index} {`,
      ...entriesOf(headers).map(set('      ')),
      '    }',
    ]),
    ...(SITE ? [`    @outside not path ${SITE}/*`, '    error @outside 404', `    uri strip_prefix ${SITE}`] : []),
    '    file_server {',
    '      hide _headers .htaccess',
    '      precompressed br gzip',
    '    }',
    '  }',
    '  handle_errors {',
    '    import letters_headers',
    '    @missing expression {err.status_code} == 404',
    '    rewrite @missing /404.html',
    '    file_server @missing {',
    '      status 404',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
};
