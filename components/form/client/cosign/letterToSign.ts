import { fetchedLetters } from '@/lib/catalogue/fetchLetterSource';
import { completeDraft, type DraftSetting } from '@/lib/compose/completeDraft';
import { composePair } from '@/lib/compose/composePair';
import { languagesOf } from '@/lib/compose/languagesOf';
import { loadSettings } from '@/lib/compose/letterSource';
import type { LetterDraft } from '@/lib/domain/draft';
import type { Letter } from '@/lib/domain/letter';
import type { Direction, Locale } from '@/lib/domain/locales';
import { plainText, referenceText } from '@/lib/outputs/plainText';
import { ANY_COSIGNER, hashOfText } from '@/lib/sharing/cosigning';

export interface LetterToSign {
  readonly letter: Letter;
  readonly text: string;
  /** Of the text, whoever signs as well. */
  readonly hash: string;
  /** What it says in the language of whoever reads it; null where that is the letter's own, or not asked for. */
  readonly reading: { readonly locale: Locale; readonly direction: Direction; readonly text: string } | null;
}

/**
 * The letter that a draft makes, with somebody who signs as well, for a `reader`; null where it makes none. Rejects where
 * its words do not come.
 */
export const letterToSign = async (
  draft: LetterDraft,
  setting: DraftSetting,
  reader: Locale | null = null,
): Promise<LetterToSign | null> => {
  const complete = completeDraft({ ...draft, cosigners: ANY_COSIGNER }, setting);
  if (!complete.ok) return null;
  const { value } = complete;
  const made = composePair(
    value,
    await loadSettings(fetchedLetters, languagesOf(value, reader), value.demands),
    reader,
  );
  if (!made.ok) return null;
  const { letter, reference } = made.value;
  const text = plainText(letter);
  const reading = reference && {
    locale: reference.locale,
    direction: reference.direction,
    text: referenceText(reference),
  };
  return { letter, text, hash: await hashOfText(text), reading };
};
