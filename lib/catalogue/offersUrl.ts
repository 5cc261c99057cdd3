import { offersUrls } from '../../generated/data-urls';
import type { Locale } from '../domain/locales';

/** Where a page in `locale` fetches which letter it offers from which state. */
export const offersUrl = (locale: Locale): string => offersUrls[locale];
