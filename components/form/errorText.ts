import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { DraftError } from '@/lib/domain/draft';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';

type Labels = Pick<WritePageProps, 'messages' | 'profile'>;

/** The label a person sees at a field, for messages that name it. */
export const fieldLabel = (
  field: DraftError['field'],
  { messages: { from, kind, more, to, words } }: Labels,
): string => {
  switch (field) {
    case 'personal':
      return words.personal;
    case 'recipientName':
      return to.holderName;
    case 'recipientAddress':
      return to.address;
    case 'name':
    case 'organisation':
    case 'role':
    case 'town':
    case 'address':
    case 'email':
      return from[field];
    case 'reference':
    case 'copies':
    case 'enclosures':
    case 'cosigners':
      return more[field];
    case 'earlierReference':
      return kind.earlierReference;
    default:
      return '';
  }
};

/** A draft's error in the page's language: it says which field and what to do. */
export const errorText = ({ field, code, slots = {} }: DraftError, page: Labels): string => {
  const { errors, kind } = page.messages;
  const days = () => ({
    from: formatDate(String(slots.from), page.profile),
    to: formatDate(String(slots.to), page.profile),
  });
  switch (code) {
    case 'otherNameMissing':
      return errors.otherName;
    case 'senderMissing':
      return errors.sender;
    case 'email':
      return errors.email;
    case 'date':
      return fillSlots(errors.date, days());
    case 'earlierDate':
    case 'answerDate':
      return fillSlots(kind.errors[code], days());
    case 'tooLong':
      return field === 'personal'
        ? fillSlots(errors.personalLong, slots)
        : fillSlots(errors.tooLong, { ...slots, field: fieldLabel(field, page) });
    case 'tooManyLines':
      return fillSlots(errors.tooManyLines, { ...slots, field: fieldLabel(field, page) });
    case 'thanksNotOffered':
    case 'answerMissing':
    case 'answerUnfit':
    case 'earlierDateMissing':
    case 'nameMissing':
    case 'organisationMissing':
    case 'cosignersMissing':
      return kind.errors[code];
    default:
      return errors.recipient;
  }
};
