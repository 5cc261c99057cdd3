import * as v from 'valibot';
import { Change, ChangeWording } from '../domain/change';
import type { Locale } from '../domain/locales';
import { readContent } from './readContent';

export const loadChanges = (): Change[] => readContent('content/catalogue/changes.json', v.array(Change));

/** How an event is called and what it means for the letters, by the id of its fact. */
export const loadChangeWording = (locale: Locale): Record<string, ChangeWording> =>
  readContent(`content/${locale}/changes.json`, v.record(v.string(), ChangeWording));
