import { fieldText } from '../compose/fieldText';
import type { LetterDraft } from '../domain/draft';
import { LIMITS } from '../domain/fields';
import { fromBase64Url, toBase64Url } from './base64Url';
import { readCheck, withCheck } from './linkCheck';

/**
 * Co-signing without a server. Whoever writes seals the draft with the hash of the letter that it makes; whoever is asked
 * sees that letter whole, and answers with a code: the name of their organisation and the same hash. Opened by who asked,
 * a code whose hash is not that of the letter as it stands is void.
 */
const KEY = 'cosign';
/** SHA-256 as base64url: 43 characters. */
const HASH = /^[\w-]{43}$/;
/** The longest name in UTF-8 as base64url, with its key and check; characters. */
const LONGEST = 2000;
/** As many as can sign (lib/domain/fields.ts). */
export const MOST_ANSWERS = LIMITS.cosigners.lines;
/** Room for so many codes; bytes. */
export const MAX_ANSWER_BYTES = 262_144;

/** Stands for the organisations that sign as well, so that the hash is the same whoever they are. */
export const ANY_COSIGNER = '…';

export interface CosignAnswer {
  /** Of the letter that was agreed to. */
  readonly hash: string;
  readonly organisation: string;
}

export const isHash = (text: string): boolean => HASH.test(text);

/** Binds an agreement to a text: SHA-256 of it in NFC. */
export const hashOfText = async (text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(text.normalize('NFC'));
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};

/** Reaches somebody, or sends readers somewhere: no part of an organisation's name. */
const REACHES = /@|:\/\/|\bwww\.|\p{Nd}{5}|(?:\p{Nd}[ ()./+-]*){6}|\.(?:com|org|net|info)\b/iu;

/** The name of an organisation as it may stand in the list, on one line; null where it is none, or brings an address with it. */
export const organisationName = (typed: string): string | null => {
  const { text, left, overlong } = fieldText('organisation', typed.replace(/\s+/g, ' '));
  return text === '' || left < 0 || overlong !== null || REACHES.test(text) ? null : text;
};

/** The answer as a code of one line that says itself where it was cut. */
export const answerCode = ({ hash, organisation }: CosignAnswer): string =>
  withCheck(`${KEY}=${hash}.${toBase64Url(new TextEncoder().encode(organisation))}`);

const readAnswer = (code: string): CosignAnswer | null => {
  if (code.length > LONGEST) return null;
  const checked = readCheck(code);
  if (checked.state !== 'whole') return null;
  const [, hash = '', packed = ''] = /^cosign=([\w-]+)\.([\w-]+)$/.exec(checked.choices) ?? [];
  const bytes = isHash(hash) ? fromBase64Url(packed) : null;
  if (!bytes) return null;
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const organisation = organisationName(name);
    return organisation === null ? null : { hash, organisation };
  } catch {
    return null;
  }
};

export interface ReadAnswers {
  readonly answers: readonly CosignAnswer[];
  /** Pieces that are no whole answer; of a text without any, the text. */
  readonly wrong: number;
}

/** The answers in a text, each once, whatever stands between them. At most `MOST_ANSWERS` are read. Never throws. */
export const readAnswers = (text: string): ReadAnswers => {
  const codes = text.slice(0, MAX_ANSWER_BYTES).match(/\bc=\S+/g) ?? [];
  const read = codes.slice(0, MOST_ANSWERS).map(readAnswer);
  const answers = read.filter((answer) => answer !== null);
  const once = new Map(answers.map((answer) => [JSON.stringify(answer), answer]));
  const none = codes.length === 0 && text.trim() !== '';
  return { answers: [...once.values()], wrong: none ? 1 : codes.length - answers.length };
};

/** The names that agreed to the letter as it stands, and those that agreed to another text, which are void. */
export const sortAnswers = (
  answers: readonly CosignAnswer[],
  hash: string,
): { readonly agreed: readonly string[]; readonly void: readonly string[] } => {
  const names = (fits: boolean) => [
    ...new Set(answers.filter((one) => (one.hash === hash) === fits).map(({ organisation }) => organisation)),
  ];
  const agreed = names(true);
  return { agreed, void: names(false).filter((name) => !agreed.includes(name)) };
};

/** What a request to co-sign holds of a draft: all that the letter says, and its day; not who signs as well, nor other pages. */
export const draftToSign = (draft: LetterDraft, { locale, date }: { locale: string; date: string }): LetterDraft => {
  const { cosigners, recipients, referenceIn, envelope, ...rest } = draft;
  return { ...rest, in: locale, date } as LetterDraft;
};

/** The field's lines with more names after them, each once. */
export const withCosigners = (lines: string, names: readonly string[]): string => {
  const own = lines.split('\n').filter((line) => line.trim() !== '');
  return [...own, ...names.filter((name) => !own.some((line) => line.trim() === name))].join('\n');
};

/** Those of some names that are lines of the field. */
export const cosignersIn = (lines: string, names: readonly string[]): readonly string[] => {
  const own = lines.split('\n').map((line) => line.trim());
  return names.filter((name) => own.includes(name));
};

/** The field's lines without some names. */
export const withoutCosigners = (lines: string, names: readonly string[]): string =>
  lines
    .split('\n')
    .filter((line) => !names.includes(line.trim()))
    .join('\n');
