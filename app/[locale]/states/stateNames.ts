import { loadStateNames } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Locale } from '@/lib/domain/locales';

/** Told of with the note that the United Nations add to its name; it is no member state, so no letter is for it. */
export const KOSOVO = 'XK';

/** What the page calls those of whom something is on record, by their codes. */
export const namesOnRecord = (locale: Locale): ((code: string) => string) => {
  const names = loadStateNames(locale);
  const { kosovo } = loadMessages(locale).states;
  return (code) => (code === KOSOVO ? kosovo.name : (names[code]?.name ?? code));
};
