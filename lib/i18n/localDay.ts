/** The day of an instant where the person's device is, ISO date; today's without one. */
export const localDay = (instant = new Date()): string => {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
};
