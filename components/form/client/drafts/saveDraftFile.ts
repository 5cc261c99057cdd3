import { DRAFT_FILE, draftFileText } from '@/lib/drafts/draftFileFormat';
import { draftOfForm } from '@/lib/drafts/draftOfForm';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { saveFile } from '../saveFile';

/** Saves what the form holds as a file, and gives what is to be said of it. `today`: ISO date. */
export const saveDraftFile = (
  form: Parameters<typeof draftOfForm>[0],
  { demand, messages: { drafts } }: WritePageProps,
  today: string,
): string => {
  const text = draftFileText({ demand, draft: draftOfForm(form, today) });
  if (text) saveFile(DRAFT_FILE, text, 'application/json');
  return text ? fillSlots(drafts.saved, { file: DRAFT_FILE }) : drafts.tooLong;
};
