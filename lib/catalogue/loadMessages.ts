import * as v from 'valibot';
import { DemandWording } from '../domain/demand';
import type { Locale } from '../domain/locales';
import type { Messages } from '../i18n/messages';
import { readContent } from './readContent';

type Tree = { readonly [key: string]: string | Tree };
const Tree: v.GenericSchema<Tree> = v.record(v.string(), v.union([v.string(), v.lazy(() => Tree)]));

/** The pages' wording. That the keys are those of the English file is checked by tools/content-lint/rules/sameKeys.ts. */
export const loadMessages = (locale: Locale): Messages =>
  readContent(`content/${locale}/messages.json`, Tree) as unknown as Messages;

export const loadDemandWording = (demand: string, locale: Locale): DemandWording =>
  readContent(`templates/demands/${demand}/${locale}.json`, DemandWording);
