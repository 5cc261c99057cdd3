import { useEffect, useState } from 'react';
import { fetchedLetters } from '@/lib/catalogue/fetchLetterSource';
import { completeDraft } from '@/lib/compose/completeDraft';
import { composePair } from '@/lib/compose/composePair';
import { languagesOf } from '@/lib/compose/languagesOf';
import { loadSettings } from '@/lib/compose/letterSource';
import { toDraft } from '@/lib/domain/formValues';
import type { LetterPair } from '@/lib/domain/letterPair';
import type { Pictures } from '@/lib/domain/picture';
import { errorText } from '@/lib/form/draftErrors';
import { draftForRow, keyOfRow, rowsOf } from '@/lib/form/recipientRows';
import { recipientName } from '@/lib/form/register';
import { checkRow, refusalOf } from '@/lib/form/severalLetters';
import { withoutCosigners } from '@/lib/sharing/cosigning';
import { formStore } from '../formStore';
import { useLetterForm } from '../LetterFormContext';
import { forgetRows, type SeveralRow, setRows, severalState } from './severalStore';

/** Milliseconds of work between which the page answers. */
const AT_ONCE = 12;
/** Milliseconds after the form last changed: nothing is composed while somebody types. */
const PAUSE = 300;

const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Known {
  readonly draft: string;
  readonly pictures: Pictures;
  readonly pair: LetterPair;
}

/** Letters that are the same as before are not composed again, and what was made of them stays. */
const known = new Map<string, Known>();

/** Composes the letters of the form to all its recipients, a few at once, whenever it changes; says whether that failed. */
export const useSeveralRows = (): { readonly failed: boolean; readonly retry: () => void } => {
  const { page, values, today, data, pictures } = useLetterForm();
  const { world } = data;
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it is tried again
  useEffect(() => {
    if (!world || !today) return;
    let stale = false;
    const setting = { demand: page.demand, today, locale: page.locale, world };
    const compose = async () => {
      const draft = toDraft(values);
      // Who agreed to sign has read the form's own letter, and no other.
      const { agreed } = formStore();
      const unsigned = agreed ? { ...draft, cosigners: withoutCosigners(values.cosigners, agreed.names) } : draft;
      const shown = new Map(severalState().rows.map((one) => [one.key, one]));
      // What is known of a row stays until it is composed anew, so that nothing comes and goes while somebody types.
      const rows: SeveralRow[] = rowsOf(draft).map((row) => ({
        recipient: null,
        name: row.to === 'other' ? row.name || page.messages.to.other : recipientName(row.to, world),
        pair: null,
        date: '',
        refused: null,
        ...shown.get(keyOfRow(row)),
        row,
        key: keyOfRow(row),
      }));
      // A copy: what is shown is not what is worked on.
      setRows([...rows], null);
      await pause(PAUSE);
      let since = performance.now();
      for (const [index, one] of rows.entries()) {
        if (performance.now() - since > AT_ONCE) {
          await pause();
          since = performance.now();
        }
        if (stale) return;
        const of = index === 0 ? draft : unsigned;
        const checked = checkRow(of, one.row, index, setting);
        const { recipient, result } = checked;
        const refuse = (refused: string) => {
          rows[index] = { ...one, recipient, pair: null, date: '', refused };
        };
        const error = refusalOf(checked);
        if (error) {
          const closed = error.code === 'notOffered' && error.field === 'to';
          refuse(closed ? page.messages.to.noLetter : errorText(error, page));
          continue;
        }
        // What is still missing in the form is a gap in each letter, as in the preview: none is made before it is filled.
        const complete = result.ok ? result : completeDraft(draftForRow(of, one.row, index), setting, true);
        if (!complete.ok) {
          refuse(page.messages.failed.letter);
          continue;
        }
        const { value } = complete;
        const text = JSON.stringify(value);
        const before = known.get(one.key);
        if (before?.draft === text && before.pictures === pictures) {
          rows[index] = { ...one, recipient, refused: null, pair: before.pair, date: value.date };
          continue;
        }
        const settings = await loadSettings(fetchedLetters, languagesOf(value, null), value.demands);
        if (stale) return;
        const pair = composePair(value, settings, null, pictures);
        if (!pair.ok) refuse(page.messages.failed.letter);
        else {
          known.set(one.key, { draft: text, pictures, pair: pair.value });
          rows[index] = { ...one, recipient, refused: null, pair: pair.value, date: value.date };
        }
      }
      setRows(rows, draft);
    };
    setFailed(false);
    compose().catch(() => setFailed(true));
    return () => {
      stale = true;
    };
  }, [page, values, today, world, pictures, tried]);
  useEffect(
    () => () => {
      known.clear();
      forgetRows();
    },
    [],
  );
  return { failed, retry: () => setTried(tried + 1) };
};
