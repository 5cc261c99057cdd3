import type { Locale } from '../domain/locales';
import { WhoWording } from '../domain/who';
import { readContent } from './readContent';

export const loadWho = (locale: Locale): WhoWording => readContent(`content/${locale}/who.json`, WhoWording);
