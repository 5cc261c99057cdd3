import type { ReactNode } from 'react';
import { Field } from '@/components/ui/Field';
import type { TextField } from '@/lib/domain/draftLimits';
import type { LetterFormApi } from './letterFormApi';

export interface TextInputProps {
  readonly form: LetterFormApi;
  readonly field: TextField;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** More than one row makes it a text area. */
  readonly rows?: number;
  readonly type?: 'text' | 'email';
}

/**
 * A text field of the form; its direction follows what is typed, an e-mail address runs left to right.
 * Never filled in by the browser: only a field that is off to it is left out of the session that Chromium and Firefox
 * write to the disk (docs/what-remains.md), which here counts for more than WCAG 1.3.5.
 */
export const TextInput = ({ form, field, label, hint, error, rows = 1, type = 'text' }: TextInputProps) => (
  <Field id={field} label={label} hint={hint} error={error}>
    {(aria) =>
      rows > 1 ? (
        <textarea {...aria} id={field} rows={rows} dir="auto" autoComplete="off" {...form.register(field)} />
      ) : (
        <input
          {...aria}
          id={field}
          // Not type="email": the browser's own check would speak its own language and refuse international addresses.
          type="text"
          inputMode={type === 'email' ? 'email' : undefined}
          dir={type === 'email' ? 'ltr' : 'auto'}
          autoComplete="off"
          spellCheck={false}
          {...form.register(field)}
        />
      )
    }
  </Field>
);
