import { useEffect, useEffectEvent, useState } from 'react';
import buttons from '@/components/ui/Button.module.css';
import { type Letter, lineText } from '@/lib/domain/letter';
import { isWithoutName } from '@/lib/domain/withoutName';
import { addressOf, contactsFor, isDetour } from '@/lib/form/contacts';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { mailLink } from '@/lib/outputs/coverMessage';
import { OUTPUTS } from '@/lib/outputs/outputs';
import { plainText } from '@/lib/outputs/plainText';
import form from '../../form.module.css';
import { ContactList } from '../../sections/WhereToSend';
import { copyText } from '../copyText';
import { Icon } from '../Icon';
import { useLetterActions } from '../LetterActionsContext';
import { useLetterForm } from '../LetterFormContext';
import styles from './Done.module.css';
import { DoneFold } from './DoneFold';
import { OtherForms } from './OtherForms';

/** What is known of where the letter can be sent, once it has come. */
const useKnown = () => {
  const { address, recipient, values } = useLetterForm();
  const { contacts } = address;
  const look = useEffectEvent(address.look);
  useEffect(() => look(), []);
  const reached = recipient && { recipient, office: values.office };
  return { reached, contacts, known: contacts && reached ? contactsFor(contacts, reached) : [] };
};

const Elsewhere = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a className={`${buttons.button} ${styles.act}`} href={href} target="_blank" rel="noreferrer">
    <Icon name="outside" className={styles.mirrored} />
    <span>{text}</span>
  </a>
);

/** By post: the address by a source, if there is one, and how the letter becomes one that can be posted. */
const ByPost = ({ letter }: { readonly letter: Letter }) => {
  const { page, values, data } = useLetterForm();
  const { print } = useLetterActions();
  const { reached, contacts, known } = useKnown();
  const { act, done, where, letter: words } = page.messages;
  const contact = known.find(({ lines }) => lines);
  const text = contact && reached && data.world ? addressOf(contact, reached, values.country, data.world) : null;
  const typed = values.recipientAddress.trim() !== '';
  const date = (iso: string) => formatDate(iso, page.profile);
  return (
    <div className={styles.way}>
      <h3>{done.post}</h3>
      {typed && <p>{done.onLetter}</p>}
      {!typed && contact && text && reached && (
        <>
          {isDetour(contact, reached) && <p className={styles.small}>{where.detour}</p>}
          <p className={styles.address} lang="en" dir="auto" translate="no">
            {text}
          </p>
          <p className={styles.small}>
            <bdi lang="en" translate="no">
              {contact.publisher}
            </bdi>
            {'. '}
            <span>
              {fillSlots(contact.asOf ? where.asOf : where.undated, { date: date(contact.asOf ?? contact.readOn) })}
            </span>
            {'. '}
            <a href={contact.check} target="_blank" rel="noreferrer">
              {where.check}
            </a>
          </p>
        </>
      )}
      {!typed && !text && <p>{contacts ? done.noAddress : where.loading}</p>}
      <p className={styles.small}>{fillSlots(done.paper, { layout: words.layouts[letter.layout.id] })}</p>
      {!letter.signaturePicture && !isWithoutName(values) && letter.signature.length > 0 && (
        <p className={styles.small}>{done.sign}</p>
      )}
      <div className={styles.ways}>
        <button type="button" onClick={print}>
          {act.print}
        </button>
      </div>
    </div>
  );
};

/** By e-mail or form: the recipient's own pages, and what to copy into the message. */
const ByMail = ({ letter }: { readonly letter: Letter }) => {
  const { page, data } = useLetterForm();
  const { reached, contacts, known } = useKnown();
  const { act, done, outputs, where } = page.messages;
  const [said, setSaid] = useState('');
  const [mailTo, setMailTo] = useState<readonly string[]>([]);
  const take = (address: string, taken: boolean) =>
    setMailTo([...mailTo.filter((one) => one !== address), ...(taken ? [address] : [])]);
  const own = known.filter((one) => reached && !isDetour(one, reached));
  const email = own.find((one) => one.email);
  const contactPage = own.find((one) => one.contactPage)?.contactPage;
  const body = data.world?.institutions.find(({ id }) => id === reached?.recipient.id);
  const site = own.find((one) => one.site)?.site ?? (body?.site ? `https://${body.site}` : undefined);
  const copy = (text: string, copied: string) => async () => setSaid((await copyText(text)) ? copied : act.copyFailed);
  return (
    <div className={styles.way}>
      <h3>{done.mail}</h3>
      {contacts && <p className={styles.small}>{email ? done.attach : done.noMail}</p>}
      {email?.email?.map((one) => (
        <p key={one}>
          <a href={mailLink(letter, one)} dir="ltr" translate="no">
            {one}
          </a>
          {email.publicMail && <span className={styles.small}> {where.publicMail}</span>}
          <label className={form.choice}>
            <input
              type="checkbox"
              checked={mailTo.includes(one)}
              onChange={({ target }) => take(one, target.checked)}
            />
            <span>{outputs.into}</span>
          </label>
        </p>
      ))}
      <OtherForms letter={letter} ids={['email', 'word']} mailTo={mailTo} />
      {contactPage ? (
        <p>
          <Elsewhere href={contactPage} text={where.contactPage} />
        </p>
      ) : (
        site && (
          <p>
            <Elsewhere href={site} text={where.site} />
          </p>
        )
      )}
      <div className={styles.ways}>
        <a href={mailLink(letter)}>{outputs.message}</a>
        <button type="button" onClick={copy(lineText(letter.subject), done.subjectCopied)}>
          {done.copySubject}
        </button>
        <button type="button" onClick={copy(plainText(letter), act.textCopied)}>
          {OUTPUTS.text.offered.page(page.messages)}
        </button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <p className={styles.small}>{joinSentences(outputs.emailNote, outputs.emailKept)}</p>
    </div>
  );
};

/** How the letter gets to whom it is to. */
export const SendStep = ({ letter }: { readonly letter: Letter }) => {
  const { page } = useLetterForm();
  const { reached, contacts } = useKnown();
  const { outputs, where } = page.messages;
  return (
    <>
      <div className={styles.pair}>
        <ByPost letter={letter} />
        <ByMail letter={letter} />
      </div>
      <DoneFold title={outputs.others}>
        <OtherForms letter={letter} ids={['html', 'markdown']} />
      </DoneFold>
      {contacts && reached && reached.recipient.kind !== 'other' && (
        <DoneFold title={where.title}>
          <ContactList contacts={contacts} {...reached} take={() => null} />
        </DoneFold>
      )}
    </>
  );
};
