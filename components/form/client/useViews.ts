import { useEffect, useRef, useState } from 'react';

export type View = 'write' | 'preview';

/** Which half a narrow screen shows; each keeps its own place on the page. */
export const useViews = () => {
  const [shown, setShown] = useState<View>('write');
  const places = useRef<Record<View, number>>({ write: 0, preview: 0 });
  const show = (view: View) => {
    places.current[shown] = window.scrollY;
    setShown(view);
  };
  useEffect(() => {
    if (places.current[shown] > 0) window.scrollTo(0, places.current[shown]);
  }, [shown]);
  return { shown, show };
};
