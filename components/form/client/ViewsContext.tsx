import { createContext, use, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { focusField } from '@/components/ui/focusField';

type View = 'write' | 'preview';

/** Which half a narrow screen shows; each keeps its own place on the page. A wide one shows both. */
export interface Views {
  readonly shown: View;
  readonly show: (view: View) => void;
  /** Leads to a field of the form, from wherever it is asked for. */
  readonly goTo: (fieldId: string) => void;
}

export const useViewsState = (): Views => {
  const [shown, setShown] = useState<View>('write');
  const places = useRef<Record<View, number | null>>({ write: 0, preview: null });
  const show = (view: View) => {
    if (view === shown) return;
    places.current[shown] = window.scrollY;
    setShown(view);
  };
  useEffect(() => {
    const place = places.current[shown];
    // The letter begins at its head, however far down the form it was asked for.
    if (place === null) document.getElementById('preview-title')?.scrollIntoView();
    else if (place > 0) window.scrollTo(0, place);
  }, [shown]);
  return {
    shown,
    show,
    goTo: (fieldId) => {
      // What is not displayed cannot take the focus.
      flushSync(() => show('write'));
      focusField(fieldId);
    },
  };
};

const Context = createContext<Views | null>(null);
export const ViewsProvider = Context.Provider;

export const useViews = (): Views => {
  const views = use(Context);
  if (!views) throw new Error('A view of the form is asked for outside it.');
  return views;
};
