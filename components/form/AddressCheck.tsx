import { useEffect, useRef } from 'react';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { ResolvedRecipient } from '@/lib/compose/resolveRecipient';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';

/** Where the missions' addresses are published: the United Nations' own answer, which names the current edition. */
const BLUE_BOOK = 'https://ask.un.org/faq/14410';

export interface AddressCheckProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  /** ISO date of the day on the person's device. */
  readonly today: string;
  readonly recipient: ResolvedRecipient;
}

/** A day belongs to the address that was looked up: it goes when that address or the recipient changes. */
const useForgetDay = (form: LetterFormApi, looked: string, checkedOn: string): void => {
  const lookedFor = useRef<string | null>(null);
  useEffect(() => {
    if (checkedOn === '') lookedFor.current = null;
    else if (lookedFor.current === null) lookedFor.current = looked;
    else if (lookedFor.current !== looked) form.setValue('addressCheckedOn', '', { shouldDirty: true });
  }, [form, looked, checkedOn]);
};

/** The official directory, and the day on which the person looked the typed address up: kept only where they tick it. */
export const AddressCheck = ({ page, form, today, recipient }: AddressCheckProps) => {
  const { recipients } = page.messages;
  const address = form.watch('recipientAddress').trim();
  const checkedOn = form.watch('addressCheckedOn');
  useForgetDay(form, `${recipient.id}\n${address}`, checkedOn);
  return (
    <>
      {recipient.kind === 'state' && (
        <p>
          <a href={BLUE_BOOK} target="_blank" rel="noreferrer">
            {recipients.blueBook}
          </a>
        </p>
      )}
      {address !== '' && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            id="addressCheckedOn"
            checked={checkedOn !== ''}
            onChange={({ target }) =>
              form.setValue('addressCheckedOn', target.checked ? today : '', { shouldDirty: true })
            }
          />
          <span>{recipients.checked}</span>
        </label>
      )}
      {checkedOn !== '' && <p>{fillSlots(recipients.checkedOn, { date: formatDate(checkedOn, page.profile) })}</p>}
    </>
  );
};
