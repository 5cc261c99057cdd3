import { useEffect, useState } from 'react';
import { localDay } from '@/lib/i18n/localDay';
import type { FormStore } from './formStore';

/**
 * The ISO date of the day: the person's, not the build's, so it is known only once the page runs on their device. It is
 * the letter's date unless the form has one; a form that is drawn anew after a failure does.
 */
export const useToday = (form: FormStore['form']): string => {
  const [today, setToday] = useState('');
  useEffect(() => {
    const day = localDay();
    setToday(day);
    const values = form.getValues();
    if (!values.date) form.reset({ ...values, date: day });
  }, [form]);
  return today;
};
