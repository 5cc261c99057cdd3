import type { Letter } from '../domain/letter';
import { calendarEntry } from './calendarEntry';
import { emailDraft } from './emailDraft';
import { markdown } from './markdown';
import type { OutputId, OutputWords } from './outputs';
import { plainText } from './plainText';
import { webPage } from './webPage';

/** What is made beside the letter, or of it by somebody else. */
export interface Making {
  /**
   * The engine of whoever asks: a worker in browsers, a process of the server, this process on the command line. Nothing
   * here loads it.
   */
  readonly pdf: (letter: Letter) => Promise<Uint8Array>;
  /** Loads what makes Word files, the largest part by far. */
  readonly word: () => Promise<Pick<typeof import('./wordFile'), 'wordFile'>>;
  /** In the language of whoever writes. */
  readonly words: OutputWords;
  /** E-mail addresses of the recipient that the person took. */
  readonly mailTo: readonly string[];
  /** Address that opens a reminder of this letter; null where the site's is not known. */
  readonly reminder: string | null;
}

type Made = Uint8Array | string;

/** How each output is made: one that has no line here is a type error. */
const MAKERS: Readonly<Record<OutputId, (letter: Letter, making: Making) => Made | Promise<Made>>> = {
  pdf: (letter, { pdf }) => pdf(letter),
  email: async (letter, { pdf, mailTo }) => emailDraft(letter, await pdf(letter), mailTo),
  calendar: calendarEntry,
  word: async (letter, { word }) => (await word()).wordFile(letter),
  html: webPage,
  markdown,
  text: plainText,
  json: (letter) => `${JSON.stringify(letter, null, 2)}\n`,
};

/** The content of the file that an output is. Rejects where an engine does. */
export const makeOutput = async (id: OutputId, letter: Letter, making: Making): Promise<Made> =>
  MAKERS[id](letter, making);
