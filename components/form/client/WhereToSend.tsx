import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { missionLanguages, usualLanguage } from '@/lib/compose/usualLanguage';
import type { World } from '@/lib/domain/catalogue';
import { nearestAddress, type Reached } from '@/lib/form/contacts';
import { calledIn } from '@/lib/form/fieldLabels';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { ContactList, type OfferedAddress } from '../sections/WhereToSend';
import { useLetterForm } from './LetterFormContext';

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

/** The list, loaded only where it is looked at or an address stands in its field. */
const Known = ({ onTake, ...reached }: KnownProps) => {
  const { page, useValue } = useFields();
  const { where } = page.messages;
  const { contacts } = useLetterForm().address;
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

/** Says that the address is another's, shows the recipient's own where one is known, and takes the other out. */
const ForeignAddress = (reached: Reached) => {
  const { page, world, useValue } = useFields();
  const { contacts, foreign, set, takeOut } = useLetterForm().address;
  const { where } = page.messages;
  const country = useValue('country');
  const id = useId();
  if (!foreign || !contacts || !world) return null;
  const right = nearestAddress(contacts, reached, country, world);
  return (
    <Notice>
      <p>{foreign}</p>
      {right && (
        <p id={id} className={styles.kept} lang="en" dir="auto" translate="no">
          {right}
        </p>
      )}
      <div className={styles.buttons}>
        {right && (
          <Button aria-describedby={id} onClick={() => set(right)}>
            {where.replace}
          </Button>
        )}
        <Button onClick={takeOut}>{where.empty}</Button>
      </div>
    </Notice>
  );
};

/** Where a letter can be sent: offered, and taken into the field with one press. */
export const WhereToSend = () => {
  const { page, world, recipient, useValue } = useFields();
  const { where } = page.messages;
  const office = useValue('office');
  const [open, setOpen] = useState(false);
  const { owner, foreign, before, removed, look, set } = useLetterForm().address;
  if (!world || !recipient) return null;
  const own = owner?.own && owner.exact ? owner.contact : null;
  // The notice of an address that is another's has a button of its own that empties the field.
  const undo = before !== null && !(foreign && before === '');
  return (
    <>
      {recipient.kind !== 'other' && (
        <details
          onToggle={({ currentTarget }) => {
            setOpen(currentTarget.open);
            look();
          }}
        >
          <summary className={styles.summary}>{where.title}</summary>
          {open && <Known recipient={recipient} office={office} onTake={({ text }) => set(text)} />}
        </details>
      )}
      <div role="status">
        {removed && <p>{where.removed}</p>}
        {own && <p>{where.taken}</p>}
        <ForeignAddress recipient={recipient} office={office} />
      </div>
      {undo && (
        <>
          {before !== '' && (
            <p>
              <span>{where.before}</span>
              <br />
              <span className={styles.kept} dir="auto" translate="no">
                {before}
              </span>
            </p>
          )}
          <div className={styles.buttons}>
            <Button onClick={() => set(before)}>{before === '' ? where.empty : where.putBack}</Button>
          </div>
        </>
      )}
      {own?.what === 'mission' && recipient.state && <LanguageOffer to={recipient.state} world={world} />}
    </>
  );
};
