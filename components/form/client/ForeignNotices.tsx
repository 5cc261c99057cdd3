import { type ReactNode, useMemo, useRef, useState } from 'react';
import { fieldText } from '@/lib/compose/fieldText';
import { usualLanguage } from '@/lib/compose/usualLanguage';
import type { Locale } from '@/lib/domain/locales';
import { isWithoutName } from '@/lib/domain/withoutName';
import { calledIn } from '@/lib/form/fieldLabels';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { foreignWords, isUnreadableName } from '@/lib/names/foreignWords';
import styles from '../form.module.css';
import noticeStyles from './foreignNotice.module.css';
import { useLetterForm } from './LetterFormContext';
import { usePaused } from './OwnWords';
import { UnprintableNotices } from './UnprintableNotices';

/** The letter's language as the form stands; null before there is a world. */
const useLetterLanguage = (): Locale | null => {
  const { page, values, data } = useLetterForm();
  const chosen = page.languages.find(({ locale }) => locale === values.in)?.locale;
  return chosen ?? (data.world && usualLanguage({ ...values, demand: page.demand }, page.locale, data.world).locale);
};

interface QuietProps {
  /** What is said; nothing where it is empty. */
  readonly text: string;
  readonly children?: ReactNode;
}

/**
 * Stands below the field that it speaks of, which does not move, as soon as typing pauses, so that what is below moves
 * under the last key; a screen reader is told when typing has paused for longer.
 */
const Quiet = ({ text, children }: QuietProps) => {
  const said = usePaused(text);
  return (
    <>
      {text !== '' && (
        <div className={noticeStyles.notice}>
          <p>{text}</p>
          {children}
        </div>
      )}
      <p className={styles.unseen} role="status">
        {text && said}
      </p>
    </>
  );
};

/** Says that the own words seem to be in another language than the letter, and makes the letter that language. */
const OtherLanguage = () => {
  const { page, values, form } = useLetterForm();
  const { foreign } = page.messages;
  const letter = useLetterLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [madeIn, setMadeIn] = useState<Locale | null>(null);
  const words = fieldText('personal', values.personal).text;
  const found = useMemo(() => letter && foreignWords(words, letter), [words, letter]);
  const called = (locale: string | null) => calledIn(page, locale ?? '');

  const makeLetter = (language: Locale) => {
    form.setValue('in', language, { shouldDirty: true });
    setMadeIn(language);
    // The button goes away with the notice; the focus stays where it was.
    place.current?.focus({ preventScroll: true });
  };
  const text =
    found === null
      ? madeIn === letter && words !== ''
        ? fillSlots(foreign.made, { language: called(letter) })
        : ''
      : found === 'unknown'
        ? fillSlots(foreign.script, { letter: called(letter) })
        : fillSlots(foreign.differ, { words: called(found), letter: called(letter) });
  return (
    <div ref={place} tabIndex={-1} className={styles.quiet}>
      <Quiet text={text}>
        {found !== null && found !== 'unknown' && (
          <button type="button" className={noticeStyles.way} onClick={() => makeLetter(found)}>
            {fillSlots(foreign.make, { language: called(found) })}
          </button>
        )}
      </Quiet>
    </div>
  );
};

/** What is told of the own words, and with it what of any field cannot be printed: neither is in the form's first scripts. */
export const ForeignWords = () => (
  <>
    <OtherLanguage />
    <UnprintableNotices />
  </>
);

/** Says that an office can hardly read a name, and leads back to its field, where nothing is changed. */
export const ForeignName = ({ field }: { readonly field: 'name' | 'organisation' }) => {
  const { page, values } = useLetterForm();
  const { foreign } = page.messages;
  const letter = useLetterLanguage();
  const unused = field === 'name' && isWithoutName(values);
  const hard = !unused && letter && isUnreadableName(values[field], letter);
  return (
    <Quiet text={hard ? foreign.name : ''}>
      <button
        type="button"
        className={noticeStyles.way}
        onClick={() => {
          const input = document.getElementById(field);
          if (!(input instanceof HTMLInputElement)) return;
          input.focus();
          input.setSelectionRange(0, 0);
        }}
      >
        {foreign.latin}
      </button>
    </Quiet>
  );
};
