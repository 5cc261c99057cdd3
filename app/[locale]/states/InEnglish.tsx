import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Locale } from '@/lib/domain/locales';
import reference from '../reference.module.css';
import styles from './states.module.css';

interface InEnglishProps {
  readonly text: string;
  /** What to mind about it. */
  readonly caution?: string | null;
  /** Says in the page's language that the text is not in it; null where it is. */
  readonly note: string | null;
  /** Of the text where it is not English. */
  readonly locale?: Locale;
}

/** A text that there is in English alone: what nobody has translated is not passed off as the page's own. */
export const InEnglish = ({ text, caution, note, locale = 'en' }: InEnglishProps) => {
  const { states, punctuation } = loadMessages(locale);
  const toMind = caution && states.mind + punctuation.colon + caution;
  if (note === null)
    return (
      <>
        <p>{text}</p>
        {toMind && <p className={reference.note}>{toMind}</p>}
      </>
    );
  return (
    <div className={`${reference.note} ${styles.english}`}>
      <p>{note}</p>
      <div lang="en" dir="ltr">
        <p>{text}</p>
        {toMind && <p>{toMind}</p>}
      </div>
    </div>
  );
};
