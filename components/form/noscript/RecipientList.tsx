import { OTHER_RECIPIENT } from '@/lib/domain/offices';
import type { RecipientEntry } from '@/lib/form/searchRecipients';
import { Select } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';

interface RecipientListProps {
  /** All who can act on the demand. */
  readonly offered: readonly RecipientEntry[];
}

/** One native list of all who can act. */
export const RecipientList = ({ offered }: RecipientListProps) => {
  const { page, noscript } = useFields();
  const { to } = page.messages;
  const groups = [to.groupBody, to.groupState].map((label) => ({
    label,
    entries: offered.filter(({ group }) => group === label),
  }));
  return (
    <Select field="to" none={noscript?.choose ?? null} hint={noscript?.recipientHint}>
      {groups.map(
        ({ label, entries }) =>
          entries.length > 0 && (
            <optgroup key={label} label={label}>
              {entries.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ),
      )}
      {offered.some(({ id }) => id === OTHER_RECIPIENT) && <option value={OTHER_RECIPIENT}>{to.other}</option>}
    </Select>
  );
};
