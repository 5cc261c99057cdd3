import { Button } from '@/components/ui/Button';
import type { KnownContacts } from '@/lib/domain/contact';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { ContactList } from '../sections/WhereToSend';
import { BUTTON, takeButton } from './noScriptPage';

/** The part that says where the letter can be sent. */
const WHERE = 'where';

/** Stands above the field of the address. */
export const ToWhereToSend = () => (
  <p>
    <a href={`#${WHERE}`}>{useFields().page.messages.where.title}</a>
  </p>
);

/**
 * Where a letter to the recipient that was sent can go; a button sends the form and fills the address in. After the
 * buttons of the letter, because Enter in a field presses the first button of a form.
 */
export const NoScriptWhereToSend = ({ contacts }: { readonly contacts: KnownContacts }) => {
  const { page, recipient, useValue, noscript } = useFields();
  const { where } = page.messages;
  const current = useValue('recipientAddress');
  const office = useValue('office');
  return (
    <section id={WHERE} className={styles.section} aria-labelledby="where-title">
      <h2 id="where-title">{where.title}</h2>
      {recipient ? (
        <ContactList
          contacts={contacts}
          recipient={recipient}
          office={office}
          take={({ index, text, heading }) =>
            current !== text && (
              <div className={styles.buttons}>
                <Button type="submit" name={BUTTON} value={takeButton(index)} aria-describedby={heading}>
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
