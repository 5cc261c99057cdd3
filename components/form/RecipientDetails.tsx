import { useState } from 'react';
import { Field } from '@/components/ui/Field';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { ResolvedRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import { isMandate, OFFICES } from '@/lib/domain/offices';
import type { FormValues } from '../../lib/domain/formValues';
import { localDay } from '../../lib/i18n/localDay';
import { AddressCheck } from './AddressCheck';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';
import { addressHint, RecipientNotes } from './RecipientNotes';
import { TextInput } from './TextInput';

export interface RecipientDetailsProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
  readonly recipient: ResolvedRecipient;
  /** ISO date of the letter: decides who sits in the Security Council. */
  readonly date: string;
  readonly errorOf: (field: keyof FormValues) => string | undefined;
}

/** Office, holder and address of the chosen recipient. */
export const RecipientDetails = ({ page, form, world, recipient, date, errorOf }: RecipientDetailsProps) => {
  const { to, recipients } = page.messages;
  const mandate = isMandate(OFFICES.find((office) => office === form.watch('office')) ?? null);
  const [role] = mandate ? (['other'] as const) : recipient.roles;
  const reason = role && page.why[role];
  const nameHint = mandate ? recipients.memberHint : recipient.kind === 'other' ? to.otherHint : to.holderNameHint;
  const [today] = useState(localDay);
  return (
    <>
      {reason && (
        <p>
          <strong>{recipients.why}</strong> <span>{reason}</span>{' '}
          <a href={`/${page.locale}/who/#${page.demand}`} target="_blank" rel="noreferrer">
            {recipients.whoLink}
          </a>
        </p>
      )}
      <RecipientNotes page={page} world={world} recipient={recipient} date={date} />
      {recipient.kind === 'state' && (
        <Field id="office" label={to.office}>
          {(aria) => (
            <select {...aria} id="office" {...form.register('office')}>
              {recipient.offices.map((office) => (
                <option key={office} value={office === recipient.defaultOffice ? '' : office}>
                  {page.officeNames[office]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextInput
        form={form}
        field="recipientName"
        label={to.holderName}
        hint={nameHint}
        error={errorOf('recipientName')}
      />
      <fieldset className={styles.inline}>
        <legend>{to.gender}</legend>
        {(['n', 'm', 'f'] as const).map((gender) => (
          <label key={gender} className={styles.choice}>
            <input type="radio" value={gender} {...form.register('recipientGender')} />
            <span>{{ n: to.genderN, m: to.genderM, f: to.genderF }[gender]}</span>
          </label>
        ))}
      </fieldset>
      <TextInput
        form={form}
        field="recipientAddress"
        label={to.address}
        hint={addressHint({ page, world, recipient })}
        error={errorOf('recipientAddress')}
        rows={4}
      />
      <AddressCheck page={page} form={form} today={today} recipient={recipient} />
    </>
  );
};
