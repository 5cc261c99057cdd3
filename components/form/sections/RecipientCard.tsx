import type { ReactNode } from 'react';
import { focusField } from '@/components/ui/focusField';
import { isGuarded } from '@/lib/compose/offerFor';
import { usualLanguage } from '@/lib/compose/usualLanguage';
import { calledIn } from '@/lib/form/fieldLabels';
import { fieldOptions } from '@/lib/form/fieldOptions';
import { joinValues } from '@/lib/form/sectionValues';
import { useFields } from '../fields/FieldsContext';
import { useFold } from '../fields/Fold';
import styles from './RecipientCard.module.css';

/** Whom the letter is to, in two lines: name, and office or whose government it is. */
const useRecipientSaid = (): readonly [name: string, note: string] => {
  const { page, world, recipient, useValue } = useFields();
  const { to, parts } = page.messages;
  const office = useValue('office') || recipient?.defaultOffice;
  const typed = useValue('recipientName');
  const own = [useValue('country'), useValue('citizenship')];
  if (!world || !recipient) return [parts.unset, parts.unsetNote];
  if (recipient.kind === 'other') return [typed || to.other, ''];
  const name = fieldOptions('to', page, world).find(({ value }) => value === recipient.id)?.text ?? '';
  const named = page.officeNames[office as keyof typeof page.officeNames];
  const government = recipient.kind === 'state' && own.includes(recipient.id) && parts.ownGovernment;
  return [name, joinValues([named ?? '', government || ''])];
};

/** The letter's language: its own choice, or the one usual for the recipient. */
const useLanguageSaid = (): string => {
  const { page, world, recipient, useValue } = useFields();
  const to = useValue('to');
  const office = useValue('office');
  const chosen = useValue('in');
  if (chosen) return calledIn(page, chosen);
  return world && recipient
    ? calledIn(page, usualLanguage({ to, office, demand: page.demand }, page.locale, world).locale)
    : page.messages.parts.usualLanguage;
};

export interface RecipientCardProps {
  readonly children: ReactNode;
  /** Opens the list of further recipients. */
  readonly several: ReactNode;
}

/** The head of a memo: to whom, and in which language, each with a way to change it. */
export const RecipientCard = ({ children, several }: RecipientCardProps) => {
  const { page, world, recipient, useValue } = useFields();
  const { to, letter, parts } = page.messages;
  const [name, note] = useRecipientSaid();
  const language = useLanguageSaid();
  const country = useValue('country');
  // Said for as long as it is so: who lives there may choose otherwise.
  const elsewhere = world && recipient?.state !== country && isGuarded(country, world.safeguards);
  return (
    <div className={styles.card}>
      <details {...useFold('to')}>
        <summary className={styles.row}>
          <span className={styles.key}>{to.title}</span>{' '}
          <span className={styles.value}>
            <bdi>{name}</bdi>
            {note && (
              <>
                {' '}
                <small>{note}</small>
              </>
            )}
          </span>{' '}
          <span className={`${styles.change} ${styles.whenShut}`}>{parts.change}</span>
          <span className={`${styles.change} ${styles.whenOpen}`}>{parts.close}</span>
        </summary>
        <div className={styles.inside}>{children}</div>
      </details>
      {elsewhere && <p className={styles.note}>{parts.elsewhere}</p>}
      <div className={styles.row}>
        <span className={styles.key}>{parts.in}</span>
        <span className={styles.value}>{language}</span>
        <button
          type="button"
          className={styles.change}
          aria-label={`${parts.change}: ${letter.language}`}
          onClick={() => focusField('in')}
        >
          {parts.change}
        </button>
      </div>
      {several}
    </div>
  );
};
