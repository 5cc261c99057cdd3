import { type ReactNode, useId } from 'react';
import type { KnownContact, KnownContacts } from '@/lib/domain/contact';
import { addressOf, contactsFor, isDetour, type Reached } from '@/lib/form/contacts';
import { calledIn } from '@/lib/form/fieldLabels';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';

/** Where the missions' addresses are published: the United Nations' own answer, which names the current edition. */
const BLUE_BOOK = 'https://ask.un.org/faq/14410';

/** An address that the person can take. */
export interface OfferedAddress {
  readonly contact: KnownContact;
  readonly text: string;
  /** Id of the heading above it, which tells its button from the others. */
  readonly heading: string;
}

const Elsewhere = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a href={href} target="_blank" rel="noreferrer">
    {children}
  </a>
);

const Entry = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const Linked = ({ href }: { readonly href: string }) => (
  <Elsewhere href={href}>
    <span dir="ltr" translate="no">
      {href.replace(/^https:\/\/|\/$/g, '')}
    </span>
  </Elsewhere>
);

/** What one source says, its date in view. */
const ContactEntry = ({ contact, text }: Pick<OfferedAddress, 'contact'> & { readonly text: string | null }) => {
  const { page, today } = useFields();
  const { where } = page.messages;
  const { email, publicMail, site, contactPage, languages, publisher, asOf, readOn, reviewBy, check } = contact;
  const date = (iso: string) => formatDate(iso, page.profile);
  return (
    <dl className={styles.contact}>
      {text && (
        <Entry label={where.address}>
          <span className={styles.kept} lang="en" dir="auto" translate="no">
            {text}
          </span>
        </Entry>
      )}
      {email && (
        <Entry label={where.email}>
          {email.map((one) => (
            <div key={one}>
              <a href={`mailto:${one}`} dir="ltr" translate="no">
                {one}
              </a>
            </div>
          ))}
          {publicMail && <p className={styles.hint}>{where.publicMail}</p>}
        </Entry>
      )}
      {site && (
        <Entry label={where.site}>
          <Linked href={site} />
        </Entry>
      )}
      {contactPage && (
        <Entry label={where.contactPage}>
          <Linked href={contactPage} />
        </Entry>
      )}
      {languages && (
        <Entry label={where.languages}>{languages.map((locale) => calledIn(page, locale)).join(', ')}</Entry>
      )}
      <Entry label={where.source}>
        <bdi lang="en" translate="no">
          {publisher}
        </bdi>
        <br />
        <span>{fillSlots(asOf ? where.asOf : where.undated, { date: date(asOf ?? readOn) })}</span>
        <br />
        <Elsewhere href={check}>{where.check}</Elsewhere>
        {today > reviewBy && <p>{fillSlots(where.overdue, { date: date(reviewBy) })}</p>}
      </Entry>
    </dl>
  );
};

interface ContactListProps extends Reached {
  readonly contacts: KnownContacts;
  /** What takes an address into its field. */
  readonly take: (address: OfferedAddress) => ReactNode;
}

/** All that is known of where a letter to the chosen recipient and office can be sent. */
export const ContactList = ({ contacts, take, ...reached }: ContactListProps) => {
  const { page, world, useValue } = useFields();
  const { where, recipients, to } = page.messages;
  const country = useValue('country');
  const id = useId();
  if (!world) return null;
  const known = contactsFor(contacts, reached);
  const { recipient } = reached;
  const site = world.institutions.find((one) => one.id === recipient.id)?.site;
  return (
    <>
      {known.length > 0 && <p className={styles.hint}>{where.lead}</p>}
      {known.map((contact, index) => {
        const text = addressOf(contact, reached, country, world);
        const heading = `${id}${index}`;
        return (
          <div key={contact.what + contact.publisher} className={styles.place}>
            <p id={heading}>
              <strong>{where.what[contact.what]}</strong>
              {contact.name && !text && (
                <>
                  {': '}
                  <bdi translate="no">{contact.name}</bdi>
                </>
              )}
            </p>
            {isDetour(contact, reached) && <p>{where.detour}</p>}
            <ContactEntry contact={contact} text={text} />
            {text && take({ contact, text, heading })}
          </div>
        );
      })}
      {!known.some(({ lines }) => lines) && (
        <>
          <p>
            {where.none} {site && fillSlots(to.addressLook, { site })}
          </p>
          {recipient.kind === 'state' && (
            <p>
              <Elsewhere href={BLUE_BOOK}>{recipients.blueBook}</Elsewhere>
            </p>
          )}
        </>
      )}
    </>
  );
};
