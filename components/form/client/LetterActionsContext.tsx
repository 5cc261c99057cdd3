import { createContext, use } from 'react';
import type { FormValues } from '@/lib/domain/formValues';
import type { Letter } from '@/lib/domain/letter';
import type { OutputIn } from '@/lib/outputs/outputs';
import type { Done } from './useDone';

/** What is loaded, made and saved when it is asked for; the PDF is what a letter is first of all. */
export type FileOutput = Exclude<OutputIn<'page'>, 'pdf' | 'text'>;

/** A PDF that was made, and what it was made of. */
export interface MadePdf {
  readonly file: File;
  readonly pages: number;
  readonly letter: Letter;
  /** False where the browser did not take the file. */
  readonly saved: boolean;
  /** What is wrong with it: nobody should send it unread. */
  readonly warnings: readonly string[];
}

/** What can be done with the finished letter, and what became of it. Nothing here sends anything anywhere. */
export interface LetterActions {
  readonly make: Readonly<Record<'pdf' | 'text', () => void>>;
  /** The same of a file that is loaded with what makes it. */
  readonly makeFile: (id: FileOutput) => void;
  /** Saves the letter as it stands in another form; resolves with what there is to say of it. `own`: where it is not the form's. */
  readonly saveAs: (
    id: FileOutput,
    letter: Letter,
    mailTo?: readonly string[],
    own?: Partial<FormValues>,
  ) => Promise<string>;
  readonly print: () => void;
  /** The link to a letter of these choices, without words. */
  readonly copyLink: () => void;
  /** While a PDF is made. */
  readonly busy: boolean;
  /** Empty where there is nothing to say; never of a letter that has changed since. */
  readonly status: string;
  /** The PDF could not be made; the text still can. */
  readonly failed: boolean;
  /** The PDF of the letter as it stands; null once the letter has changed. */
  readonly pdf: MadePdf | null;
  /** What follows the download, in place of the form. */
  readonly done: Done;
}

const Context = createContext<LetterActions | null>(null);
export const LetterActionsProvider = Context.Provider;

export const useLetterActions = (): LetterActions => {
  const actions = use(Context);
  if (!actions) throw new Error('What is done with a letter is asked for outside the form.');
  return actions;
};
