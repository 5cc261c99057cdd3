import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { Notice } from '@/components/ui/Notice';
import { typedText } from '@/lib/form/typedText';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { localDay } from '@/lib/i18n/localDay';
import styles from '../form.module.css';
import { saveDraftFile } from './drafts/saveDraftFile';
import { formStore } from './formStore';
import { useLetterForm } from './LetterFormContext';
import { useLeaveWarning } from './useLeaveWarning';

export interface RescueProps {
  readonly page: WritePageProps;
  /** What cannot be shown. */
  readonly title: string;
  readonly onRetry: () => void;
}

/** Stands where a part of the form, or all of it, could not be drawn: what was typed, to copy and as a draft file. */
export const Rescue = ({ page, title, onRetry }: RescueProps) => {
  const { failed, drafts, retry } = page.messages;
  const { form } = formStore();
  const [said, setSaid] = useState('');
  const id = useId();
  const typed = typedText(form.getValues(), page.messages);
  useLeaveWarning(typed !== '');

  return (
    <Notice title={title}>
      {typed !== '' && (
        <>
          <p>{failed.kept}</p>
          <label htmlFor={id}>{failed.typed}</label>
          <textarea
            id={id}
            className={styles.link}
            dir="auto"
            rows={8}
            readOnly
            autoComplete="off"
            translate="no"
            value={typed}
            onFocus={({ target }) => target.select()}
          />
        </>
      )}
      <div className={styles.buttons}>
        <Button look="primary" onClick={onRetry}>
          {retry}
        </Button>
        {typed !== '' && <Button onClick={() => setSaid(saveDraftFile(form, page, localDay()))}>{drafts.save}</Button>}
      </div>
      <p>{said}</p>
    </Notice>
  );
};

/** A part of the form: where it cannot be drawn, the other parts stay. */
export const FormPart = ({ children }: { readonly children: ReactNode }) => {
  const { page } = useLetterForm();
  return (
    <ErrorBoundary fallback={(retry) => <Rescue page={page} title={page.messages.failed.section} onRetry={retry} />}>
      {children}
    </ErrorBoundary>
  );
};

/** In place of the whole form. */
export const FormFailed = ({ onRetry, ...page }: WritePageProps & Pick<RescueProps, 'onRetry'>) => (
  <Rescue page={page} title={page.messages.failed.form} onRetry={onRetry} />
);
