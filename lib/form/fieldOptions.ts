import { alsoOf } from '../compose/completeDraft';
import type { World } from '../domain/catalogue';
import type { DraftKey, LetterDraft } from '../domain/draft';
import { type OptionSource, rowOf } from '../domain/fields';
import { OFFICES, OTHER_RECIPIENT } from '../domain/offices';
import { fillSlots } from '../i18n/fillSlots';
import { formatDate, isIsoDate } from '../i18n/formatDate';
import { wordsAt } from './fieldLabels';
import { textToRows } from './recipientRows';
import type { WritePageProps } from './writePageProps';

export interface Option {
  readonly value: string;
  readonly text: string;
  /** BCP 47 tag of the text where it is not in the page's language. */
  readonly lang?: string;
}

type Source = (page: WritePageProps, world: World | null) => readonly Option[];

const statesByWorld = new WeakMap<World, Map<string, readonly Option[]>>();

/** All states by name: sorted once, for the form asks for them whenever typing pauses. */
const sortedStates: Source = ({ locale }, world) => {
  if (!world) return [];
  const lists = statesByWorld.get(world) ?? new Map<string, readonly Option[]>();
  statesByWorld.set(world, lists);
  const known = lists.get(locale);
  if (known) return known;
  const { compare } = new Intl.Collator(locale);
  const list = world.states
    .map(({ iso2, name }) => ({ value: iso2, text: name }))
    .sort((a, b) => compare(a.text, b.text));
  lists.set(locale, list);
  return list;
};

const SOURCES: Readonly<Record<OptionSource, Source>> = {
  recipients: ({ messages }, world) => [
    ...(world?.states ?? []).map(({ iso2, name }) => ({ value: iso2, text: name })),
    ...(world?.institutions ?? []).map(({ id, name }) => ({ value: id, text: name })),
    { value: OTHER_RECIPIENT, text: messages.to.other },
  ],
  offices: ({ officeNames }) => OFFICES.map((value) => ({ value, text: officeNames[value] ?? value })),
  demands: ({ others }) => others.map(({ id, title }) => ({ value: id, text: title })),
  states: sortedStates,
  languages: ({ languages }) => languages.map(({ locale, name }) => ({ value: locale, text: name, lang: locale })),
};

/**
 * All that can be chosen in a field, in the page's language; nothing for a field that is typed, nor of states and
 * institutions before the world is loaded.
 */
export const fieldOptions = (field: DraftKey, page: WritePageProps, world: World | null): readonly Option[] => {
  const row = rowOf(field);
  if (!('options' in row)) return [];
  if (typeof row.options === 'string') return SOURCES[row.options](page, world);
  const words = wordsAt(page.messages, row.words ?? '');
  return row.options.map((value) => ({ value, text: words[value] ?? value }));
};

/** Recipients of a draft by name, a line each; what is told of one after commas. */
const recipientLines = (text: string, page: WritePageProps, world: World | null): string => {
  const nameOf = (field: 'to' | 'office', value: string): string =>
    fieldOptions(field, page, world).find((option) => option.value === value)?.text ?? value;
  return textToRows(text)
    .map(({ to, office, name, address }) =>
      [nameOf('to', to), nameOf('office', office), name, ...address.split('\n')].filter(Boolean).join(', '),
    )
    .join('\n');
};

/** A field of a draft whole, as a person reads it; empty for a switch, which its label says. */
export const draftValue = (field: DraftKey, draft: LetterDraft, page: WritePageProps, world: World | null): string => {
  const row = rowOf(field);
  const value = String(draft[field] ?? '');
  switch (row.type) {
    case 'text':
      return value;
    case 'list':
      return field === 'recipients' ? recipientLines(value, page, world) : value;
    case 'flag':
      return '';
    case 'date': {
      const day = isIsoDate(value) ? formatDate(value, page.profile) : value;
      return field === 'addressCheckedOn' ? fillSlots(page.messages.recipients.checkedOn, { date: day }) : day;
    }
    case 'choice':
    case 'several': {
      const options = fieldOptions(field, page, world);
      const values = row.type === 'several' ? alsoOf(draft) : [value];
      return values.map((one) => options.find((option) => option.value === one)?.text ?? one).join('\n');
    }
  }
};
