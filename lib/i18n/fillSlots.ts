/**
 * Puts values into "{slot}" places. One pass: a value that looks like a slot is left alone. Unknown slots stay. A value's
 * own full stop ends the sentence too: "12 марта 2026 г." is not followed by another.
 */
export const fillSlots = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}(\.(?!\.))?/g, (slot, key: string, stop = '') => {
    if (!Object.hasOwn(values, key)) return slot;
    const value = String(values[key]);
    return value.endsWith('.') && !value.endsWith('..') ? value : value + stop;
  });
