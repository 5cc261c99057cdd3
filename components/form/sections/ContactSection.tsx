import { PRIVACY, rowOf } from '@/lib/domain/fields';
import { isWithoutName } from '@/lib/domain/withoutName';
import { FieldList } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import { Fold } from '../fields/Fold';

/** Where the writer can be reached, and as what they sign. */
export const ContactSection = () => {
  const { page, useValue } = useFields();
  const { parts, unnamed } = page.messages;
  const anonymous = isWithoutName({ withoutName: useValue('withoutName') });
  return (
    <Fold section="contact" title={parts.contact}>
      <FieldList
        section="contact"
        hintOf={(field) => (anonymous && PRIVACY[rowOf(field).privacy].withheld ? unnamed.unused : undefined)}
      />
    </Fold>
  );
};
