import type { ReactNode } from 'react';
import { isMandate, OFFICES } from '@/lib/domain/offices';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { at } from '@/lib/site/place';
import { Choices, Select, TextInput } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { Part } from './Part';
import { RecipientCard } from './RecipientCard';
import { RecipientNotes } from './RecipientNotes';

export interface RecipientSectionProps {
  /** A search where script runs, else a list of all who can act. */
  readonly picker: ReactNode;
  /** Where a letter can be sent: offered above the field of the address. */
  readonly whereToSend: ReactNode;
  /** The box for an address that was looked up; it is for drafts, which need script. */
  readonly addressCheck?: ReactNode;
  /** Opens the list of further recipients, where script runs. */
  readonly several?: ReactNode;
}

/** Leads to what is on record of the state written to, or of the one whose ministry is. */
const OnRecordLink = () => {
  const { page, world, recipient } = useFields();
  const state = recipient?.state;
  if (!state || !world?.onRecord.includes(state)) return null;
  const named =
    world.states.find(({ iso2 }) => iso2 === state) ?? world.institutions.find(({ id }) => id === recipient.id);
  return (
    <p className={styles.alone}>
      <a href={at(`/${page.locale}/states/${state}/`)} target="_blank" rel="noreferrer">
        {fillSlots(page.messages.recipients.known, { state: named?.name ?? state })}
      </a>
    </p>
  );
};

/** Why the recipient can act, and what to know before writing. */
const AboutRecipient = ({ mandate }: { readonly mandate: boolean }) => {
  const { page, recipient } = useFields();
  if (!recipient) return null;
  const { recipients } = page.messages;
  const [role] = mandate ? (['other'] as const) : recipient.roles;
  const reason = role && page.why[role];
  return (
    <>
      {reason && (
        <p>
          <strong>{recipients.why}</strong> <span>{reason}</span>{' '}
          <a href={at(`/${page.locale}/who/#${page.demand}`)} target="_blank" rel="noreferrer">
            {recipients.whoLink}
          </a>
        </p>
      )}
      <OnRecordLink />
      <RecipientNotes />
    </>
  );
};

/** Offices of the chosen state; without script those of any, as long as none is known to be chosen. */
const OfficeSelect = () => {
  const { page, recipient, noscript } = useFields();
  if (!noscript && recipient?.kind !== 'state') return null;
  if (recipient?.kind !== 'state') return <Select field="office" hint={noscript?.officeHint} />;
  const { offices, defaultOffice } = recipient;
  return (
    <Select
      field="office"
      none={defaultOffice && offices.includes(defaultOffice) ? (page.officeNames[defaultOffice] ?? null) : null}
      only={offices.filter((office) => office !== defaultOffice)}
      {...(noscript && { hint: noscript.officeHint })}
    />
  );
};

/** Whom the letter is to: office, holder and address of the recipient. */
const RecipientDetails = ({ whereToSend, addressCheck }: Omit<RecipientSectionProps, 'picker' | 'several'>) => {
  const { page, recipient, errors, useValue, noscript } = useFields();
  const { to, recipients } = page.messages;
  const chosen = useValue('office');
  const mandate = isMandate(OFFICES.find((office) => office === chosen) ?? null);
  // A draft may have come with details that are too long, and with nobody who can be written to.
  if (!recipient && !noscript && !errors.recipientName && !errors.recipientAddress) return null;
  const other = recipient?.kind === 'other';
  const nameHint = mandate ? recipients.memberHint : other ? to.otherHint : undefined;
  return (
    <>
      <AboutRecipient mandate={mandate} />
      <OfficeSelect />
      <TextInput field="recipientName" hint={nameHint} optional={!mandate && !other} />
      <Choices field="recipientGender" className={styles.inline} />
      {whereToSend}
      <TextInput field="recipientAddress" />
      {addressCheck}
    </>
  );
};

/** Without script the recipient is asked for in view; else it stands on the card, with the list behind it. */
export const RecipientSection = ({ picker, several, ...details }: RecipientSectionProps) => {
  const { page, world, noscript } = useFields();
  const fields = (
    <>
      {picker}
      {world && <RecipientDetails {...details} />}
    </>
  );
  return noscript ? (
    <Part title={page.messages.to.title}>{fields}</Part>
  ) : (
    <RecipientCard several={several}>{fields}</RecipientCard>
  );
};
