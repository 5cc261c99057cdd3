import type { ReactNode } from 'react';
import { OUTPUTS, outputsIn } from '@/lib/outputs/outputs';
import { type FileOutput, useLetterActions } from '../LetterActionsContext';
import { useLetterForm } from '../LetterFormContext';

export const FILES = outputsIn('page').filter((id): id is FileOutput => id !== 'pdf' && OUTPUTS[id].saved);

interface FileWaysProps {
  readonly className: string | undefined;
  /** Closes what the button stands in, then acts. */
  readonly pressed: (act: () => void) => () => void;
  /** What is done, with whose letter it is where there are several. */
  readonly named: (text: string) => string;
}

/** The files that a letter is saved as besides the PDF, a button each. */
export const FileWays = ({ className, pressed, named }: FileWaysProps): ReactNode => {
  const { page } = useLetterForm();
  const { makeFile } = useLetterActions();
  return (
    <div className={className}>
      {FILES.map((id) => (
        <button key={id} type="button" onClick={pressed(() => makeFile(id))}>
          {named(OUTPUTS[id].offered.page(page.messages))}
        </button>
      ))}
    </div>
  );
};
