import type { ReactNode } from 'react';
import { sectionValues } from '@/lib/form/sectionValues';
import { FieldList } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import { Fold } from '../fields/Fold';

interface LetterheadSectionProps {
  /** Logo and signature. Pictures need script: without it one signs on paper. */
  readonly pictures?: ReactNode;
  /** Names of the pictures that are there. */
  readonly pictured?: readonly string[];
}

/** What mostly organisations want. */
export const LetterheadSection = ({ pictures, pictured = [] }: LetterheadSectionProps) => {
  const { page, world, values, noscript } = useFields();
  const { more } = page.messages;
  return (
    <Fold
      section="more"
      title={noscript?.moreTitle ?? more.title}
      values={[...pictured, ...sectionValues('more', values, page, world)]}
    >
      <p>{more.lead}</p>
      {pictures}
      <FieldList section="more" />
    </Fold>
  );
};
