import * as v from 'valibot';
import { LOCALES, type Locale } from './locales';
import { CountryCode } from './recipient';

const Text = v.pipe(v.string(), v.minLength(1));
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Also where the source gives a year or a month alone. */
const SourceDate = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/));
const HttpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/**
 * What stands at an address.
 * - mission: a state's permanent mission to the United Nations in New York
 * - foreign-ministry, justice-ministry, parliament: of a state
 * - seat: where an institution itself takes letters
 * - branch: its office in New York
 */
export const CONTACT_PLACES = [
  'mission',
  'foreign-ministry',
  'justice-ministry',
  'parliament',
  'seat',
  'branch',
] as const;
export type ContactPlace = (typeof CONTACT_PLACES)[number];

/** Where contacts were read. */
export const ContactSource = v.strictObject({
  publisher: Text,
  /** What of it was read, and how: no page was opened. */
  read: Text,
  /** Null where no page is known any more. */
  url: v.nullable(v.pipe(v.string(), v.url())),
  licence: Text,
});
export type ContactSource = v.InferOutput<typeof ContactSource>;

/**
 * Languages in Latin letters by which a country's post is addressed. Elsewhere the name stands in English, which the
 * world's post reads beside French (Universal Postal Union).
 */
const IN_LATIN: readonly string[] = ['en', 'fr', 'de', 'es', 'tr'];
export const ADDRESS_LANGUAGES: readonly Locale[] = LOCALES.filter((locale) => IN_LATIN.includes(locale));

/** How a recipient can be reached, by one source. Offered with its date, and never in a letter unless a person takes it. */
export const Contact = v.strictObject({
  what: v.picklist(CONTACT_PLACES),
  /** Of the place, never of a person; the first line of its address where the letter's envelope does not name it. */
  name: v.optional(Text),
  /** Of the postal address, without name and country. */
  lines: v.optional(v.pipe(v.array(Text), v.minLength(1))),
  /** In which the address lies. */
  country: v.optional(CountryCode),
  email: v.optional(v.pipe(v.array(v.pipe(v.string(), v.email())), v.minLength(1))),
  /** An e-mail address at a provider that anybody can have one at. */
  publicMail: v.optional(v.literal(true)),
  site: v.optional(HttpsUrl),
  contactPage: v.optional(HttpsUrl),
  /** In which a mission takes the correspondence of the United Nations. */
  languages: v.optional(v.pipe(v.array(v.picklist(LOCALES)), v.minLength(1))),
  /** The parliament's site is that of its senate as well. */
  senate: v.optional(v.literal(true)),
  /** Key of `sources`. */
  source: Text,
  /** When it was so, by the source; null where this bears no date. */
  asOf: v.nullable(SourceDate),
  readOn: Day,
  /** Day by which to look again; after it the form says so beside the contact. */
  reviewBy: Day,
  /** Where the person looks whether it still holds. */
  check: HttpsUrl,
  /** For those who look again; on no page. */
  note: v.optional(Text),
});
export type Contact = v.InferOutput<typeof Contact>;

/** content/catalogue/recipients/contacts.json: by ISO code or an institution's id. */
export const ContactsFile = v.strictObject({
  sources: v.record(Text, ContactSource),
  contacts: v.record(Text, v.pipe(v.array(Contact), v.minLength(1))),
});
export type ContactsFile = v.InferOutput<typeof ContactsFile>;

/** What pages are given of it: `publisher` in place of the source's key. */
export type KnownContact = Omit<Contact, 'source' | 'note'> &
  Pick<ContactSource, 'publisher'> & {
    /** What the last line of its address may call the country. */
    readonly countryNames?: Readonly<Partial<Record<Locale, string>>>;
  };
export type KnownContacts = Readonly<Record<string, readonly KnownContact[]>>;
