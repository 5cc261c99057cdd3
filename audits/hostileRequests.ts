import { FIELD_ORDER, rowOf } from '../lib/domain/fields';
import { emptyValues } from '../lib/domain/formValues';
import { LOCALES } from '../lib/domain/locales';
import { outputsIn } from '../lib/outputs/outputs';
import { EMPTY_FORM } from '../server/noscript/answers';
import { MOST_BYTES, MOST_UNITS } from '../server/noscript/formLimits';
import type { Random } from './random';

/** One request as bytes, and the statuses that are right for it: never 500, nor 503, for so few at once are no load. */
export interface HostileRequest {
  readonly what: string;
  readonly pieces: readonly (string | Buffer)[];
  readonly expected: readonly number[];
}

const FORM_TYPE = 'Content-Type: application/x-www-form-urlencoded';
const FIELDS: [string, ...string[]] = ['seen', ...Object.keys(emptyValues)];
const BUTTONS = ['check', ...outputsIn('noscript'), 'language', 'all'] as const;
const TEXTS = [
  '',
  'DE',
  'SY',
  'other',
  'unhcr',
  'Layla',
  'ليلى',
  '漢字',
  '\u202Eevil',
  'a\u0000b',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  "' OR 1=1 --",
  '\r\nSet-Cookie: a=b',
  '%',
  '%zz',
  '%ff%fe',
  '\u{1F468}\u200D\u{1F469}',
  '__proto__',
  'e\u0301'.repeat(50),
  '2026-02-30',
  '9999-99-99',
  'x@y.z',
  'large',
  'plain-a4',
  'dl',
  // Whatever can be chosen, so that these forms reach letters of every kind.
  ...FIELD_ORDER.flatMap((field) => {
    const row = rowOf(field);
    return 'options' in row && typeof row.options !== 'string' ? row.options : [];
  }),
] as const;

const head = (first: string, ...lines: readonly string[]): string =>
  [first, 'Host: letters.example', ...lines, 'Connection: close', '', ''].join('\r\n');

const anyText = (random: Random): string => {
  if (random.chance(0.1))
    return String.fromCodePoint(...Array.from({ length: 1 + random.below(60) }, () => 1 + random.below(0xd7fe)));
  if (random.chance(0.05)) return random.pick(TEXTS).repeat(1 + random.below(400));
  return random.pick(TEXTS);
};

const coded = (random: Random, text: string): string =>
  random.chance(0.1) ? text.replace(/[&\r\n\0]/g, '') : encodeURIComponent(text);

const anyForm = (random: Random): string =>
  Array.from({ length: random.below(30) }, () => {
    const name = random.chance(0.05) ? anyText(random) : random.pick(FIELDS);
    return `${coded(random, name)}=${coded(random, anyText(random))}`;
  })
    .concat(random.chance(0.9) ? [`get=${random.pick(BUTTONS)}`] : [])
    .join(random.chance(0.98) ? '&' : '&&');

const path = (random: Random): string =>
  `/${random.pick(LOCALES)}/plain/${random.pick(['repatriation', 'icc-referral', 'accountability'])}${random.pick(['/', ''])}`;

const post = (random: Random, body: Buffer, ...lines: readonly string[]): string =>
  head(`POST ${path(random)} HTTP/1.1`, FORM_TYPE, `Content-Length: ${body.length}`, ...lines);

/** Bytes in chunks (RFC 9112, 7.1) of a size each. */
const chunked = (body: Buffer, size: number): (string | Buffer)[] => {
  const pieces: (string | Buffer)[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    pieces.push(`${part.length.toString(16)}\r\n`, part, '\r\n');
  }
  return [...pieces, '0\r\n\r\n'];
};

type Maker = (random: Random) => Omit<HostileRequest, 'what'>;

const KINDS: readonly [what: string, make: Maker][] = [
  [
    'a letter',
    (random) => {
      const body = Buffer.from(
        `to=other&recipientName=x&name=${encodeURIComponent(`Layla ${random.below(1e6)}`)}&get=${random.pick(['check', 'text', 'pdf'])}`,
      );
      return { pieces: [post(random, body), body], expected: [200] };
    },
  ],
  [
    'a letter with the choices of another page',
    (random) => {
      const choices = { to: 'DE', name: 'Layla', in: random.pick(LOCALES), referenceIn: random.pick(LOCALES) };
      const body = Buffer.from(
        new URLSearchParams({ ...choices, get: random.pick(['check', 'text', 'pdf']) }).toString(),
      );
      return { pieces: [post(random, body), body], expected: [200] };
    },
  ],
  [
    'any form',
    (random) => {
      const body = Buffer.from(anyForm(random));
      return { pieces: [post(random, body), body], expected: [200, 400, 413] };
    },
  ],
  [
    'any bytes',
    (random) => {
      const body = Buffer.from(Array.from({ length: random.below(2000) }, () => random.below(256)));
      return { pieces: [post(random, body), body], expected: [400] };
    },
  ],
  [
    'chunks',
    (random) => {
      const body = Buffer.from(anyForm(random));
      const open = head(`POST ${path(random)} HTTP/1.1`, FORM_TYPE, 'Transfer-Encoding: chunked');
      return { pieces: [open, ...chunked(body, 1 + random.below(300))], expected: [200, 400, 413] };
    },
  ],
  [
    'broken chunks',
    (random) => {
      const open = head(`POST ${path(random)} HTTP/1.1`, FORM_TYPE, 'Transfer-Encoding: chunked');
      return {
        pieces: [open, random.pick(['zz\r\nname', '5\r\nnamesomething', '-1\r\n', 'ffffffffffffffffff\r\n', '\0\0'])],
        expected: [400, 413],
      };
    },
  ],
  [
    'too much, said',
    (random) => ({
      pieces: [
        head(
          `POST ${path(random)} HTTP/1.1`,
          FORM_TYPE,
          `Content-Length: ${MOST_BYTES + 1 + random.below(1e9)}`,
          ...(random.chance(0.3) ? ['Expect: 100-continue'] : []),
        ),
        'a=b',
      ],
      expected: [413],
    }),
  ],
  [
    'too much, not said',
    (random) => {
      const open = head(`POST ${path(random)} HTTP/1.1`, FORM_TYPE, 'Transfer-Encoding: chunked');
      return {
        pieces: [open, ...chunked(Buffer.alloc(MOST_BYTES + 1 + random.below(300_000), 'a=b&'), 16_384)],
        expected: [413],
      };
    },
  ],
  [
    'more than any letter holds',
    (random) => {
      const body = Buffer.from(
        `name=Layla&get=pdf&${random.pick(['personal', 'cosigners'])}=`.padEnd(
          Math.ceil((MOST_UNITS * 5) / 3) + random.below(900_000),
          'ab%20',
        ),
      );
      return { pieces: [post(random, body), body], expected: [413] };
    },
  ],
  [
    'more than was said',
    (random) => {
      const body = Buffer.from(anyForm(random));
      return {
        pieces: [
          head(`POST ${path(random)} HTTP/1.1`, FORM_TYPE, `Content-Length: ${Math.max(0, body.length - 5)}`),
          body,
        ],
        expected: [200, 400, 413],
      };
    },
  ],
  ['no length', (random) => ({ pieces: [head(`POST ${path(random)} HTTP/1.1`, FORM_TYPE)], expected: [411] })],
  [
    'a length that is none',
    (random) => ({
      pieces: [
        head(
          `POST ${path(random)} HTTP/1.1`,
          FORM_TYPE,
          `Content-Length: ${random.pick(['-1', '1e3', '0x10', '3, 4', '3\r\nContent-Length: 4', ' '])}`,
        ),
        'a=b',
      ],
      expected: [400, 411],
    }),
  ],
  [
    'two ways of saying the length',
    (random) => ({
      pieces: [
        head(
          `POST ${path(random)} HTTP/1.1`,
          FORM_TYPE,
          'Content-Length: 3',
          `Transfer-Encoding: ${random.pick(['chunked', 'xchunked', 'gzip, chunked'])}`,
        ),
        '0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
      ],
      expected: [400],
    }),
  ],
  [
    'another type',
    (random) => ({
      pieces: [
        head(
          `POST ${path(random)} HTTP/1.1`,
          `Content-Type: ${random.pick(['multipart/form-data; boundary=x', 'application/json', 'text/plain', 'application/x-www-form-urlencoded; charset=latin1', 'application/x-www-form-urlencoded; boundary=x', ';', 'a'.repeat(500)])}`,
          'Content-Length: 3',
        ),
        'a=b',
      ],
      expected: [415],
    }),
  ],
  [
    'packed',
    (random) => ({
      pieces: [post(random, Buffer.from('a=b'), `Content-Encoding: ${random.pick(['gzip', 'br', 'deflate'])}`), 'a=b'],
      expected: [415],
    }),
  ],
  [
    'another method',
    (random) => ({
      pieces: [
        head(
          `${random.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL'])} ${random.chance(0.5) ? path(random) : '/'} HTTP/1.1`,
        ),
      ],
      expected: [405],
    }),
  ],
  [
    'another site',
    (random) => {
      const body = Buffer.from(`to=DE&name=L&get=${random.pick(['check', 'text', 'pdf'])}`);
      return {
        pieces: [
          post(
            random,
            body,
            random.pick([
              'Origin: https://evil.example',
              'Sec-Fetch-Site: cross-site',
              'Sec-Fetch-Site: same-site',
              'Origin: x',
            ]),
          ),
          body,
        ],
        expected: [400],
      };
    },
  ],
  [
    'a form where there is none',
    (random) => ({
      pieces: [
        head(
          `POST ${random.pick(['/', '/en/', '/en/plain/', '/xx/plain/repatriation/', '/en/plain/nothing/', '/health'])} HTTP/1.1`,
          FORM_TYPE,
          'Content-Length: 3',
        ),
        'a=b',
      ],
      expected: [405],
    }),
  ],
  [
    'no HTTP',
    (random) => ({
      pieces: [Buffer.from(Array.from({ length: 1 + random.below(300) }, () => random.below(256))), '\r\n\r\n'],
      expected: [400],
    }),
  ],
  [
    'an address',
    (random) => ({
      pieces: [
        head(
          `GET ${random.pick(['/', '/en/', '/en/plain/', '/en/plain/?demand=repatriation', '/en/plain/?demand=%00', path(random), '/%', '/%00', '/..%2f..%2fetc/passwd', '/%c0%ae%c0%ae/', '//evil.example/', '/en/plain/repatriation/?name=x', '/en/write/repatriation/%23to=DE', '/en/write/repatriation/%23%0d%0aSet-Cookie:a=b', '/en/write/repatriation/)', '//', `/${'a'.repeat(9000)}`, '*', 'http://evil.example/en/plain/'])} HTTP/1.1`,
        ),
      ],
      expected: [200, EMPTY_FORM, 302, 400, 404],
    }),
  ],
  [
    'a long head',
    (random) => ({
      pieces: [head(`GET ${path(random)} HTTP/1.1`, `X-Long: ${'x'.repeat(16_384 + random.below(20_000))}`)],
      expected: [400],
    }),
  ],
];

/** The next request: now one kind, now another, all from one seed. */
export const hostileRequest = (random: Random): HostileRequest => {
  const [what, make] = random.pick(KINDS as [(typeof KINDS)[number], ...(typeof KINDS)[number][]]);
  return { what, ...make(random) };
};
