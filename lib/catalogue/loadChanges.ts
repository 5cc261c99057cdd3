import * as v from 'valibot';
import { Change } from '../domain/change';
import type { Locale } from '../domain/locales';
import { readContent } from './readContent';

export const loadChanges = (): Change[] => readContent('content/changes/changes.json', v.array(Change));

/** What an event means for the letters, by the id of its fact; not every event needs a word. */
export const loadChangeWording = (locale: Locale): Record<string, string> =>
  readContent(`content/changes/${locale}.json`, v.record(v.string(), v.pipe(v.string(), v.minLength(1))));
