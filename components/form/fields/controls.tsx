import { Fragment, memo, type ReactNode } from 'react';
import { Field } from '@/components/ui/Field';
import fieldStyles from '@/components/ui/Field.module.css';
import { FoldIcon } from '@/components/ui/FoldIcon';
import selects from '@/components/ui/Select.module.css';
import {
  type ChoiceField,
  type DateField,
  type DraftKey,
  FIELDS,
  type FieldRow,
  fieldsWhere,
  LIMITS,
  rowOf,
  type Section,
  type SeveralField,
  type TextField,
} from '@/lib/domain/fields';
import { fieldLabel, textAt } from '@/lib/form/fieldLabels';
import { fieldOptions, type Option } from '@/lib/form/fieldOptions';
import styles from '../form.module.css';
import { useFields } from './FieldsContext';

interface ControlProps<Key extends DraftKey> {
  readonly field: Key;
  /** In place of the hint that the table of fields names; null for none. */
  readonly hint?: ReactNode;
  /** Whether it can be left empty, where that depends on other fields. */
  readonly optional?: boolean;
  /** Whether it stands out for as long as it is empty. */
  readonly needed?: boolean;
}

/** Label, hint and error of a field, as the table of fields and the form have them. */
const useLabels = (field: DraftKey, hint: ReactNode, optional: boolean = rowOf(field).optional ?? false) => {
  const { page, errors } = useFields();
  const row: FieldRow = rowOf(field);
  return {
    id: field,
    label: fieldLabel(field, page.messages),
    optional: optional ? page.messages.optional : undefined,
    hint: hint === undefined ? row.hint && textAt(page.messages, row.hint) : hint,
    error: errors[field],
  };
};

/** Whether a field stands out because it is still empty; not without script, where it would go on after it is filled in. */
const useMissing = (field: TextField | ChoiceField, needed = false): boolean => {
  const { useValue, noscript } = useFields();
  const value = useValue(field);
  return needed && !noscript && value.trim() === '';
};

/**
 * A text field; its direction follows what is typed, an e-mail address runs left to right.
 * Never filled in by the browser: only a field that is off to it is left out of the session that Chromium and Firefox
 * write to the disk (docs/what-remains.md), which here counts for more than WCAG 1.3.5.
 */
export const TextInput = ({ field, hint, optional, needed }: ControlProps<TextField>) => {
  const { control } = useFields();
  const missing = useMissing(field, needed);
  const { rows = 1, format } = LIMITS[field];
  return (
    <Field {...useLabels(field, hint, optional)} missing={missing}>
      {(aria) =>
        rows > 1 ? (
          <textarea {...aria} id={field} rows={rows} dir="auto" autoComplete="off" {...control(field)} />
        ) : (
          <input
            {...aria}
            id={field}
            // Not type="email": the browser's own check would speak its own language and refuse international addresses.
            type="text"
            inputMode={format}
            dir={format === 'email' ? 'ltr' : 'auto'}
            autoComplete="off"
            spellCheck={false}
            {...control(field)}
          />
        )
      }
    </Field>
  );
};

export const DateInput = ({ field, hint, optional }: ControlProps<DateField>) => {
  const { control } = useFields();
  return (
    <Field {...useLabels(field, hint, optional)}>
      {(aria) => <input {...aria} id={field} type="date" {...control(field)} />}
    </Field>
  );
};

interface SelectProps extends ControlProps<ChoiceField> {
  /** What choosing none means, where it depends on other fields; null where something must be chosen. */
  readonly none?: string | null;
  /** A value that stands before the others, for it is likely. */
  readonly first?: string | null | undefined;
  /** Values to choose from, where not all of the field's fit. */
  readonly only?: readonly string[];
  /** In place of the options. */
  readonly children?: ReactNode;
}

/** Drawn anew with another list only: that of all states has 193. */
const OptionList = memo(({ options }: { readonly options: readonly Option[] }) =>
  options.map(({ value, text, lang }) => (
    <option key={value} value={value} {...(lang && { lang, translate: 'no' as const })}>
      {text}
    </option>
  )),
);

export const Select = ({ field, hint, needed, none, first, only, children }: SelectProps) => {
  const { page, world, control } = useFields();
  const missing = useMissing(field, needed);
  const row: FieldRow = FIELDS[field];
  const noneText = none === undefined && 'none' in row && row.none ? textAt(page.messages, row.none) : none;
  const all = fieldOptions(field, page, world);
  const options = first ? [...all].sort((a, b) => Number(b.value === first) - Number(a.value === first)) : all;
  return (
    <Field {...useLabels(field, hint)} missing={missing}>
      {(aria) => (
        <span className={selects.select}>
          <select {...aria} id={field} {...control(field)}>
            {typeof noneText === 'string' && <option value="">{noneText}</option>}
            {children ?? <OptionList options={only ? options.filter(({ value }) => only.includes(value)) : options} />}
          </select>
          <FoldIcon />
        </span>
      )}
    </Field>
  );
};

interface ChoicesProps extends ControlProps<SeveralField | ChoiceField> {
  readonly className: string | undefined;
  readonly isClosed?: (value: string) => boolean;
}

/** Boxes to tick, or buttons of which one is pressed, in a group that the error summary can lead to. */
export const Choices = ({ field, hint, className, isClosed }: ChoicesProps) => {
  const { page, world, option } = useFields();
  const labels = useLabels(field, hint);
  const row: FieldRow = FIELDS[field];
  const ids = [labels.hint && `${field}-hint`, labels.error && `${field}-error`].filter(Boolean).join(' ');
  const options = fieldOptions(field, page, world);
  return (
    <fieldset id={field} tabIndex={-1} className={className} {...(ids && { 'aria-describedby': ids })}>
      <legend>{labels.label}</legend>
      {labels.hint && (
        <p id={`${field}-hint`} className={styles.hint}>
          {labels.hint}
        </p>
      )}
      {labels.error && (
        <p id={`${field}-error`} className={fieldStyles.error}>
          {labels.error}
        </p>
      )}
      {options.map(({ value, text }) => (
        <label key={value} className={styles.choice}>
          <input
            type={row.type === 'several' ? 'checkbox' : 'radio'}
            disabled={isClosed?.(value)}
            {...option(field, value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
};

interface FlagProps {
  readonly field: 'withoutName' | 'referenceIn' | 'addressCheckedOn';
  /** What the field holds when the box is ticked. */
  readonly value: string;
  readonly ticked: boolean;
  readonly label: string;
  readonly explained?: string;
}

/** A single box with an explanation in small type. */
export const Flag = ({ field, value, ticked, label, explained }: FlagProps) => {
  const { flag, errors } = useFields();
  const error = errors[field];
  return (
    <>
      {error && (
        <p id={`${field}-error`} className={fieldStyles.error}>
          {error}
        </p>
      )}
      <label className={styles.choice}>
        <input
          id={field}
          type="checkbox"
          {...(error && { 'aria-describedby': `${field}-error`, 'aria-invalid': true })}
          {...flag(field, value, ticked)}
        />
        <span>
          <span>{label}</span>
          {explained && (
            <>
              {' '}
              <small className={styles.explained}>{explained}</small>
            </>
          )}
        </span>
      </label>
    </>
  );
};

/** A field as its row in the table has it. */
const AnyField = ({ field, hint }: ControlProps<DraftKey>) => {
  const row = FIELDS[field];
  switch (row.type) {
    case 'text':
      return <TextInput field={field as TextField} hint={hint} />;
    case 'date':
      return <DateInput field={field as DateField} hint={hint} />;
    case 'choice':
      return <Select field={field as ChoiceField} hint={hint} />;
    case 'several':
      return <Choices field={field as SeveralField} hint={hint} className={styles.section} />;
    case 'flag':
    case 'list':
      return null;
  }
};

interface FieldListProps {
  readonly section: Section;
  /** Fields that stand in the section in a way of their own. */
  readonly without?: readonly DraftKey[];
  /** The hint of a field, where it is not the table's. */
  readonly hintOf?: (field: DraftKey) => ReactNode;
  /** What stands below a field. */
  readonly below?: Readonly<Partial<Record<DraftKey, ReactNode>>>;
}

/** The fields of a section, in the table's order: a new row is in both forms with it. */
export const FieldList = ({ section, without = [], hintOf, below }: FieldListProps) =>
  fieldsWhere((row) => row.section === section)
    .filter((field) => !without.includes(field))
    .map((field) => (
      <Fragment key={field}>
        <AnyField field={field} hint={hintOf?.(field)} />
        {below?.[field]}
      </Fragment>
    ));
