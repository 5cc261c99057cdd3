import type { Groups } from '../domain/locale';

/** A whole number of zero or more in European digits, its thousands parted as the language does: 45,000, 45 000, 45000. */
export const formatNumber = (value: number, groups: Groups): string => {
  const digits = String(value);
  return groups && digits.length >= groups.from ? digits.replace(/\B(?=(?:\d{3})+$)/g, groups.sign) : digits;
};
