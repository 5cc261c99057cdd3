import { fetchedLetters } from '@/lib/catalogue/fetchLetterSource';
import { completeDraft, type DraftSetting } from '@/lib/compose/completeDraft';
import { composePair } from '@/lib/compose/composePair';
import { loadSettings } from '@/lib/compose/letterSource';
import type { LetterDraft } from '@/lib/domain/draft';
import type { Letter } from '@/lib/domain/letter';
import { plainText } from '@/lib/outputs/plainText';
import { ANY_COSIGNER, hashOfText } from '@/lib/sharing/cosigning';

export interface LetterToSign {
  readonly letter: Letter;
  readonly text: string;
  /** Of the text, whoever signs as well. */
  readonly hash: string;
}

/** The letter that a draft makes, with somebody who signs as well; null where it makes none. Rejects where its words do not come. */
export const letterToSign = async (draft: LetterDraft, setting: DraftSetting): Promise<LetterToSign | null> => {
  const complete = completeDraft({ ...draft, cosigners: ANY_COSIGNER }, setting);
  if (!complete.ok) return null;
  const { value } = complete;
  const made = composePair(value, await loadSettings(fetchedLetters, [value.in], value.demands), null);
  if (!made.ok) return null;
  const { letter } = made.value;
  const text = plainText(letter);
  return { letter, text, hash: await hashOfText(text) };
};
