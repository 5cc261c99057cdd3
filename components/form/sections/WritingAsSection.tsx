import { usualWriter } from '@/lib/compose/completeKind';
import { toDraft } from '@/lib/domain/formValues';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { Select } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';

/** As what the letter is written. Left alone it follows from the fields above, and never claims a citizenship. */
export const WritingAsSection = () => {
  const { page, world, recipient, values } = useFields();
  if (!world) return null;
  const { kind } = page.messages;
  const writer = kind.writers[usualWriter(toDraft(values), recipient, world)];
  return (
    <fieldset className={styles.section}>
      <Select field="writingAs" none={fillSlots(kind.auto, { writer })} />
    </fieldset>
  );
};
