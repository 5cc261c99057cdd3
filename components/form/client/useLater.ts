import { useEffect, useState } from 'react';
import { useLetterForm } from './LetterFormContext';

/**
 * What the form can do without at first; null till it has come, or where it does not. It comes after the letter and never
 * because of what is typed: no request may tell when somebody types. `load` is the same at each call.
 */
export const useLater = <Module>(load: () => Promise<Module>): Module | null => {
  const { made } = useLetterForm();
  const [loaded, setLoaded] = useState<{ readonly module: Module } | null>(null);
  const started = made !== null;
  useEffect(() => {
    if (started)
      load().then(
        (module) => setLoaded({ module }),
        () => undefined,
      );
  }, [started, load]);
  return loaded?.module ?? null;
};
