import { deflateSync } from 'node:zlib';
import { withCheck } from '../../lib/sharing/linkCheck';
import { encodePrefilledLink } from '../../lib/sharing/prefilledLink';

/** A link that means ill, and the letters by which what it brings would be known on the page. */
export interface AttackLink {
  readonly what: string;
  readonly fragment: string;
}

/** Sets a mark that the test looks for, in every way in which a text might be run. */
const SCRIPTS = [
  '<script>window.hit=1</script>',
  '<img src=x onerror=window.hit=1>',
  '<svg/onload=window.hit=1>',
  '"><iframe srcdoc="<script>parent.hit=1</script>">',
  'javascript:window.hit=1',
  'JaVaScRiPt:window.hit=1//',
  'data:text/html,<script>opener.hit=1</script>',
  '{{constructor.constructor("window.hit=1")()}}',
  '#{window.hit=1}',
  '{{#with (lookup this "constructor")}}{{/with}}',
  '</textarea><script>window.hit=1</script>',
  '<a href="https://evil.example" autofocus onfocus=window.hit=1>x</a>',
  '<form action=https://evil.example><input autofocus onfocus=window.hit=1>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example/>',
  '<link rel=dns-prefetch href=https://evil.example>',
  '<style>@import "https://evil.example"</style>',
  '<math><mtext></style><img src onerror=window.hit=1>',
];
const SPOOFS = [
  '\u202Egro.elpmaxe//:sptth\u202C',
  '\u2066hidden\u2069 text',
  '\u200Fright\u200E',
  'аррӏе.com says so',
  'https://аpple.com/login',
  'https://xn--pple-43d.com',
  'http://example.org@evil.example/',
  'a\u0300'.repeat(200),
  '\uFEFFstart',
  'line\u2028break\u2029end',
  'zero\u200Bwidth',
  '\u{E0041}\u{E0042}tags',
  '\uE000mark\uE00F',
  '\u0000\u0007\u001B[31m',
];
const KEYS = ['to', 'in', 'also', 'w', 'c'];
const IDENTITY = [
  'name',
  'organisation',
  'role',
  'town',
  'address',
  'country',
  'email',
  'recipientName',
  'recipientAddress',
  'recipientGender',
  'signature',
  'logo',
  'signaturePicture',
  'cosigners',
  'copies',
  'enclosures',
  'reference',
  'personal',
  'date',
  'layout',
  'sender',
  'demand',
  'office',
  'textSize',
  'envelope',
];
const PROTOTYPES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

const words = (text: string): string => `to=DE&in=de&w=1${deflateSync(text).toString('base64url')}`;
const made = (text: string): string =>
  encodePrefilledLink({ to: 'FR', office: null, in: 'fr', also: [], words: text }).fragment;

const row =
  (what: string) =>
  (fragment: string): AttackLink => ({ what: `${what}: ${fragment.slice(0, 80)}`, fragment });

export const ATTACK_LINKS: readonly AttackLink[] = [
  ...KEYS.flatMap((key) => SCRIPTS.map((text) => `${key}=${text}`)).map(row('a script as it is')),
  ...KEYS.flatMap((key) => SCRIPTS.slice(0, 6).map((text) => `${key}=${encodeURIComponent(text)}`)).map(
    row('a script, escaped'),
  ),
  ...SCRIPTS.map(words).map(row('a script in words')),
  ...SCRIPTS.map(made).map(row('a script in words of a whole link')),
  ...['to', 'in', 'also']
    .flatMap((key) => SPOOFS.map((text) => `${key}=${encodeURIComponent(text)}`))
    .map(row('a spoof')),
  ...SPOOFS.map(words).map(row('a spoof in words')),
  ...SPOOFS.map(made).map(row('a spoof in words of a whole link')),
  ...IDENTITY.map((key) => `to=DE&${key}=Mallory`).map(row('identity')),
  ...IDENTITY.map((key) => withCheck(`to=DE&in=de&${key}=Mallory`)).map(row('identity with a check')),
  ...PROTOTYPES.flatMap((key) => [`${key}=1`, `to=${key}`, `in=${key}`, `also=${key}`, `to=DE.${key}`]).map(
    row('a prototype'),
  ),
  ...[
    'to=DE&to=FR&to=US',
    'in=de&in=fr',
    'w=1&w=2',
    'to=%E0%A4%A',
    '%74%6f=DE',
    'to=%2544E',
    'to=DE%26name=Mallory',
    'to=DE%00',
    'to=DE%0d%0aSet-Cookie:a=b',
    '&&&&',
    '====',
    '?to=DE',
    '#to=DE',
    '/../../etc/passwd',
    'to=..%2f..%2f',
    'main%00',
    ':~:text=Mallory',
    `to=${'A'.repeat(2000)}`,
    `w=2${'A'.repeat(1990)}`,
    'a'.repeat(200_000),
    `also=${'repatriation,'.repeat(150)}`,
    `${'x=1&'.repeat(600)}`,
    'to=DE.pr-un.pr-un',
    'to=de-DE',
    'in=../fr',
    'to=ＤＥ',
    'to=ÐE',
    `w=1${deflateSync(Buffer.alloc(1_000_000)).toString('base64url')}`,
  ].map(row('a shape')),
];
