import { createContext, use } from 'react';
import type { LetterFormState } from '../LetterFormContext';
import { useOpenedDraft } from './useOpenedDraft';
import { useSavedDraft } from './useSavedDraft';

/** Drafts that are kept, found and opened: said at the head of the form, handled at its end. */
export const useDraftsState = ({ page, form, today, data, link }: LetterFormState) => {
  const saved = useSavedDraft(form, page.demand, today);
  const opening = useOpenedDraft(form, { demand: page.demand, locale: page.locale, today, world: data.world });
  return { saved, opening, encrypted: link.sealed, setEncrypted: link.setSealed };
};

const Context = createContext<ReturnType<typeof useDraftsState> | null>(null);
export const DraftsProvider = Context.Provider;

export const useDrafts = () => {
  const drafts = use(Context);
  if (!drafts) throw new Error('A part of the drafts stands outside the form.');
  return drafts;
};
