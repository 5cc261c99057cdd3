import { LOCALES } from '../../generated/locales';

/** BCP 47 tags of the languages that have messages; the list is generated from the folders in content. */
export type Locale = (typeof LOCALES)[number];
export { LOCALES };

/** It has faces and line breaks of its own. A campaign need not have the language, so this asks for a tag of any. */
export const isChinese = (locale: string): boolean => locale === 'zh';

export type Direction = 'ltr' | 'rtl';
