import * as v from 'valibot';
import { readContent } from '../../lib/catalogue/readContent';

const Text = v.pipe(v.string(), v.minLength(1));

/** A law that letters may name: its name is in content/<locale>/law.json. */
const LawRecord = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]+$/)),
  /** What it says, in our words: a letter claims no more. */
  holds: Text,
  /** Whom it binds, or that it binds nobody. */
  binds: Text,
  /** The states bound, of content/catalogue/state-groups.json: only letters to them name it. */
  group: v.optional(Text),
  /** Where its text was seen. */
  seen: v.pipe(v.array(v.strictObject({ publisher: Text, url: v.pipe(v.string(), v.url()) })), v.minLength(1)),
  /** Whether the words themselves were seen, or a passage that says what they hold. */
  read: v.picklist(['text', 'excerpt']),
  readOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  caution: v.optional(Text),
});
export type LawRecord = v.InferOutput<typeof LawRecord>;

export const LAW_FILE = 'content/catalogue/law.json';

export const loadLawRecords = (): readonly LawRecord[] => readContent(LAW_FILE, v.array(LawRecord));
