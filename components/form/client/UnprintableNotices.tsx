import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { fieldText } from '@/lib/compose/fieldText';
import { TEXT_FIELDS, type TextField } from '@/lib/domain/fields';
import { leaveOutWithheld } from '@/lib/domain/withoutName';
import { fieldLabel } from '@/lib/form/fieldLabels';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { missingIn } from '@/lib/pdf/fontsForLetter';
import styles from '../form.module.css';
import noticeStyles from './foreignNotice.module.css';
import { useLetterForm } from './LetterFormContext';
import { usePaused } from './OwnWords';

/** By field, the characters in it that cannot be printed in the letter as it stands. */
const useUnprintable = (): readonly (readonly [TextField, readonly string[]])[] => {
  const { values, made } = useLetterForm();
  const letter = made?.ok ? made.value.letter : null;
  const [locale, direction] = [letter?.locale, letter?.direction];
  return useMemo(() => {
    if (!locale || !direction) return [];
    const printed = leaveOutWithheld(values);
    return TEXT_FIELDS.flatMap((field) => {
      const characters = missingIn(fieldText(field, printed[field] ?? '').text, { locale, direction });
      return characters.length > 0 ? [[field, characters] as const] : [];
    });
  }, [values, locale, direction]);
};

/**
 * What cannot be printed is said below its field as soon as typing pauses, before a PDF is asked for; a screen reader is
 * told of it with the name of the field when typing has paused for longer. Comes later than the fields, so that it is put
 * into their boxes from outside.
 */
export const UnprintableNotices = () => {
  const { page } = useLetterForm();
  const { act } = page.messages;
  const found = useUnprintable().map(([field, characters]) => ({
    field,
    text: fillSlots(act.missing, { characters: characters.join(' ') }),
  }));
  const said = usePaused(found.map(({ field, text }) => `${fieldLabel(field, page.messages)}. ${text}`).join(' '));
  return (
    <>
      {found.map(({ field, text }) => {
        const box = document.getElementById(field)?.parentElement;
        return box && createPortal(<p className={noticeStyles.notice}>{text}</p>, box, field);
      })}
      <p className={styles.unseen} role="status">
        {said}
      </p>
    </>
  );
};
