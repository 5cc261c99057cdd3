import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { fieldText } from '@/lib/compose/fieldText';
import { LIMITS } from '@/lib/domain/draftLimits';
import { fillSlots } from '@/lib/i18n/fillSlots';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';

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

export interface WordsSectionProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly error: string | undefined;
  /** Words that came with a link and wait for the person's decision. */
  readonly offered: string | null;
  readonly onDecide: (accept: boolean) => void;
  /** What is said about the words, below them. */
  readonly children: ReactNode;
}

export const WordsSection = ({ page, form, error, offered, onDecide, children }: WordsSectionProps) => {
  const { messages, wording } = page;
  const { words } = messages;
  const { left } = fieldText('personal', form.watch('personal'));
  const counter =
    left > LIMITS.personal.length * (1 - COUNT_FROM)
      ? ''
      : fillSlots(left >= 0 ? words.left : words.over, { count: Math.abs(left) });
  const announced = usePaused(counter);
  return (
    <fieldset className={styles.section}>
      <legend>{words.title}</legend>
      {offered !== null && (
        <Notice title={words.fromLink}>
          <blockquote className={styles.offered} dir="auto" translate="no">
            {offered}
          </blockquote>
          <div className={styles.buttons}>
            <Button onClick={() => onDecide(true)}>{words.accept}</Button>
            <Button onClick={() => onDecide(false)}>{words.drop}</Button>
          </div>
        </Notice>
      )}
      <Field id="personal" label={words.personal} hint={words.hint} error={error}>
        {(aria) => (
          <textarea {...aria} id="personal" rows={7} dir="auto" autoComplete="off" {...form.register('personal')} />
        )}
      </Field>
      <p className={styles.counter} aria-hidden="true">
        {counter}
      </p>
      <p className={styles.unseen} role="status">
        {announced}
      </p>
      {children}
      <p className={styles.hint}>{words.prompts}</p>
      <ul className={styles.prompts}>
        {wording.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <p>{words.care}</p>
    </fieldset>
  );
};
