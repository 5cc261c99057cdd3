import { useId } from 'react';
import { Button } from '@/components/ui/Button';
import buttons from '@/components/ui/Button.module.css';
import type { LetterKind } from '@/lib/domain/kinds';
import { fragmentAfter, LETTER_STATES, type LetterState, type ListedLetter, shownState } from '@/lib/drafts/letterList';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { localDay } from '@/lib/i18n/localDay';
import { at } from '@/lib/site/place';
import { called } from './called';
import type { Panel } from './LettersPanel';
import styles from './letters.module.css';

interface LetterRowProps {
  readonly panel: Panel;
  readonly letter: ListedLetter;
  readonly onState: (state: LetterState) => void;
  /** A letter that follows is about to be opened. */
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

const isState = (value: string): value is LetterState => LETTER_STATES.some((state) => state === value);

/** One letter: to whom, when, what became of it, and the letters that can follow. */
export const LetterRow = ({ panel, letter, onState, onOpen, onRemove }: LetterRowProps) => {
  const { messages, locale, kinds, profile, demands } = panel;
  const id = useId();
  const { title, recipient } = called(panel, letter);
  const demand = demands[letter.demand];
  const shown = shownState(letter, localDay());
  const after: readonly (readonly [LetterKind, string])[] = [
    ['reminder', messages.reminder],
    ['reply', messages.reply],
    ...(demand?.thanked.includes(letter.to) ? [['thanks', messages.thanks] as const] : []),
  ];
  return (
    <li className={styles.letter} aria-labelledby={id} data-state={shown}>
      <h2 id={id}>
        <bdi>{recipient}</bdi>
      </h2>
      <p className={styles.title}>{title}</p>
      <p className={styles.fine}>
        <span>
          {kinds[letter.kind]} · {formatDate(letter.date, profile)}
        </span>
        {letter.reference && (
          <>
            {' · '}
            <bdi>{letter.reference}</bdi>
          </>
        )}
      </p>
      <p className={styles.fine}>
        {fillSlots(messages.replyBy, { date: formatDate(letter.replyBy, profile) })}
        {shown === 'overdue' && (
          <>
            {' · '}
            <strong className={styles.overdue}>{messages.overdue}</strong>
          </>
        )}
      </p>
      <div className={styles.acts}>
        <label className={styles.state}>
          <span>{messages.state}</span>
          <select value={letter.state} onChange={({ target }) => isState(target.value) && onState(target.value)}>
            {LETTER_STATES.map((state) => (
              <option key={state} value={state}>
                {messages.states[state]}
              </option>
            ))}
          </select>
        </label>
        {demand &&
          after.map(([kind, words]) => (
            <a
              key={kind}
              className={`${buttons.button} ${buttons.control}`}
              href={at(`/${locale}/write/${letter.demand}/#${fragmentAfter(letter, kind)}`)}
              aria-describedby={id}
              onClick={onOpen}
              onAuxClick={onOpen}
            >
              {words}
            </a>
          ))}
        <Button aria-describedby={id} onClick={onRemove}>
          {messages.remove}
        </Button>
      </div>
    </li>
  );
};
