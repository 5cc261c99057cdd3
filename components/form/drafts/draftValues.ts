import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { alsoOf } from '@/lib/compose/completeDraft';
import type { World } from '@/lib/domain/catalogue';
import type { DraftKey, LetterDraft } from '@/lib/domain/draft';
import { OTHER_RECIPIENT } from '@/lib/domain/offices';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate, isIsoDate } from '@/lib/i18n/formatDate';

const recipientName = (id: string, { locale, messages }: WritePageProps, world: World): string | undefined =>
  id === OTHER_RECIPIENT
    ? messages.to.other
    : (world.states.find(({ iso2 }) => iso2 === id) ?? world.institutions.find((one) => one.id === id))?.names[locale];

/** Of a choice the words that the form has for it; undefined for what is typed, and for what nobody can choose. */
const chosenWords = (field: DraftKey, value: string, page: WritePageProps, world: World): string | undefined => {
  const { kind, to, letter, recipients } = page.messages;
  const named = (names: Readonly<Record<string, string | undefined>>) =>
    Object.hasOwn(names, value) ? names[value] : undefined;
  switch (field) {
    case 'kind':
      return named(kind.kinds);
    case 'answer':
      return named(kind.answers);
    case 'writingAs':
      return named(kind.writers);
    case 'to':
      return recipientName(value, page, world);
    case 'office':
      return named(page.officeNames);
    case 'recipientGender':
      return named({ n: to.genderN, m: to.genderM, f: to.genderF });
    case 'country':
    case 'citizenship':
      return world.states.find(({ iso2 }) => iso2 === value)?.names[page.locale];
    case 'in':
    case 'referenceIn':
      return page.languages.find(({ locale }) => locale === value)?.name;
    case 'layout':
      return named(letter.layouts);
    case 'textSize':
      return named(letter.textSizes);
    case 'envelope':
      return named(letter.envelopes);
    case 'date':
    case 'earlierDate':
    case 'answerDate':
      return isIsoDate(value) ? formatDate(value, page.profile) : undefined;
    case 'addressCheckedOn':
      return isIsoDate(value) ? fillSlots(recipients.checkedOn, { date: formatDate(value, page.profile) }) : undefined;
    default:
      return undefined;
  }
};

/** A field of a draft whole, as a person reads it; empty for a switch, which its label says. */
export const draftValue = (field: DraftKey, draft: LetterDraft, page: WritePageProps, world: World): string => {
  if (field === 'withoutName') return '';
  const titleOf = (demand: string): string => page.others.find(({ id }) => id === demand)?.title ?? demand;
  if (field === 'also') return alsoOf(draft).map(titleOf).join('\n');
  const value = draft[field] ?? '';
  return chosenWords(field, value, page, world) ?? value;
};
