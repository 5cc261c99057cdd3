import { type ReactNode, useEffect, useState } from 'react';
import { FoldIcon } from '@/components/ui/FoldIcon';
import type { Section } from '@/lib/domain/fields';
import { joinValues, sectionValues } from '@/lib/form/sectionValues';
import { useFields, useSectionContent } from './FieldsContext';
import styles from './Fold.module.css';

/**
 * Whether a section is unfolded: at first shut, opened by the person, by what is wrong in it each time that a letter is
 * asked for, and by a `reason` once it is there.
 */
export const useFold = (section: Section, reason = '') => {
  const { tries, noscript } = useFields();
  const { errors, filled } = useSectionContent(section);
  // Without script what stands in it cannot be said at its head, so it is not folded up.
  const [open, setOpen] = useState(errors !== '' || (noscript !== null && filled));
  const shown = errors && `${tries} ${errors}`;
  useEffect(() => {
    if (shown || reason) setOpen(true);
  }, [shown, reason]);
  return {
    open,
    onToggle: ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }) => setOpen(currentTarget.open),
    'data-fold': section,
  };
};

interface FoldRowProps {
  readonly title: string;
  /** What stands in it; empty where that is not known. */
  readonly value: string;
}

/** The head of what is folded up: its name, and what stands in it. */
export const FoldRow = ({ title, value }: FoldRowProps) => (
  <summary className={styles.row}>
    <span className={styles.said}>
      <h3>{title}</h3>
      {value && (
        <>
          {' '}
          <span className={styles.value} dir="auto">
            {value}
          </span>
        </>
      )}
    </span>
    <FoldIcon />
  </summary>
);

interface FoldProps {
  readonly section: Section;
  readonly title: string;
  /** What stands in it, where the fields do not say it all. */
  readonly values?: readonly string[];
  /** Why it has to be seen; opens it. */
  readonly reason?: string;
  readonly children: ReactNode;
}

/** A section of the form, folded up: shut, it shows what stands in it. Its fields stay as they are all the while. */
export const Fold = ({ section, title, values, reason, children }: FoldProps) => {
  const { page, world, values: filled, noscript } = useFields();
  const said = noscript ? null : (values ?? sectionValues(section, filled, page, world));
  return (
    <details className={styles.fold} {...useFold(section, reason)}>
      <FoldRow title={title} value={said ? joinValues(said) || page.messages.parts.none : ''} />
      <div className={styles.inside}>{children}</div>
    </details>
  );
};
