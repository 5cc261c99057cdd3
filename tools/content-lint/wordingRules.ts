import * as v from 'valibot';
import { readContent } from '../../lib/catalogue/readContent';
import type { Locale } from '../../lib/domain/locales';

const Text = v.pipe(v.string(), v.minLength(1));

/** content/<locale>/wording-rules.json: what the checks of wording need to know of a language. Patterns are regular expressions. */
export const WordingRules = v.strictObject({
  /** Words that load, stigmatise or accuse, each with why, so that a later writer can judge an exception. */
  loaded: v.array(v.strictObject({ pattern: Text, reason: Text })),
  /** How a letter asks for a reply. */
  reply: v.pipe(v.array(Text), v.minLength(1)),
  /** Openings and the closes that answer them; {1} in a close is what the opening's first group matched. */
  pairs: v.pipe(v.array(v.strictObject({ opening: Text, close: Text })), v.minLength(1)),
  /** Words by which a text asks that somebody be taken back, sent or handed over, and those of the safeguard with it. */
  returns: v.strictObject({
    asks: v.pipe(v.array(Text), v.minLength(1)),
    /** Torture, persecution, an unfair trial, the death penalty: each has a pattern, and all must stand in the safeguard. */
    dangers: v.pipe(v.array(Text), v.length(4)),
    /** Against somebody's will. */
    will: Text,
  }),
});
export type WordingRules = v.InferOutput<typeof WordingRules>;

export const loadWordingRules = (locale: Locale): WordingRules =>
  readContent(`content/${locale}/wording-rules.json`, WordingRules);

/** Host → whose it is: the only sites that content may name or link. */
export const loadLinkHosts = (): Record<string, string> =>
  readContent('content/catalogue/link-hosts.json', v.record(v.string(), Text));

/** A text for people, and where it stands. */
export interface Worded {
  readonly file: string;
  readonly place: string;
  readonly text: string;
}

/** A section of a template as it is read, with facts and laws in their wording. */
export interface SpokenSection extends Worded {
  /** Name and roles: which section of another language says the same. */
  readonly key: string;
}
