import { Field } from '@/components/ui/Field';
import type { World } from '@/lib/domain/catalogue';
import { OFFICES } from '@/lib/domain/offices';
import { councilMembers, type ResolvedRecipient } from '@/lib/letter/resolveRecipient';
import { fillSlots } from '@/lib/locale/fillSlots';
import { formatDate } from '@/lib/locale/formatDate';
import { joinSentences } from '@/lib/locale/joinSentences';
import styles from './form.module.css';
import type { FormValues, LetterFormApi } from './formValues';
import { TextInput } from './TextInput';
import type { WritePageProps } from './writePageProps';

export interface RecipientDetailsProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
  readonly recipient: ResolvedRecipient;
  /** ISO date of the letter: decides who sits in the Security Council. */
  readonly date: string;
  readonly errorOf: (field: keyof FormValues) => string | undefined;
}

/** What to know about the recipient before writing: notes, seat in the Council, rotation. */
const Notes = ({ page, world, recipient, date }: Omit<RecipientDetailsProps, 'form' | 'errorOf'>) => {
  const { to } = page.messages;
  const note = page.institutionNotes[recipient.id];
  const month = date.slice(0, 7);
  const presidency = world.council.presidency[month];
  const presides = recipient.roles.includes('council-presidency') && presidency;
  const seat = recipient.kind === 'state' && councilMembers(world, date).includes(recipient.id);
  return (
    <>
      {note && <p>{note}</p>}
      {seat && <p>{fillSlots(to.member, { year: date.slice(0, 4) })}</p>}
      {presides && (
        <p>
          {joinSentences(
            fillSlots(to.presides, {
              month: formatDate(month, page.profile),
              state: world.states.find(({ iso2 }) => iso2 === presidency.state)?.names[page.locale] ?? presidency.state,
            }),
            presidency.basis.startsWith('computed') && fillSlots(to.presidesCheck, { site: world.council.check }),
          )}
        </p>
      )}
    </>
  );
};

const addressHint = ({
  page,
  world,
  recipient,
}: Pick<RecipientDetailsProps, 'page' | 'world' | 'recipient'>): string => {
  const { to } = page.messages;
  if (recipient.kind === 'state') return joinSentences(to.addressHint, to.addressBlueBook);
  const institution = world.institutions.find(({ id }) => id === recipient.id);
  if (institution?.address) {
    const { lines, check } = institution.address;
    return fillSlots(to.addressFound, { address: lines.join(', '), site: check });
  }
  return joinSentences(to.addressHint, institution?.site && fillSlots(to.addressLook, { site: institution.site }));
};

/** Office, holder and address of the chosen recipient. */
export const RecipientDetails = ({ page, form, world, recipient, date, errorOf }: RecipientDetailsProps) => {
  const { to } = page.messages;
  return (
    <>
      <Notes page={page} world={world} recipient={recipient} date={date} />
      {recipient.kind === 'state' && (
        <Field id="office" label={to.office}>
          {(aria) => (
            <select {...aria} id="office" {...form.register('office')}>
              {[recipient.defaultOffice, ...OFFICES.filter((office) => office !== recipient.defaultOffice)].map(
                (office) =>
                  office && (
                    <option key={office} value={office === recipient.defaultOffice ? '' : office}>
                      {page.officeNames[office]}
                    </option>
                  ),
              )}
            </select>
          )}
        </Field>
      )}
      <TextInput
        form={form}
        field="recipientName"
        label={to.holderName}
        hint={recipient.kind === 'other' ? to.otherHint : to.holderNameHint}
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
    </>
  );
};
