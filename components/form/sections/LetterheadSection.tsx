import { type ReactNode, useEffect, useState } from 'react';
import { FieldList } from '../fields/controls';
import { useFields, useSectionContent } from '../fields/FieldsContext';
import styles from '../form.module.css';

interface LetterheadSectionProps {
  /** Logo and signature. Pictures need script: without it one signs on paper. */
  readonly pictures?: ReactNode;
}

/** What mostly organisations want: closed at first, open where something stands in it, and as soon as it is wrong. */
export const LetterheadSection = ({ pictures }: LetterheadSectionProps) => {
  const { page, tries, noscript } = useFields();
  const { more } = page.messages;
  const { errors: wrong, filled } = useSectionContent('more');
  const [open, setOpen] = useState(wrong !== '' || filled);
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
