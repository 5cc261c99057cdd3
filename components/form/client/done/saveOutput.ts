import { saveFile } from '@/lib/device/saveFile';
import type { FormValues } from '@/lib/domain/formValues';
import type { Letter } from '@/lib/domain/letter';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { fileNameOf, OUTPUTS } from '@/lib/outputs/outputs';
import { linkOfForm } from '@/lib/sharing/linkUse';
import type { FileOutput, MadePdf } from '../LetterActionsContext';
import { makeLink } from '../usePrefilledLink';
import { loadOutputs, loadWord } from './loadOutputs';

interface Wish {
  readonly letter: Letter;
  readonly page: WritePageProps;
  readonly values: FormValues;
  /** The letter's PDF: as it was made, or made now. */
  readonly pdf: () => Promise<Pick<MadePdf, 'file' | 'warnings'>>;
  readonly mailTo: readonly string[];
}

/** Makes a file of the letter and hands it to the browser; gives what there is to say of it. Rejects where it cannot be made. */
export const saveOutput = async (id: FileOutput, { letter, page, values, pdf, mailTo }: Wish): Promise<string> => {
  const { act, outputs: words } = page.messages;
  const choices = { ...linkOfForm(values), kind: 'reminder', answer: undefined, emphasis: undefined } as const;
  let wrong: readonly string[] = [];
  const { makeOutput } = await loadOutputs();
  const content = await makeOutput(id, letter, {
    pdf: async () => {
      const { file, warnings } = await pdf();
      wrong = warnings;
      return new Uint8Array(await file.arrayBuffer());
    },
    word: loadWord,
    words,
    mailTo,
    reminder: makeLink(page, choices, null).url,
  });
  const file = fileNameOf(letter, OUTPUTS[id]);
  const saved = saveFile(file, content as BlobPart, OUTPUTS[id].mediaType);
  return [saved ? fillSlots(words.saved, { file }) : act.notSaved, ...wrong].join(' ');
};
