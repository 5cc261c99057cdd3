import { useEffect, useRef } from 'react';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { addressFits } from '@/lib/paper/addressHeight';
import { Flag } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import { useLetterForm } from './LetterFormContext';

/** A day belongs to the address that was looked up: it goes when that address or the recipient changes. */
const useForgetDay = (looked: string, checkedOn: string): void => {
  const { form } = useLetterForm();
  const lookedFor = useRef<string | null>(null);
  useEffect(() => {
    if (checkedOn === '') lookedFor.current = null;
    else if (lookedFor.current === null) lookedFor.current = looked;
    else if (lookedFor.current !== looked) form.setValue('addressCheckedOn', '', { shouldDirty: true });
  }, [form, looked, checkedOn]);
};

/** That the address is too long is said where it stands, before a PDF is asked for. */
const TooLong = () => {
  const { page } = useFields();
  const { made } = useLetterForm();
  return (
    <div role="status">{made?.ok && !addressFits(made.value.letter) && <p>{page.messages.act.addressTooLong}</p>}</div>
  );
};

/** The day on which the person looked the typed address up: kept only where they tick it. */
export const AddressCheck = () => {
  const { page, recipient, today, useValue } = useFields();
  const { recipients } = page.messages;
  const address = useValue('recipientAddress').trim();
  const checkedOn = useValue('addressCheckedOn');
  useForgetDay(`${recipient?.id}\n${address}`, checkedOn);
  return (
    <>
      {address !== '' && <TooLong />}
      {address !== '' && (
        <Flag field="addressCheckedOn" value={today} ticked={checkedOn !== ''} label={recipients.checked} />
      )}
      {checkedOn !== '' && <p>{fillSlots(recipients.checkedOn, { date: formatDate(checkedOn, page.profile) })}</p>}
    </>
  );
};
