import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { DraftKey } from '@/lib/domain/draft';
import { FIELD_ORDER } from '../../../lib/domain/formValues';
import { fieldLabel } from '../errorText';

/** Of a key that no field has no more than this is shown; characters. */
const SHOWN = 40;

const isField = (key: string): key is DraftKey => (FIELD_ORDER as readonly string[]).includes(key);

const labelOf = (field: DraftKey, page: WritePageProps): string => {
  const { to, also, from, kind, letter, reader, recipients, unnamed } = page.messages;
  switch (field) {
    case 'to':
      return to.recipient;
    case 'office':
      return to.office;
    case 'recipientGender':
      return to.gender;
    case 'also':
      return also.title;
    case 'country':
      return from.country;
    case 'citizenship':
      return recipients.citizenship;
    case 'addressCheckedOn':
      return to.address;
    case 'kind':
    case 'answer':
    case 'answerDate':
    case 'earlierDate':
    case 'writingAs':
      return kind[field];
    case 'referenceIn':
      return reader.page;
    case 'withoutName':
      return unnamed.label;
    case 'in':
      return letter.language;
    case 'date':
    case 'layout':
    case 'textSize':
    case 'envelope':
      return letter[field];
    default:
      return fieldLabel(field, page);
  }
};

/** The label that a person sees at a field; of an unknown key a few plain letters, so that it can be read as nothing else. */
export const draftLabel = (key: string, page: WritePageProps): string =>
  isField(key) ? labelOf(key, page) : key.replace(/[^\p{L}\p{N}._ -]/gu, '□').slice(0, SHOWN);
