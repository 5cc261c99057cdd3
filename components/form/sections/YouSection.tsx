import type { ReactNode } from 'react';
import type { DraftKey } from '@/lib/domain/fields';
import { isWithoutName } from '@/lib/domain/withoutName';
import { Select, TextInput } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import { Part } from './Part';
import styles from './Part.module.css';
import { SigningSection } from './SigningSection';

export interface YouSectionProps {
  /** What is said below a field about what stands in it. */
  readonly below?: Readonly<Partial<Record<DraftKey, ReactNode>>>;
}

/** Who writes: the two questions that make the letter right, the rest of it folded up. */
export const YouSection = ({ below = {} }: YouSectionProps) => {
  const { page, recipient, useValue } = useFields();
  const { parts, from, unnamed } = page.messages;
  const anonymous = isWithoutName({ withoutName: useValue('withoutName') });
  const organisation = useValue('organisation').trim();
  return (
    <Part number={1} title={parts.you}>
      <div className={styles.two}>
        {/* A link that names a government comes mostly from somebody who lives there. */}
        <Select
          field="country"
          needed
          first={recipient?.state}
          hint={organisation ? from.countryOfOrganisation : from.countryHint}
        />
        <TextInput field="name" needed={!organisation && !anonymous} hint={anonymous ? unnamed.unused : undefined} />
      </div>
      {below.name}
      <div className={styles.folds}>
        <SigningSection below={below} />
      </div>
    </Part>
  );
};
