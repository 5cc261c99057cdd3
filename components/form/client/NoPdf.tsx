import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { at } from '@/lib/site/place';
import styles from '../form.module.css';
import { useLetterActions } from './LetterActionsContext';
import { useLetterForm } from './LetterFormContext';

/** Above the form, where the focus goes: no PDF came, and which ways to the letter are left. */
export const NoPdf = () => {
  const { page } = useLetterForm();
  const { make, print, failed } = useLetterActions();
  const { locale, demand, messages } = page;
  const { act, otherWay } = messages;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failed) notice.current?.focus();
  }, [failed]);
  if (!failed) return null;
  return (
    <div ref={notice} tabIndex={-1}>
      <Notice urgent>
        <p>{act.failed}</p>
        <div className={styles.buttons}>
          <Button onClick={make.text}>{act.copyText}</Button>
          <Button onClick={print}>{act.print}</Button>
        </div>
        <p>
          {otherWay.server} {/* A static host ignores the query and shows the page that says it has no server. */}
          <a href={at(`/${locale}/plain/?demand=${demand}`)} target="_blank" rel="noopener">
            {otherWay.link}
          </a>
        </p>
      </Notice>
    </div>
  );
};
