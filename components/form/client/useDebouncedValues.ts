import { startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { isDraftKey, isTextField } from '@/lib/domain/fields';
import type { FormValues } from '@/lib/domain/formValues';
import type { FormStore } from './formStore';

/** Typing has paused when no key came for this long; milliseconds. */
const PAUSE = 200;

/**
 * The form's values as they were when typing last paused: what all of the letter is made from is made once a pause and not
 * once a key. A choice counts at once, and so does any text when something is pressed (`flush`).
 */
export const useDebouncedValues = (
  form: FormStore['form'],
): { readonly values: FormValues; readonly flush: () => void } => {
  const [values, setValues] = useState(() => form.getValues());
  const flush = useCallback(() => {
    const now = form.getValues();
    setValues((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : { ...now, also: [...now.also] }));
  }, [form]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        clearTimeout(timer);
        if (name && isDraftKey(name) && isTextField(name)) timer = setTimeout(() => startTransition(flush), PAUSE);
        else flush();
      },
    });
    flush();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form, flush]);

  // Paper gets what was typed last: before anything else that prepares it, so as a layout effect.
  useLayoutEffect(() => {
    const toPrint = () => flushSync(flush);
    addEventListener('beforeprint', toPrint, { capture: true });
    return () => removeEventListener('beforeprint', toPrint, { capture: true });
  }, [flush]);

  return { values, flush };
};
