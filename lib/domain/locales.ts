import { LOCALES } from '../../generated/locales';

/** BCP 47 tags of the languages that have messages; the list is generated from the folders in content. */
export type Locale = (typeof LOCALES)[number];
export { LOCALES };

export type Direction = 'ltr' | 'rtl';
