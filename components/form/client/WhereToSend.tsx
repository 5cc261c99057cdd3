import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { contactsUrl } from '@/generated/data-urls';
import { missionLanguages, usualLanguage } from '@/lib/compose/usualLanguage';
import type { World } from '@/lib/domain/catalogue';
import type { KnownContacts } from '@/lib/domain/contact';
import type { Reached } from '@/lib/form/contacts';
import { calledIn } from '@/lib/form/fieldLabels';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { ContactList, type OfferedAddress } from '../sections/WhereToSend';
import { type AddressText, formStore, type TakenAddress } from './formStore';
import { useLetterForm } from './LetterFormContext';
import { useDataFile } from './useDataFile';

const TYPED: AddressText = { text: '', offered: null };

/** An address taken into its field, and what stood there before: each comes back as often as the person wants. */
const useTakenAddress = (whom: string) => {
  const { form } = useLetterForm();
  const [taken, show] = useState(formStore().taken);
  const [removed, setRemoved] = useState(false);
  const remember = useCallback((next: TakenAddress | null) => {
    formStore().taken = next;
    show(next);
  }, []);
  const put = useCallback(
    (text: string) =>
      form.setValue('recipientAddress', text, { shouldDirty: true, shouldValidate: form.formState.submitCount > 0 }),
    [form],
  );
  /** What the field holds now; typed over, an offered address is the person's own text. */
  const held = useCallback((): AddressText => {
    const text = form.getValues('recipientAddress');
    const now = formStore().taken?.now;
    return now?.text === text ? now : { ...TYPED, text };
  }, [form]);
  const set = (now: AddressText) => {
    const before = held();
    if (before.text === now.text) return;
    remember({ whom, now, before });
    setRemoved(false);
    put(now.text);
  };
  // An address that stands as it was offered belongs to its recipient and office, and goes with them.
  useEffect(() => {
    const known = formStore().taken;
    if (known?.whom === whom) return;
    const foreign = known !== null && held().offered !== null;
    remember(null);
    setRemoved(foreign);
    if (foreign) put(known.before.offered ? '' : known.before.text);
  }, [whom, held, put, remember]);
  return { taken, removed, set, now: held() };
};

/** A mission may be written to in its own language of correspondence: offered, for the letter is to somebody else. */
const LanguageOffer = ({ to, world }: { readonly to: string; readonly world: World }) => {
  const { page, useValue } = useFields();
  const { form } = useLetterForm();
  const { where } = page.messages;
  const chosen = useValue('in');
  const office = useValue('office');
  const language = chosen || usualLanguage({ to, office }, page.locale, world).locale;
  const spoken = missionLanguages(to, world.languages);
  if (spoken.length === 0 || spoken.some((locale) => locale === language)) return null;
  const called = (locale: string) => calledIn(page, locale);
  return (
    <>
      <p>{fillSlots(where.otherLanguage, { languages: spoken.map(called).join(', '), language: called(language) })}</p>
      <div className={styles.buttons}>
        {spoken.map((locale) => (
          <Button key={locale} onClick={() => form.setValue('in', locale, { shouldDirty: true })}>
            {fillSlots(where.writeIn, { language: called(locale) })}
          </Button>
        ))}
      </div>
    </>
  );
};

interface KnownProps extends Reached {
  readonly onTake: (address: OfferedAddress) => void;
}

/** The list, loaded only where it is looked at: one file for all recipients, so that asking for it tells nothing. */
const Known = ({ onTake, ...reached }: KnownProps) => {
  const { page, useValue } = useFields();
  const { where } = page.messages;
  const contacts = useDataFile<KnownContacts>(contactsUrl);
  const current = useValue('recipientAddress');
  if (!contacts) return <p role="status">{where.loading}</p>;
  return (
    <ContactList
      contacts={contacts}
      {...reached}
      take={(address) => (
        <div className={styles.buttons}>
          <Button aria-describedby={address.heading} onClick={() => onTake(address)}>
            {current.trim() === '' || current === address.text ? where.use : where.replace}
          </Button>
        </div>
      )}
    />
  );
};

/** Where a letter can be sent: offered, and taken into the field with one press. */
export const WhereToSend = () => {
  const { page, world, recipient, useValue } = useFields();
  const { where } = page.messages;
  const office = useValue('office');
  const [open, setOpen] = useState(false);
  const { taken, removed, set, now } = useTakenAddress(`${recipient?.id} ${office}`);
  // The field as it stands: typing into it ends what is said about the address that was taken.
  useValue('recipientAddress');
  if (!world || !recipient || recipient.kind === 'other') return null;
  const before = taken?.before;
  return (
    <>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>{where.title}</summary>
        {open && (
          <Known
            recipient={recipient}
            office={office}
            onTake={({ text, contact }) => set({ text, offered: contact.what === 'mission' ? 'mission' : 'other' })}
          />
        )}
      </details>
      <div role="status">
        {removed && <p>{where.removed}</p>}
        {now.offered && <p>{where.taken}</p>}
      </div>
      {before && (
        <>
          {before.text !== '' && (
            <p>
              <span>{where.before}</span>
              <br />
              <span className={styles.kept} dir="auto" translate="no">
                {before.text}
              </span>
            </p>
          )}
          <div className={styles.buttons}>
            <Button onClick={() => set(before)}>{before.text === '' ? where.empty : where.putBack}</Button>
          </div>
        </>
      )}
      {now.offered === 'mission' && recipient.state && <LanguageOffer to={recipient.state} world={world} />}
    </>
  );
};
