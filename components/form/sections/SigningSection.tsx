import { usualWriter } from '@/lib/compose/completeKind';
import { toDraft } from '@/lib/domain/formValues';
import { isWithoutName } from '@/lib/domain/withoutName';
import { draftValue } from '@/lib/form/fieldOptions';
import { sectionValues } from '@/lib/form/sectionValues';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { FieldList, Select } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import { Fold } from '../fields/Fold';
import { isRisky, WithoutName } from './WithoutName';
import type { YouSectionProps } from './YouSection';

/** As what and in whose name the letter is signed. Left alone it follows from the other fields, and claims no citizenship. */
export const SigningSection = ({ below = {} }: YouSectionProps) => {
  const { page, world, recipient, values, useValue } = useFields();
  const country = useValue('country');
  const { kind, parts } = page.messages;
  const draft = toDraft(values);
  const writer = kind.writers[world ? usualWriter(draft, recipient, world) : 'person'];
  const said = draft.writingAs ? draftValue('writingAs', draft, page, world) : writer;
  return (
    <Fold
      section="signing"
      title={parts.signing}
      values={[
        isWithoutName(draft) ? parts.withoutName : said,
        ...sectionValues('signing', values, page, world, ['withoutName', 'writingAs']),
      ]}
      reason={isRisky(country) || isRisky(recipient?.state) ? 'risky' : ''}
    >
      <WithoutName />
      <FieldList section="signing" without={['withoutName', 'writingAs']} below={below} />
      <Select field="writingAs" none={fillSlots(kind.auto, { writer })} />
    </Fold>
  );
};
