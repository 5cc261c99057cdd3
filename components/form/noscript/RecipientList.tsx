import { OTHER_RECIPIENT } from '@/lib/domain/offices';
import type { RecipientEntry } from '@/lib/form/searchRecipients';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { Select } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';

interface RecipientListProps {
  /** All who can act on the demand. */
  readonly offered: readonly RecipientEntry[];
}

/** One native list of all who can act. What else is offered fits the one that was sent, and cannot follow another choice. */
export const RecipientList = ({ offered }: RecipientListProps) => {
  const { page, recipient, noscript } = useFields();
  const { to } = page.messages;
  const hint =
    noscript &&
    joinSentences(noscript.recipientHint, recipient && fillSlots(noscript.recipientChanged, { check: noscript.check }));
  const listed = offered.filter(({ id }) => id !== OTHER_RECIPIENT);
  const groups = [...new Set(listed.map(({ group }) => group))].map((label) => ({
    label,
    entries: listed.filter(({ group }) => group === label),
  }));
  return (
    <Select field="to" none={noscript?.choose ?? null} hint={hint}>
      {groups.map(({ label, entries }) => (
        <optgroup key={label} label={label}>
          {entries.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
      {offered.some(({ id }) => id === OTHER_RECIPIENT) && <option value={OTHER_RECIPIENT}>{to.other}</option>}
    </Select>
  );
};
