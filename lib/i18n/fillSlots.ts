/** Puts values into "{slot}" places. One pass: a value that looks like a slot is left alone. Unknown slots stay. */
export const fillSlots = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (slot, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : slot));
