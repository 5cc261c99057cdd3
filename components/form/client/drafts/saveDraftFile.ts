import { saveFile } from '@/lib/device/saveFile';
import { ANY_DEMAND, DRAFT_FILE, draftFileText, SENDER_FILE } from '@/lib/drafts/draftFileFormat';
import { onlyGroup } from '@/lib/drafts/draftGroups';
import { draftOfForm } from '@/lib/drafts/draftOfForm';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { recordOfForm } from '../cosign/agreement';

/** Saves who writes, for the next letter, and gives what is to be said of it. `today`: ISO date. */
export const saveSenderFile = (
  form: Parameters<typeof draftOfForm>[0],
  { messages: { done, drafts } }: WritePageProps,
  today: string,
): string => {
  const text = draftFileText({ demand: ANY_DEMAND, draft: onlyGroup(draftOfForm(form, today), 'sender') });
  if (text) saveFile(SENDER_FILE, text, 'application/json');
  return text ? fillSlots(done.detailsSaved, { file: SENDER_FILE }) : drafts.tooLong;
};

/** Saves what the form holds as a file, and gives what is to be said of it. `today`: ISO date. */
export const saveDraftFile = (
  form: Parameters<typeof draftOfForm>[0],
  { demand, messages: { drafts } }: WritePageProps,
  today: string,
): string => {
  const text = draftFileText(recordOfForm(form, { demand, today }));
  if (text) saveFile(DRAFT_FILE, text, 'application/json');
  return text ? fillSlots(drafts.saved, { file: DRAFT_FILE }) : drafts.tooLong;
};
