import type { RecipientId } from '@/lib/domain/offices';
import type { LetterFormApi } from './letterFormApi';

/** What the writer is to the state that is written to: of another recipient nobody has said it. */
const OF_ITS_STATE: ReadonlySet<string> = new Set(['citizen', 'resident']);

/** Another recipient, as the person chose it; what was said of the former one goes with it. */
export const chooseRecipient = (form: LetterFormApi, to: RecipientId): void => {
  if (to !== form.getValues('to') && OF_ITS_STATE.has(form.getValues('writingAs'))) form.setValue('writingAs', '');
  form.setValue('to', to, { shouldDirty: true, shouldValidate: form.formState.submitCount > 0 });
};
