import type { World } from '../../../lib/domain/catalogue';
import { decodePrefilledLink, encodePrefilledLink, type PrefilledLink } from '../../../lib/link/prefilledLink';
import { vocabularyOf } from '../../../lib/link/vocabularyOf';
import { MAX_UNPACKED } from '../../../lib/link/words';
import type { LinkInput } from './makeInput';

export interface Verdict {
  /** What should not be, in a sentence; null where all is well. */
  readonly fault: string | null;
  /** Taken with nothing to object to. */
  readonly accepted: boolean;
  /** The codes of its notices: where an input got to. */
  readonly outcome: string;
}

const SHOWN = /^[\p{L}\p{N}._□-]{0,24}$/u;

const isEmpty = ({ to, office, in: locale, also, words, kind, answer }: PrefilledLink): boolean =>
  [to, office, locale, words, kind ?? null, answer ?? null].every((part) => part === null) && also.length === 0;

const unescaped = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** A link that is taken must come out again as it went in; one written by hand, what it means must. */
const comesBack = (fragment: string, link: PrefilledLink, read: Reader): boolean => {
  const again = encodePrefilledLink(link);
  if (!again.wordsFit) return false;
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
export const judge = ({ kind, fragment }: LinkInput, read: Reader, { link, notices }: ReturnType<Reader>): Verdict => {
  const accepted = notices.length === 0 && !isEmpty(link);
  const outcome = `${kind} ${notices.map(({ code }) => code).join()}`;
  const fault =
    kind === 'cut' && (notices.length === 0 || !isEmpty(link))
      ? 'a cut link was taken'
      : kind === 'cutWords' && (link.words !== null || notices.length === 0)
        ? 'cut words were taken'
        : kind === 'made' && !accepted
          ? 'a whole link was refused'
          : accepted && !comesBack(fragment, link, read)
            ? 'a link did not come back as it went in'
            : notices.some(({ slots }) => Object.values(slots).some((value) => !SHOWN.test(value)))
              ? 'a notice shows more than a few plain letters'
              : link.words !== null && Buffer.byteLength(link.words) > MAX_UNPACKED
                ? 'words are longer than is read'
                : null;
  return { fault, accepted, outcome };
};
