import { givesReason } from '@/lib/compose/kindOfLetter';
import { MAX_ALSO } from '@/lib/domain/fields';
import { refusedDemands } from '@/lib/form/allowedChoices';
import { Choices, Select } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import { Fold } from '../fields/Fold';

/** What matters most to the writer, of a demand that can be written for more than one reason. */
const EmphasisField = () => {
  const { page, world, errors, noscript, useValue } = useFields();
  const chosen = useValue('emphasis');
  const given = givesReason(useValue('kind'));
  const emphases = world?.demands.find(({ id }) => id === page.demand)?.emphases ?? [];
  // Without script the kind may be chosen afterwards; what is not used is then told.
  const asked = emphases.length > 0 && (given || noscript || errors.emphasis);
  return asked ? <Select field="emphasis" only={[...emphases, chosen]} /> : null;
};

/** Further demands. What the recipient cannot act on, and what is one too many, is closed; without script nothing can be. */
export const FurtherDemandsSection = () => {
  const { page, world, date, useValue, noscript } = useFields();
  const chosen = useValue('also');
  const to = useValue('to');
  const refused = world && !noscript ? refusedDemands(to, world, date) : [];
  const isClosed = (demand: string): boolean =>
    !noscript && !chosen.includes(demand) && (chosen.length >= MAX_ALSO || refused.includes(demand));
  return (
    <Fold section="also" title={page.messages.parts.also}>
      <EmphasisField />
      <Choices field="also" className={undefined} isClosed={isClosed} />
    </Fold>
  );
};
