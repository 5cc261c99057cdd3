import type { World } from '../../lib/domain/catalogue';
import { MAX_UNPACKED } from '../../lib/sharing/encodeWords';
import { vocabularyOf } from '../../lib/sharing/linkVocabulary';
import {
  decodePrefilledLink,
  encodePrefilledLink,
  type LinkNotice,
  type PrefilledLink,
} from '../../lib/sharing/prefilledLink';
import { unescaped } from '../../lib/sharing/repairFragment';
import type { LinkInput } from './makeInput';

export interface Verdict {
  /** What should not be, in a sentence; null where all is well. */
  readonly fault: string | null;
  /** Taken with nothing to object to; something added to it on its way is no objection. */
  readonly accepted: boolean;
  /** The codes of its notices: where an input got to. */
  readonly outcome: string;
}

const SHOWN = /^[\p{L}\p{N}._□-]{0,24}$/u;

const isEmpty = ({ to, office, in: locale, also, words, kind, answer }: PrefilledLink): boolean =>
  [to, office, locale, words, kind ?? null, answer ?? null].every((part) => part === null) && also.length === 0;

/** Whether all signs of one text stand in another in their order, whatever stands between them. */
const standsIn = (inner: string, outer: string): boolean => {
  let at = -1;
  for (const sign of inner) {
    at = outer.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
};

const isAdded = ({ code }: LinkNotice): boolean => code === 'added';

/**
 * A link that is taken must come out again as it went in, but for what was added to it; one written by hand, what it
 * means must.
 */
const comesBack = (fragment: string, { link, notices }: ReturnType<Reader>, read: Reader): boolean => {
  const again = encodePrefilledLink(link);
  if (!again.wordsFit) return false;
  if (notices.some(isAdded)) return standsIn(again.fragment, unescaped(fragment));
  if (fragment.startsWith('c=')) return again.fragment === unescaped(fragment);
  return JSON.stringify(read(again.fragment)) === JSON.stringify({ link, notices: [] });
};

export const reader = (world: World) => {
  const known = vocabularyOf(world);
  const recipients = new Set(
    [...world.states.map(({ iso2 }) => iso2), ...world.institutions.map(({ id }) => id)].filter(known.isRecipient),
  );
  const vocabulary = { ...known, isRecipient: (id: string) => recipients.has(id) || known.isRecipient(id) };
  return (fragment: string) => decodePrefilledLink(fragment, vocabulary);
};

export type Reader = ReturnType<typeof reader>;

/** Says what is wrong with what came of an input. */
export const judge = ({ kind, fragment, made }: LinkInput, read: Reader, decoded: ReturnType<Reader>): Verdict => {
  const { link, notices } = decoded;
  const accepted = notices.every(isAdded) && !isEmpty(link);
  const outcome = `${kind} ${notices.map(({ code }) => code).join()}`;
  // What was added may begin as what was cut off ended: then the link is whole again, and is read as it was made.
  const whole = kind === 'cutAdded' && JSON.stringify(link) === JSON.stringify(read(made ?? '').link);
  const fault =
    (kind === 'cut' || (kind === 'cutAdded' && !whole)) && (notices.length === 0 || !isEmpty(link))
      ? 'a cut link was taken'
      : kind === 'cutWords' && (link.words !== null || notices.length === 0)
        ? 'cut words were taken'
        : kind === 'made' && !accepted
          ? 'a whole link was refused'
          : kind === 'added' && JSON.stringify(link) !== JSON.stringify(read(made ?? '').link)
            ? 'what was added to a link changed what was used of it'
            : accepted && !comesBack(fragment, decoded, read)
              ? 'a link did not come back as it went in'
              : notices.some(({ slots }) => Object.values(slots).some((value) => !SHOWN.test(value)))
                ? 'a notice shows more than a few plain letters'
                : link.words !== null && Buffer.byteLength(link.words) > MAX_UNPACKED
                  ? 'words are longer than is read'
                  : null;
  return { fault, accepted, outcome };
};
