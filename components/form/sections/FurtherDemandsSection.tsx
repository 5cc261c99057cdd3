import { MAX_ALSO } from '@/lib/domain/fields';
import { refusedDemands } from '@/lib/form/allowedChoices';
import { Choices } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';

/** Further demands. What the recipient cannot act on, and what is one too many, is closed; without script nothing can be. */
export const FurtherDemandsSection = () => {
  const { world, date, useValue, noscript } = useFields();
  const chosen = useValue('also');
  const to = useValue('to');
  const refused = world && !noscript ? refusedDemands(to, world, date) : [];
  const isClosed = (demand: string): boolean =>
    !noscript && !chosen.includes(demand) && (chosen.length >= MAX_ALSO || refused.includes(demand));
  return <Choices field="also" className={styles.section} isClosed={isClosed} />;
};
