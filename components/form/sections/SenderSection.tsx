import type { ReactNode } from 'react';
import { type DraftKey, PRIVACY, rowOf } from '@/lib/domain/fields';
import { isWithoutName } from '@/lib/domain/withoutName';
import { FieldList } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { WithoutName } from './WithoutName';

export interface SenderSectionProps {
  /** What is said below a field about what stands in it. */
  readonly below?: Readonly<Partial<Record<DraftKey, ReactNode>>>;
}

/** Who writes. The switch stands first: it decides which of the fields the letter uses. */
export const SenderSection = ({ below = {} }: SenderSectionProps) => {
  const { page, world, useValue } = useFields();
  const { from, unnamed } = page.messages;
  const anonymous = isWithoutName({ withoutName: useValue('withoutName') });
  if (!world) return null;
  return (
    <fieldset className={styles.section}>
      <legend>{from.title}</legend>
      <p>{from.lead}</p>
      <WithoutName />
      <FieldList
        section="from"
        without={['withoutName']}
        below={below}
        hintOf={(field) => (anonymous && PRIVACY[rowOf(field).privacy].withheld ? unnamed.unused : undefined)}
      />
    </fieldset>
  );
};
