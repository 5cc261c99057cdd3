import { deflateRawSync } from 'node:zlib';
import { TEXT_FIELDS, type TextField } from '../../lib/domain/fields';
import type { Random } from '../random';

/** A word that stands nowhere else, one for each text field and for the search for a recipient. */
export type Canaries = Readonly<Record<TextField | 'search', string>>;
const PLACES = [...TEXT_FIELDS, 'search'] as const;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'] as unknown as readonly [string, ...string[]];
const ARABIC = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'] as unknown as readonly [string, ...string[]];
/** Long enough that chance does not write it: 26^14. */
const LENGTH = 14;

const word = (random: Random, letters: typeof LETTERS): string =>
  Array.from({ length: LENGTH }, () => random.pick(letters)).join('');

/** Every other flow writes Arabic, whose bytes look otherwise in every encoding. An e-mail address needs its own form. */
export const makeCanaries = (random: Random): Canaries => {
  const letters = random.chance(0.5) ? LETTERS : ARABIC;
  const entries = PLACES.map((field) => [
    field,
    field === 'email' ? `${word(random, LETTERS)}@example.org` : word(random, letters),
  ]);
  return Object.fromEntries(entries) as Canaries;
};

export interface EncodedCanary {
  /** Which field and how it is written, e.g. "name as base64 (1)". */
  readonly what: string;
  readonly bytes: Buffer;
}

/** Bytes as base64 wherever they stand in a longer text: without the signs that their neighbours decide. */
const base64At = (bytes: Buffer, offset: number): string => {
  const coded = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const first = Math.ceil((offset * 4) / 3);
  const whole = Math.floor(((offset + bytes.length) * 4) / 3);
  return coded.slice(first, whole);
};

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`).join(
    '',
  );

/** A text in every encoding in which it could travel or lie on a disk. */
export const encodingsOf = (what: string, text: string): EncodedCanary[] => {
  const plain = Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  const percent = [...plain].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const coded: readonly [string, string | Buffer][] = [
    ['plain', plain],
    ['UTF-16 LE', wide],
    ['UTF-16 BE', Buffer.from(wide).swap16()],
    ['URL-coded', encodeURIComponent(text)],
    ['URL-coded twice', encodeURIComponent(encodeURIComponent(text))],
    ['URL-coded throughout', percent],
    ['hex', plain.toString('hex')],
    ['UTF-16 as hex', wide.toString('hex')],
    ['JSON-escaped', escaped(text)],
    ['reversed', [...text].reverse().join('')],
    ['deflated', deflateRawSync(plain).subarray(0, -1)],
    ...[0, 1, 2].flatMap((offset): [string, string][] => [
      [`base64 (${offset})`, base64At(plain, offset)],
      [`base64url (${offset})`, base64At(plain, offset).replaceAll('+', '-').replaceAll('/', '_')],
      [`UTF-16 as base64 (${offset})`, base64At(wide, offset)],
    ]),
  ];
  return coded.map(([how, bytes]) => ({ what: `${what} as ${how}`, bytes: Buffer.from(bytes) }));
};

/** All that must be found nowhere: the words of a flow, and the words as the share link packs them. */
export const encodedCanaries = (canaries: Canaries, packedWords: string | null): EncodedCanary[] => [
  ...PLACES.flatMap((field) =>
    encodingsOf(field, field === 'email' ? (canaries.email.split('@')[0] ?? '') : canaries[field]),
  ),
  ...(packedWords ? encodingsOf('packed words', packedWords) : []),
];

/** ASCII capitals as small letters, so that hex and URL codes are found in either. */
const folded = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  for (let at = 0; at < copy.length; at += 1) {
    const byte = copy[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) copy[at] = byte + 0x20;
  }
  return copy;
};

/** Bytes by which encoded canaries are told apart at first; all of them are longer. */
const START = 4;

/** Which encoded canaries stand in some bytes, in large or small letters: the bytes, which are many, are gone through once. */
export const findCanaries = (bytes: Buffer, encoded: readonly EncodedCanary[]): string[] => {
  const small = folded(bytes);
  const byStart = new Map<number, { readonly canary: EncodedCanary; readonly small: Buffer }[]>();
  for (const canary of encoded) {
    const wanted = { canary, small: folded(canary.bytes) };
    const start = wanted.small.readUInt32LE();
    byStart.set(start, [...(byStart.get(start) ?? []), wanted]);
  }
  const found = new Set<EncodedCanary>();
  for (let from = 0; from + START <= small.length; from += 1) {
    for (const { canary, small: wanted } of byStart.get(small.readUInt32LE(from)) ?? []) {
      if (wanted.equals(small.subarray(from, from + wanted.length))) found.add(canary);
    }
  }
  return encoded.filter((canary) => found.has(canary)).map(({ what }) => what);
};
