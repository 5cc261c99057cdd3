import { type ReactNode, useEffect, useState } from 'react';
import { fieldsWhere } from '@/lib/domain/fields';
import { FieldList } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';

const IN_HERE = fieldsWhere(({ section }) => section === 'more');

interface MoreSectionProps {
  /** Logo and signature. Pictures need script: without it one signs on paper. */
  readonly pictures?: ReactNode;
}

/** What mostly organisations want: closed at first, open where something stands in it, and as soon as it is wrong. */
export const MoreSection = ({ pictures }: MoreSectionProps) => {
  const { page, values, errors, tries, noscript } = useFields();
  const { more } = page.messages;
  const wrong = IN_HERE.map((field) => errors[field] ?? '').join('');
  const [open, setOpen] = useState(wrong !== '' || IN_HERE.some((field) => values[field].length > 0));
  const shown = wrong && `${tries} ${wrong}`;
  useEffect(() => {
    if (shown) setOpen(true);
  }, [shown]);
  return (
    <details className={styles.section} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{noscript?.moreTitle ?? more.title}</summary>
      <p>{more.lead}</p>
      {pictures}
      <FieldList section="more" />
    </details>
  );
};
