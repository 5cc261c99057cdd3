import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { fieldText } from '@/lib/compose/fieldText';
import { LIMITS } from '@/lib/domain/fields';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { formStore } from './formStore';
import { useLetterForm } from './LetterFormContext';

/** From here on the remaining length is shown; before, a number would only distract. */
const COUNT_FROM = 0.75;

/** A screen reader is told the count when typing pauses, not at every key. Milliseconds. */
const PAUSE = 1000;

export const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
};

/** How many characters are left, once that matters. */
export const WordsLeft = () => {
  const { page, useValue } = useFields();
  const { words } = page.messages;
  const { left } = fieldText('personal', useValue('personal'));
  const counter =
    left > LIMITS.personal.length * (1 - COUNT_FROM)
      ? ''
      : fillSlots(left >= 0 ? words.left : words.over, { count: Math.abs(left) });
  const announced = usePaused(counter);
  return (
    <>
      <p className={styles.counter} aria-hidden="true">
        {counter}
      </p>
      <p className={styles.unseen} role="status">
        {announced}
      </p>
    </>
  );
};

/** Said until they are changed: what was written to one government may be wrong to another. */
export const CarriedWords = () => {
  const { page, useValue } = useFields();
  const words = useValue('personal');
  return words !== '' && words === formStore().carried && <p className={styles.hint}>{page.messages.words.carried}</p>;
};

/** Words that came with a link and wait for the person's decision. */
export const OfferedWords = () => {
  const { page, link } = useLetterForm();
  const { words } = page.messages;
  if (link.offered === null) return null;
  return (
    <Notice title={words.fromLink}>
      <blockquote className={styles.offered} dir="auto" translate="no">
        {link.offered}
      </blockquote>
      <div className={styles.buttons}>
        <Button onClick={() => link.decide(true)}>{words.accept}</Button>
        <Button onClick={() => link.decide(false)}>{words.drop}</Button>
      </div>
    </Notice>
  );
};
