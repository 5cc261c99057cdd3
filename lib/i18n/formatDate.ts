import type { DateProfile } from '../domain/locale';
import { fillSlots } from './fillSlots';

/**
 * An ISO date ("2026-11-21", "2022-01" or "2025") in words.
 * Month names come from the content, not from Intl: browsers lack some languages, and server and page must agree.
 */
export const formatDate = (iso: string, profile: DateProfile): string => {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const names = day ? profile.months : (profile.monthsAlone ?? profile.months);
  const monthName = names[Number(month) - 1] ?? month;
  if (!day) return fillSlots(profile.monthOfYear, { month: monthName, year });
  const number = Number(day);
  const dayText = number === 1 && profile.firstOfMonth ? profile.firstOfMonth : String(number);
  return fillSlots(profile.date, { day: dayText, month: monthName, year });
};

/** True for a day that exists, written as "2026-11-21". */
export const isIsoDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
