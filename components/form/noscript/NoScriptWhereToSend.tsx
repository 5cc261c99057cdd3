import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { KnownContacts } from '@/lib/domain/contact';
import { foreignText, ownerOf } from '@/lib/form/contacts';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { ContactList } from '../sections/WhereToSend';
import { addressButton, BUTTON } from './noScriptPage';

/** The part that says where the letter can be sent. */
const WHERE = 'where';

interface KnownProps {
  readonly contacts: KnownContacts;
}

/** That the address that was sent is somebody else's; null where it is not. */
const useForeignText = (contacts: KnownContacts): string | null => {
  const { page, world, recipient, useValue } = useFields();
  const office = useValue('office');
  const text = useValue('recipientAddress');
  return recipient && world && foreignText(ownerOf(text, contacts, { recipient, office }), world, page.messages);
};

/** Stands above the field of the address. */
export const ToWhereToSend = ({ contacts }: KnownProps) => {
  const { page } = useFields();
  const foreign = useForeignText(contacts);
  return (
    <>
      {foreign && (
        <Notice>
          <p>{foreign}</p>
        </Notice>
      )}
      <p>
        <a href={`#${WHERE}`}>{page.messages.where.title}</a>
      </p>
    </>
  );
};

/**
 * Where a letter to the recipient that was sent can go; a button sends the form and fills the address in. After the
 * buttons of the letter, because Enter in a field presses the first button of a form.
 */
export const NoScriptWhereToSend = ({ contacts }: KnownProps) => {
  const { page, recipient, useValue, noscript } = useFields();
  const { where } = page.messages;
  const current = useValue('recipientAddress');
  const office = useValue('office');
  const foreign = useForeignText(contacts);
  return (
    <section id={WHERE} className={styles.section} aria-labelledby="where-title">
      <h2 id="where-title">{where.title}</h2>
      {foreign && (
        <Notice>
          <p>{foreign}</p>
          <Button type="submit" name={BUTTON} value={addressButton('')}>
            {where.empty}
          </Button>
        </Notice>
      )}
      {recipient ? (
        <ContactList
          contacts={contacts}
          recipient={recipient}
          office={office}
          take={({ text, heading }) =>
            current !== text && (
              <div className={styles.buttons}>
                <Button type="submit" name={BUTTON} value={addressButton(text)} aria-describedby={heading}>
                  {current.trim() === '' ? where.use : where.replace}
                </Button>
              </div>
            )
          }
        />
      ) : (
        noscript && <p>{fillSlots(noscript.addressWaiting, { check: noscript.check })}</p>
      )}
    </section>
  );
};
