import { useState } from 'react';
import { type DraftKey, FIELD_ORDER, groupOf } from '@/lib/domain/fields';
import { emptyValues } from '@/lib/domain/formValues';
import type { NextLetter } from '@/lib/form/nextLetters';
import { chooseRecipient } from '../chooseRecipient';
import { formStore } from '../formStore';
import { useLetterForm } from '../LetterFormContext';
import { useOpenPage } from '../OpenPageContext';
import { forgetLink } from '../useIncomingLink';
import { fetchPage, turnPage } from './otherPage';

/** Of the recipient's side these go with whoever writes. */
const KEPT: ReadonlySet<DraftKey> = new Set(['layout', 'textSize', 'envelope', 'referenceIn']);

const backToForm = (): Promise<unknown> =>
  new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
    window.history.back();
  });

/**
 * Begins the next letter in the same form: name, words and all about the writer stay in the memory of this page, and
 * nothing of them is stored. `failed` says that the other demand's form did not come.
 */
export const useNextLetter = () => {
  const { page, form, address } = useLetterForm();
  const openPage = useOpenPage();
  const [failed, setFailed] = useState(false);
  const begin = async ({ demand, to }: NextLetter) => {
    setFailed(false);
    try {
      const other = demand === page.demand ? null : await fetchPage(page, demand);
      await backToForm();
      forgetLink();
      if (other) turnPage(page, other);
      for (const field of FIELD_ORDER)
        if (groupOf(field) === 'recipient' && field !== 'to' && !KEPT.has(field))
          form.setValue(field, emptyValues[field]);
      formStore().carried = form.getValues('personal');
      address.forget();
      chooseRecipient(form, to);
      if (other) openPage(other);
      window.scrollTo(0, 0);
      document.getElementById('main')?.focus({ preventScroll: true });
    } catch {
      setFailed(true);
    }
  };
  return { begin, failed };
};
