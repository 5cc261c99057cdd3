import type { CompleteDraft } from '../domain/draft';
import type { Letter, LetterReference } from '../domain/letter';
import type { LetterPair } from '../domain/letterPair';
import type { Locale } from '../domain/locales';
import { NO_PICTURES } from '../domain/picture';
import { fail, type Result } from '../domain/result';
import { type ComposeError, catchFault } from './composeError';
import { type ComposeSetting, LetterComposer } from './composeLetter';
import { type ComposeSettings, languagesOf } from './languagesOf';
import { nonBreaking } from './nonBreaking';
import { pairBlocks } from './pairBlocks';

/** What `letter` says in the language of `setting`, its sources numbered as there. */
const referenceTo = (
  letter: Letter,
  composer: LetterComposer,
  draft: CompleteDraft,
  setting: ComposeSetting,
): LetterReference => {
  const { locale, profile } = setting.wording;
  const second = new LetterComposer({ ...draft, in: locale }, setting, {
    numbered: composer.cited,
    without: composer.without,
  });
  return nonBreaking(second.reference(letter, composer.referenceNote), profile);
};

/**
 * A checked draft in words, in those of `reader` (null where nobody reads beside it), and in those of the version for
 * reference that the draft asks for: pure, synchronous, the same on every device. All come from the same draft by the
 * same way, so that they say the same. `settings` holds what `languagesOf(draft, reader)` names.
 */
export const composePair = (
  draft: CompleteDraft,
  settings: ComposeSettings,
  reader: Locale | null,
  pictures = NO_PICTURES,
): Result<LetterPair, ComposeError> => {
  const own = settings[draft.in];
  const missing = languagesOf(draft, reader).find((locale) => !settings[locale]);
  if (!own || missing) return fail({ code: 'languageMissing', locale: missing ?? draft.in });
  return catchFault(() => {
    const composer = new LetterComposer(draft, own);
    const letter = nonBreaking(composer.compose(pictures), own.wording.profile);
    const inLanguage = (locale: Locale | null): LetterReference | null => {
      const setting = locale === null || locale === draft.in ? null : settings[locale];
      return setting ? referenceTo(letter, composer, draft, setting) : null;
    };
    const reference = inLanguage(reader);
    const referencePage = draft.referenceIn === reader ? reference : inLanguage(draft.referenceIn);
    return {
      letter: draft.referenceIn ? { ...letter, referencePage } : letter,
      reference,
      beside: reference && pairBlocks(letter.blocks, reference.blocks),
    };
  });
};
