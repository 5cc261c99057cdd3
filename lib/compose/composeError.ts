import type { Locale } from '../domain/locales';
import { fail, ok, type Result } from '../domain/result';

/** Why no letter came of a complete draft: always a fault of the caller or of the content, never of what was typed. */
export type ComposeError =
  /** A language that the draft needs (`languagesOf`) was not given. */
  | { readonly code: 'languageMissing'; readonly locale: Locale }
  /** Content or templates lack something; `reason` is English, for whoever mends them, and shown to nobody else. */
  | { readonly code: 'notComposed'; readonly reason: string };

/** Templates and content look-ups throw deep inside a helper: here that becomes a value. */
export const catchFault = <Value>(compose: () => Value): Result<Value, ComposeError> => {
  try {
    return ok(compose());
  } catch (error) {
    return fail({ code: 'notComposed', reason: String(error) });
  }
};
