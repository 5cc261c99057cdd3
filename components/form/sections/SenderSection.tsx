import { PRIVACY, rowOf } from '@/lib/domain/fields';
import { isWithoutName } from '@/lib/domain/withoutName';
import { FieldList } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { WithoutName } from './WithoutName';

/** Who writes. The switch stands first: it decides which of the fields the letter uses. */
export const SenderSection = () => {
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
        hintOf={(field) => (anonymous && PRIVACY[rowOf(field).privacy].withheld ? unnamed.unused : undefined)}
      />
    </fieldset>
  );
};
