import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { pressedKey } from '@/components/ui/pressedKey';
import type { WritePageProps } from '@/lib/form/writePageProps';
import styles from '../../form.module.css';

export interface PassphraseInputProps {
  readonly id: string;
  readonly messages: WritePageProps['messages'];
  readonly hint: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
  /** Makes one up; it is shown then, so that it can be passed on. */
  readonly make?: () => string;
}

/** A passphrase, hidden until somebody wants to see it; a field that no browser is asked to remember. */
export const PassphraseInput = ({
  id,
  messages: { sealed },
  hint,
  value,
  error,
  onChange,
  onEnter,
  make,
}: PassphraseInputProps) => {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Field id={id} label={sealed.passphrase} hint={hint} error={error}>
        {(aria) => (
          <input
            {...aria}
            id={id}
            type={shown ? 'text' : 'password'}
            dir="auto"
            translate="no"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            onKeyDown={({ nativeEvent }) => pressedKey(nativeEvent) === 'Enter' && onEnter()}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button aria-controls={id} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {sealed.show}
        </Button>
        {make && (
          <Button
            onClick={() => {
              setShown(true);
              onChange(make());
            }}
          >
            {sealed.make}
          </Button>
        )}
      </div>
    </>
  );
};
