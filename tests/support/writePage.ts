import type { NoScriptPage } from '../../components/form/noscript/noScriptPage';
import type { Locale } from '../../lib/domain/locales';
import type { WritePageProps } from '../../lib/form/writePageProps';
import { NoScriptCatalogue } from '../../server/noscript/NoScriptCatalogue';

/** As the server has it. */
export const catalogue = new NoScriptCatalogue();

/** A page of the form without JavaScript. */
export const noScriptPage = (locale: Locale, demand = 'repatriation'): NoScriptPage => catalogue.page(locale, demand);

/** What the write page is given: both forms have the same words. */
export const writePage = (locale: Locale, demand = 'repatriation'): WritePageProps => noScriptPage(locale, demand).form;
