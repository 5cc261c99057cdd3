import type { DemandId } from '../domain/demand';
import { EMPHASES, type Emphasis } from '../domain/emphases';
import { MAX_ALSO } from '../domain/fields';
import { ANSWERS, type Answer, LETTER_KINDS, type LetterKind } from '../domain/kinds';
import type { Locale } from '../domain/locales';
import type { Office, RecipientId } from '../domain/offices';
import { isGroup, type RecipientGroup } from '../domain/recipientGroups';
import { fail } from '../domain/result';
import type { WordsError } from './encodeWords';
import { readCheck, withCheck } from './linkCheck';
import { unescaped } from './repairFragment';

/** Packs and unpacks words (encodeWords.ts), which most links hold none of; null where it is not there. */
export type WordsCodec = Pick<typeof import('./encodeWords'), 'encodeWords' | 'decodeWords'> | null;

/** What a prefilled link carries: choices, and words only where the person ticked so. Never the sender. */
export interface PrefilledLink {
  readonly to: RecipientId | null;
  /** Null where it is the recipient's usual office. */
  readonly office: Office | null;
  /** Instead of one recipient: who belongs to it is looked up where the link is used. */
  readonly group?: RecipientGroup | undefined;
  readonly in: Locale | null;
  readonly also: readonly DemandId[];
  readonly words: string | null;
  /** Absent for a first letter. Dates and references of a correspondence never go into a link. */
  readonly kind?: LetterKind | undefined;
  readonly answer?: Answer | undefined;
  readonly emphasis?: Emphasis | undefined;
  /** What a campaign says for itself (introduction.ts), as it came: read and checked only where it is shown. */
  readonly intro?: string | undefined;
}

/** What could not be used; `code` is a key of messages.write.link. */
export interface LinkNotice {
  readonly code:
    | 'unknownKey'
    | 'notOffered'
    | 'repeatedKey'
    | 'badRecipient'
    | 'badOffice'
    | 'badLanguage'
    | 'badAlso'
    | 'tooManyAlso'
    | 'badKind'
    | 'badEmphasis'
    | 'tooLong'
    | 'cutShort'
    | 'controls'
    | 'trueHost'
    | 'altered'
    | 'added'
    | WordsError;
  readonly slots: Readonly<Record<string, string>>;
}

/** What a link may name, asked of the catalogue. */
export interface LinkVocabulary {
  readonly isRecipient: (id: string) => boolean;
  readonly isOffice: (recipient: RecipientId, office: string) => office is Office;
  readonly isLocale: (tag: string) => tag is Locale;
  readonly isDemand: (id: string) => boolean;
}

/** Longer than any link that is made here; characters of the fragment. */
const MAX_FRAGMENT = 2600;
/** Of a bad value no more than this is shown to the person: enough to know it by, too little to say something. */
const SHOWN = 24;

const KEYS = ['to', 'group', 'in', 'also', 'w', 'kind', 'answer', 'emphasis', 'intro'] as const;
type Key = (typeof KEYS)[number];
const isKey = (text: string): text is Key => (KEYS as readonly string[]).includes(text);

/** Shown in a message: one word of plain letters, so that no link can put a sentence into the page's mouth. */
const shown = (text: string): string => [...text.replace(/[^\p{L}\p{N}._-]/gu, '□')].slice(0, SHOWN).join('');

const decodePart = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Written by hand, a country code may be in small letters and a language tag in capitals. */
const recipientId = (text: string): string => (/^[a-z]{2}$/.test(text) ? text.toUpperCase() : text);

/** Whether a fragment may hold words, the writer's or a campaign's, for which a codec is needed. */
export const holdsWords = (fragment: string): boolean => /(^|\W)(?:w|intro)=/.test(unescaped(fragment));

/** Of a link of which nothing can be used. */
export const NO_CHOICES: PrefilledLink = { to: null, office: null, in: null, also: [], words: null };

const splitFragment = (fragment: string, notices: LinkNotice[]): Map<Key, string> => {
  const parts = new Map<Key, string>();
  for (const part of fragment.split('&').filter(Boolean)) {
    const equals = part.indexOf('=');
    const key = decodePart(equals < 0 ? part : part.slice(0, equals));
    const value = equals < 0 ? '' : decodePart(part.slice(equals + 1));
    if (!isKey(key)) notices.push({ code: 'unknownKey', slots: { key: shown(key) } });
    else if (parts.has(key)) notices.push({ code: 'repeatedKey', slots: { key } });
    else parts.set(key, value);
  }
  return parts;
};

export interface Decoded {
  readonly link: PrefilledLink;
  readonly notices: readonly LinkNotice[];
}

const refused = (code: LinkNotice['code'], slots: LinkNotice['slots'] = {}): Decoded => ({
  link: NO_CHOICES,
  notices: [{ code, slots }],
});

const decodeChoices = (fragment: string, vocabulary: LinkVocabulary, codec: WordsCodec): Decoded => {
  const notices: LinkNotice[] = [];
  const refuse = (code: LinkNotice['code'], value: string) => {
    notices.push({ code, slots: { value: shown(value) } });
    return null;
  };
  const parts = splitFragment(fragment, notices);

  const target = parts.get('to');
  const dot = target?.indexOf('.') ?? -1;
  const written = dot < 0 ? target : target?.slice(0, dot);
  const id = written === undefined ? undefined : recipientId(written);
  const officeText = dot < 0 ? undefined : target?.slice(dot + 1);
  const to = id === undefined ? null : vocabulary.isRecipient(id) ? id : refuse('badRecipient', id);
  let office: Office | null = null;
  if (to !== null && officeText !== undefined) {
    office = vocabulary.isOffice(to, officeText) ? officeText : refuse('badOffice', officeText);
  }

  // Who names one recipient and a group as well says two things.
  const named = parts.get('group');
  const group = named === undefined ? undefined : to === null && isGroup(named) ? named : refuse('badRecipient', named);

  const tag = parts.get('in')?.toLowerCase();
  const locale = tag === undefined ? null : vocabulary.isLocale(tag) ? tag : refuse('badLanguage', tag);

  const added = [...new Set(parts.get('also')?.split(','))].filter(
    (demand) => vocabulary.isDemand(demand) || refuse('badAlso', demand),
  );
  const also = added.slice(0, MAX_ALSO);
  if (added.length > MAX_ALSO) notices.push({ code: 'tooManyAlso', slots: { count: String(MAX_ALSO) } });

  const oneOf = <Value extends string>(key: Key, values: readonly Value[]): Value | undefined => {
    const text = parts.get(key);
    const value = values.find((candidate) => candidate === text);
    if (text !== undefined && !value) refuse('badKind', text);
    return value;
  };
  // A first letter is what a link without a kind asks for, and only a reply has an answer to reply to.
  const ofKind = oneOf('kind', LETTER_KINDS);
  const kind = ofKind === 'first' ? undefined : ofKind;
  const given = oneOf('answer', ANSWERS);
  const answer = kind === 'reply' ? given : undefined;
  if (given && !answer) refuse('badKind', given);

  const emphasis = oneOf('emphasis', EMPHASES);

  const unpacked = (key: Key): string | null => {
    const encoded = parts.get(key);
    const words = encoded === undefined ? null : (codec?.decodeWords(encoded) ?? fail('cut' as const));
    if (words && !words.ok) notices.push({ code: words.error, slots: {} });
    return words?.ok ? words.value : null;
  };
  const words = unpacked('w');
  const intro = unpacked('intro') ?? undefined;
  return {
    link: { to, office, group: group ?? undefined, in: locale, also, words, kind, answer, emphasis, intro },
    notices,
  };
};

/**
 * Reads the fragment of an address ("to=DE&in=de"): keeps what can be used, says what cannot. Never throws.
 * A link with a check is taken whole or not at all: half of it may name another office than its maker meant. What was
 * put into it or attached to it on its way is left out, which is said (`added`).
 */
export const decodeLink = (fragment: string, vocabulary: LinkVocabulary, codec: WordsCodec): Decoded => {
  if (fragment.length > MAX_FRAGMENT) return refused('tooLong');
  const checked = readCheck(fragment);
  switch (checked.state) {
    case 'unchecked':
      return decodeChoices(fragment, vocabulary, codec);
    case 'cutShort':
      return refused('cutShort', { came: String(checked.came), made: String(checked.made) });
    case 'altered':
      return refused('altered');
    case 'whole': {
      const decoded = decodeChoices(checked.choices, vocabulary, codec);
      const asMade = choicesOf(decoded.link, codec).choices === checked.choices;
      if (decoded.notices.length === 0 && !asMade) return refused('altered');
      const added: LinkNotice[] = checked.mended ? [{ code: 'added', slots: {} }] : [];
      return { ...decoded, notices: [...added, ...decoded.notices] };
    }
  }
};

const choicesOf = (
  link: PrefilledLink,
  codec: WordsCodec,
): { readonly choices: string; readonly wordsFit: boolean } => {
  const words = link.words && codec ? codec.encodeWords(link.words) : null;
  const intro = link.intro && codec ? codec.encodeWords(link.intro) : null;
  const parts = [
    link.to && `to=${link.to}${link.office ? `.${link.office}` : ''}`,
    !link.to && link.group && `group=${link.group}`,
    link.in && `in=${link.in}`,
    link.also.length > 0 && `also=${link.also.join(',')}`,
    link.kind && link.kind !== 'first' && `kind=${link.kind}`,
    link.kind === 'reply' && link.answer && `answer=${link.answer}`,
    link.emphasis && `emphasis=${link.emphasis}`,
    words && `w=${words}`,
    intro && `intro=${intro}`,
  ];
  return {
    choices: parts.filter(Boolean).join('&'),
    wordsFit: (!link.words || words !== null) && (!link.intro || intro !== null),
  };
};

/** The fragment for a link, without "#": a check, then choices that can be read and, but for words, written by hand. */
export const encodeLink = (
  link: PrefilledLink,
  codec: WordsCodec,
): { readonly fragment: string; readonly wordsFit: boolean } => {
  const { choices, wordsFit } = choicesOf(link, codec);
  return { fragment: choices && withCheck(choices), wordsFit };
};
