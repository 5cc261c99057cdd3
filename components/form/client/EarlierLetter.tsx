import { useEffect, useRef, useState } from 'react';
import { deviceStorage } from '@/lib/device/stores';
import { earlierLetter, keepLetterList, type ListedLetter, readLetterList } from '@/lib/drafts/letterList';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import styles from '../form.module.css';
import { useLetterForm } from './LetterFormContext';

/** The letter of the list that the one in the form goes back to; it is no longer the opened one then. `date`: of today, ISO. */
const listed = (letter: Pick<ListedLetter, 'demand' | 'to' | 'office'>, date: string): ListedLetter | null => {
  try {
    const storage = deviceStorage();
    if (!storage) return null;
    const { open, ...list } = readLetterList(storage);
    const found = earlierLetter({ ...list, ...(open && { open }) }, letter);
    if (open && found?.id === open) keepLetterList(storage, list);
    // No letter goes back to one of the same day: of that the reference is filled in, and its date is asked for.
    return found ? { ...found, date: found.date < date ? found.date : '' } : null;
  } catch {
    return null;
  }
};

/**
 * A reminder or reply of whoever keeps “My letters” on this device: date and reference of the letter before, where none
 * are typed. They go with the recipient, and never into a link.
 */
export const EarlierLetter = () => {
  const { page, form, values, today, date } = useLetterForm();
  const [filled, setFilled] = useState<ListedLetter | null>(null);
  const put = useRef<ListedLetter | null>(null);
  const { demand } = page;
  const { to, office } = values;
  useEffect(() => {
    if (!to || !today) return;
    const before = put.current;
    const found = listed({ demand, to, office }, today);
    if (!found && !before) return;
    // What was put there for another recipient goes with them; what is typed stays.
    for (const [field, own, gone] of [
      ['earlierDate', found?.date, before?.date],
      ['earlierReference', found?.reference, before?.reference],
      ['recipientName', found?.recipientName, before?.recipientName],
    ] as const)
      if (['', gone].includes(form.getValues(field))) form.setValue(field, own ?? '', { shouldDirty: true });
    put.current = found;
    setFilled(found);
  }, [demand, to, office, today, form]);
  const shown = filled !== null && filled.date !== '' && values.earlierDate === filled.date && filled.date < date;
  return (
    <p role="status" className={styles.status}>
      {shown && fillSlots(page.messages.list.filled, { date: formatDate(filled.date, page.profile) })}
    </p>
  );
};
