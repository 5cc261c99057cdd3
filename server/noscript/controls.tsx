import type { ReactNode } from 'react';
import styles from '../../components/form/form.module.css';
import { Field } from '../../components/ui/Field';
import fieldStyles from '../../components/ui/Field.module.css';
import type { TextField } from '../../lib/domain/draftLimits';
import type { FormValues } from '../../lib/domain/formValues';
import type { NoScriptErrors } from './noScriptErrors';

/** What every section of the form is given. */
export interface Filled {
  readonly values: FormValues;
  readonly errors: NoScriptErrors;
}

/**
 * For every control: browsers neither suggest what was typed before nor write it down, and going back to the page finds
 * the control as it was sent (HTML, 4.10.18.7.1). Firefox asks each control, choices too; Chromium is content with the form.
 */
export const UNKEPT = { autoComplete: 'off' } as const;

interface TextProps extends Filled {
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
  /** More than one row makes it a text area. */
  readonly rows?: number;
  readonly email?: boolean;
}

/** A text field; its direction follows what is typed, an e-mail address runs left to right. */
export const NoScriptText = ({ field, label, hint, rows = 1, email, values, errors }: TextProps) => (
  <Field id={field} label={label} hint={hint} error={errors[field]}>
    {(aria) =>
      rows > 1 ? (
        <textarea {...aria} id={field} name={field} rows={rows} dir="auto" {...UNKEPT} defaultValue={values[field]} />
      ) : (
        <input
          {...aria}
          id={field}
          name={field}
          // Not type="email": the browser's own check would speak its own language and refuse international addresses.
          type="text"
          inputMode={email ? 'email' : undefined}
          dir={email ? 'ltr' : 'auto'}
          {...UNKEPT}
          spellCheck={false}
          defaultValue={values[field]}
        />
      )
    }
  </Field>
);

interface SelectProps extends Filled {
  readonly field:
    | 'to'
    | 'office'
    | 'country'
    | 'citizenship'
    | 'in'
    | 'layout'
    | 'textSize'
    | 'envelope'
    | 'kind'
    | 'answer'
    | 'writingAs';
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export const NoScriptSelect = ({ field, label, hint, values, errors, children }: SelectProps) => (
  <Field id={field} label={label} hint={hint} error={errors[field]}>
    {(aria) => (
      <select {...aria} id={field} name={field} {...UNKEPT} defaultValue={values[field]}>
        {children}
      </select>
    )}
  </Field>
);

interface ChoicesProps extends Filled {
  readonly field: 'also' | 'recipientGender';
  readonly legend: string;
  readonly hint?: string;
  readonly className: string | undefined;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

/** Boxes to tick or a choice of one, in a group that the error summary can lead to. */
export const NoScriptChoices = ({ field, legend, hint, className, choices, values, errors }: ChoicesProps) => {
  const error = errors[field];
  const chosen = values[field];
  return (
    <fieldset id={field} tabIndex={-1} className={className} aria-describedby={error && `${field}-error`}>
      <legend>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {error && (
        <p id={`${field}-error`} className={fieldStyles.error}>
          {error}
        </p>
      )}
      {choices.map(({ value, text }) => (
        <label key={value} className={styles.choice}>
          <input
            {...UNKEPT}
            type={field === 'also' ? 'checkbox' : 'radio'}
            name={field}
            value={value}
            defaultChecked={typeof chosen === 'string' ? chosen === value : chosen.includes(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
};
