import Handlebars from 'handlebars';
import { ContentError, readText } from './readContent';

export const KNOWN_HELPERS = ['section', 'fact', 'law', 'voice'] as const;

/**
 * Text is never HTML-escaped: it goes to React text nodes and to PDF text, which escape for themselves.
 * Strict: a name that the values lack throws instead of printing nothing.
 */
const OPTIONS: PrecompileOptions = {
  noEscape: true,
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(KNOWN_HELPERS.map((name) => [name, true])),
};

/** A template file as the source of a JavaScript object: compiled here, so that the page needs no `eval`. */
export const compileTemplate = (file: string): string => {
  try {
    return String(Handlebars.precompile(readText(file), OPTIONS));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ContentError({
      file,
      place: 'template',
      problem,
      remedy: 'See docs/add-a-demand.md for what a template may hold.',
    });
  }
};
