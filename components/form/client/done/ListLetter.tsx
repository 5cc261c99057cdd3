import { useEffect, useEffectEvent, useId, useState } from 'react';
import { fieldText } from '@/lib/compose/fieldText';
import { deviceStorage } from '@/lib/device/stores';
import { LETTER_KINDS } from '@/lib/domain/kinds';
import type { Letter } from '@/lib/domain/letter';
import { OTHER_RECIPIENT } from '@/lib/domain/offices';
import {
  isListed,
  keepLetterList,
  type LetterList,
  type ListedLetter,
  NO_LETTERS,
  readLetterList,
  withLetter,
  withoutExpired,
  withoutLetter,
} from '@/lib/drafts/letterList';
import { at } from '@/lib/site/place';
import form from '../../form.module.css';
import { useLetterForm } from '../LetterFormContext';
import styles from './Done.module.css';

/** The list as this browser keeps it, without letters whose time is over; null where it lets pages keep nothing. */
const keptList = (today: string): { readonly storage: Storage; readonly list: LetterList } | null => {
  try {
    const storage = deviceStorage();
    if (!storage) return null;
    const list = readLetterList(storage);
    const now = withoutExpired(list, today);
    if (now.letters.length < list.letters.length) keepLetterList(storage, now);
    return { storage, list: now };
  } catch {
    return null;
  }
};

/** One tick puts the letter into “My letters” on this device; before it, what the list shows to whoever holds the device. */
export const ListLetter = ({ letter: { locale, replyBy } }: { readonly letter: Letter }) => {
  const { page, form: values, today, date } = useLetterForm();
  const { list: messages } = page.messages;
  const hint = useId();
  const { to, office, recipientName, kind, reference } = values.getValues();
  const row: Omit<ListedLetter, 'id' | 'state'> = {
    demand: page.demand,
    to,
    office,
    recipientName: to === OTHER_RECIPIENT ? fieldText('recipientName', recipientName).text : '',
    in: locale,
    kind: LETTER_KINDS.find((one) => one === kind) ?? 'first',
    date,
    replyBy,
    reference: fieldText('reference', reference).text,
  };
  const [listed, setListed] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const look = useEffectEvent(() => setListed(isListed(keptList(today)?.list ?? NO_LETTERS, row)));
  useEffect(() => {
    look();
  }, []);

  const set = (on: boolean) => {
    const kept = keptList(today);
    const done = kept !== null && keepLetterList(kept.storage, (on ? withLetter : withoutLetter)(kept.list, row));
    setListed(on && done);
    setBlocked(!done);
  };

  return (
    <>
      <label className={form.choice}>
        <input
          type="checkbox"
          checked={listed}
          aria-describedby={hint}
          onChange={({ target }) => set(target.checked)}
        />
        <span>{messages.tick}</span>
      </label>
      <p id={hint} className={styles.small}>
        {messages.hint}
      </p>
      <p role="status" className={styles.said}>
        {blocked && messages.blocked}
      </p>
      {listed && (
        <p>
          <a href={at(`/${page.locale}/letters/`)}>{messages.title}</a>
        </p>
      )}
    </>
  );
};
