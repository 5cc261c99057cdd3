import { deflateSync } from 'node:zlib';
import { officesOf } from '../../lib/compose/resolveRecipient';
import type { World } from '../../lib/domain/catalogue';
import { ANSWERS, LETTER_KINDS } from '../../lib/domain/kinds';
import { LOCALES } from '../../lib/domain/locales';
import { OFFICES, type Office } from '../../lib/domain/offices';
import { withCheck } from '../../lib/sharing/linkCheck';
import { encodePrefilledLink, type PrefilledLink } from '../../lib/sharing/prefilledLink';
import type { Random } from '../random';

/** How an input came about; what must hold of it depends on that. */
export type InputKind =
  | 'noise'
  | 'written'
  | 'made'
  | 'mutated'
  | 'cut'
  | 'cutWords'
  | 'added'
  | 'cutAdded'
  | 'packed'
  | 'bomb'
  | 'corpus';

export interface LinkInput {
  readonly kind: InputKind;
  readonly fragment: string;
  /** The link as it was made, where something was added to it. */
  readonly made?: string;
}

type Pool = readonly [string, ...string[]];

const UNITS = [
  'a',
  'é',
  'ك',
  'ە',
  '维',
  '👩‍👩‍👧',
  'e\u0301\u0302',
  '\u200C',
  '\u202E',
  '\u0000',
  '\uFEFF',
  '\uE000',
  '\n',
  ' ',
] as const;
const TOKENS = [
  'to=',
  'in=',
  'also=',
  'w=',
  'w=1',
  'w=2',
  'w=9',
  'c=',
  'c=0.',
  '&',
  '=',
  ',',
  '.',
  '%',
  '%00',
  '%E0%A4%A',
  '%26',
  '#',
  '__proto__',
  'constructor',
  'name=',
  'to',
  '+',
  '\u202E',
  '<svg/onload=1>',
  'javascript:',
  'DE',
  'de',
  'eJw',
  'AAAA',
  '\uD800',
] as const;
/** What programs put at the end of a link. */
const TAILS = [
  '.',
  ')',
  ',',
  '%20',
  '\u200B',
  '\u200E',
  '\u200F',
  '?fbclid=IwAR0x',
  '&fbclid=IwAR0x',
  '&utm_source=x',
  '&in=fr',
  '»',
  '”',
  '…',
  '%zz',
] as const;
/** What they put between its signs; none is a sign of a link. */
const BETWEEN = [' ', '\n', '\r\n> ', '\u200B', '\u2060', '*'] as const;
const HEX = 16;

const text = (random: Random, most: number): string => {
  let made = '';
  for (let left = random.below(most + 1); left > 0; left -= 1) {
    made += random.chance(0.8) ? random.pick(UNITS) : String.fromCodePoint(random.below(random.pick([128, 0x10ffff])));
  }
  return made;
};

const words = (random: Random): string => {
  // A lone half of a pair cannot be written as UTF-8; what a person types has none.
  const sentence = text(random, 24).replace(/\p{Cs}/gu, '');
  return sentence.repeat(1 + random.below(6));
};

const noise = (random: Random): string => {
  let made = '';
  for (let left = random.below(12); left > 0; left -= 1)
    made += random.chance(0.6) ? random.pick(TOKENS) : text(random, 6);
  return made;
};

/** Makes one input after another, all of them from the seed. */
export const inputMaker = (world: World, random: Random, corpus: readonly string[]) => {
  const recipients = [
    ...world.states.map(({ iso2 }) => iso2),
    ...world.institutions.map(({ id }) => id),
    'other',
  ] as unknown as Pool;
  const states = world.states.map(({ iso2 }) => iso2) as unknown as Pool;
  const demands = world.demands.map(({ id }) => id) as unknown as Pool;

  const choices = (): PrefilledLink => {
    const state = random.chance(0.3) ? random.pick(states) : null;
    const kind = random.pick(LETTER_KINDS);
    return {
      to: state ?? (random.chance(0.9) ? random.pick(recipients) : null),
      office: state === null ? null : random.pick(officesOf(state, world) as [Office, ...Office[]]),
      ...(kind !== 'first' && { kind }),
      ...(kind === 'reply' && { answer: random.pick(ANSWERS) }),
      in: random.chance(0.8) ? random.pick(LOCALES as unknown as [(typeof LOCALES)[number]]) : null,
      also: [...new Set([random.pick(demands), random.pick(demands)].slice(random.below(3)))],
      words: random.chance(0.5) ? words(random) || null : null,
    };
  };
  /** Packing is slow beside reading, so links are made in stock, and one of the stock is renewed from time to time. */
  const stock: string[] = [];
  const made = (): string => {
    const place = random.below(2000);
    if (stock[place] === undefined || random.chance(0.02)) stock[place] = encodePrefilledLink(choices()).fragment;
    return stock[place] || withCheck('to=DE');
  };
  const written = (): string => {
    const value = (likely: string) => (random.chance(0.7) ? likely : noise(random));
    const parts = [
      () => `to=${value(random.pick(recipients))}${random.chance(0.3) ? `.${value(random.pick(OFFICES))}` : ''}`,
      () => `in=${value(random.pick(LOCALES as unknown as Pool))}`,
      () => `also=${value(random.pick(demands))}${random.chance(0.3) ? `,${value(random.pick(demands))}` : ''}`,
      () => `${noise(random)}=${noise(random)}`,
    ] as const;
    return Array.from({ length: 1 + random.below(4) }, () => random.pick(parts)()).join('&');
  };
  const mutate = (fragment: string): string => {
    let mutant = fragment;
    for (let left = 1 + random.below(3); left > 0; left -= 1) {
      const at = random.below(mutant.length + 1);
      const length = random.below(random.pick([2, 2, HEX]));
      const piece = random.pick([
        () => '',
        () => random.pick(TOKENS),
        () => String.fromCharCode(33 + random.below(94)),
        () => mutant.slice(at, at + length).repeat(2),
        () => text(random, 3),
      ] as const)();
      mutant = mutant.slice(0, at) + piece + mutant.slice(at + length);
    }
    return mutant;
  };
  const add = (fragment: string): string => {
    const tail = random.pick(TAILS);
    const at = random.below(fragment.length);
    return random.pick([
      () => fragment + tail,
      () => fragment.replaceAll('&', '&amp;'),
      () => fragment.slice(0, at) + random.pick(BETWEEN) + fragment.slice(at) + tail,
    ] as const)();
  };
  const cut = (fragment: string): string => fragment.slice(0, 1 + random.below(Math.max(1, fragment.length - 1)));
  const withoutCheck = (fragment: string): string => fragment.replace(/^c=[^&]*&/, '');
  /** What another packer makes of some bytes; half of them with a check that fits. */
  const packed = (bytes: Uint8Array | string): string => {
    const level = random.below(10);
    const fragment = `to=DE&w=${random.pick(['1', '2'])}${deflateSync(bytes, { level }).toString('base64url')}`;
    return random.chance(0.5) ? withCheck(fragment) : fragment;
  };
  let bombs: string[] = [];
  const bomb = (): string => {
    if (bombs.length < 200) {
      const size = random.pick([16_384, 16_385, 65_536, 300_000, 1_400_000]);
      bombs = [...bombs, packed(Buffer.alloc(size, random.pick(['a', '\0', 'ab', 'ك'])))];
    }
    return random.pick(bombs as unknown as Pool);
  };

  return (): LinkInput => {
    const share = random.below(100);
    if (share < 15) return { kind: 'noise', fragment: noise(random) };
    if (share < 30) return { kind: 'written', fragment: written() };
    if (share < 36) return { kind: 'made', fragment: made() };
    if (share < 52) return { kind: 'mutated', fragment: mutate(made()) };
    if (share < 58) {
      const whole = made();
      return { kind: 'added', fragment: add(whole), made: whole };
    }
    if (share < 70) return { kind: 'cut', fragment: cut(made()) };
    if (share < 76) {
      const whole = made();
      const fragment = cut(whole) + random.pick(TAILS);
      // What was cut off and what was added may be the same.
      return fragment.startsWith(whole)
        ? { kind: 'made', fragment: whole }
        : { kind: 'cutAdded', fragment, made: whole };
    }
    if (share < 84) {
      const whole = withoutCheck(made());
      const start = whole.indexOf('w=');
      const end = whole.length - 1 - random.below(Math.max(1, whole.length - start - 3));
      return start < 0
        ? { kind: 'mutated', fragment: mutate(whole) }
        : { kind: 'cutWords', fragment: whole.slice(0, end) };
    }
    if (share < 87) return { kind: 'packed', fragment: mutate(packed(text(random, 12))) };
    if (share < 88) return { kind: 'bomb', fragment: bomb() };
    const grown = corpus[random.below(corpus.length)];
    return { kind: 'corpus', fragment: mutate(grown ?? noise(random)) };
  };
};
