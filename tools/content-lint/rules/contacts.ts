import { loadContacts } from '../../../lib/catalogue/loadContacts';
import type { Contact, ContactsFile } from '../../../lib/domain/contact';
import { LIMITS } from '../../../lib/domain/fields';
import type { Problem } from '../../../lib/domain/problem';
import type { Institution } from '../../../lib/domain/recipient';
import type { Rule } from '../rule';

const FILE = 'content/catalogue/recipients/contacts.json';

/** Where the United Nations say which edition of their directory of missions is current. */
const MISSIONS = 'ask.un.org';

/** Titles that stand before the name of a person; an office is named without them. */
const PERSON =
  /(?:^|[\s,(])(?:H\. ?E\.|S\. ?E\.|Mr|Mrs|Ms|Dr|Prof|Hon|Mme|Mlle|MM|Herrn?|Frau|Señora?|Sra?|Sheikh|Shaikh|Amb)\.?\s+\p{Lu}|(?:^|\s)(?:السيد|السيدة|الدكتور)\s/u;
/** Words before the “@” that name an office or its place, and so nobody: with one of them “anna.example” is not seen. */
const OFFICE =
  /mission|newyork|officeofthepr|^(?:un|uno|unny|unsc|onu|nu|ny|new|york|info|pr|prun|pmun|rep|office|distri|sanomat)$/iu;

/** “anna.example@…”: two words of which neither is that of an office or of a place in it. */
const namesPerson = (email: string, isPlace: (word: string) => boolean): boolean => {
  const words = (email.split('@')[0] ?? '').split(/[._]/);
  return words.length === 2 && words.every((word) => /^\p{L}{2,}$/u.test(word) && !OFFICE.test(word) && !isPlace(word));
};

/** The longest text that the address of a contact can become, and its lines. */
const addressOf = ({ name, lines = [] }: Contact): readonly string[] => [
  ...(name ? [name] : []),
  ...lines,
  'COUNTRY OF DESTINATION',
];

const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/** Where a recipient's own word is found: the site named with it, the institution's, or the directory of missions. */
const isOwn = (check: string, sites: readonly string[]): boolean =>
  [MISSIONS, ...sites].some((site) => hostOf(check) === site || hostOf(check).endsWith(`.${site}`));

export interface KnownRecipients {
  readonly states: readonly string[];
  readonly institutions: readonly Pick<Institution, 'id' | 'site'>[];
}

const faults = (to: string, contact: Contact, { sources }: ContactsFile, known: KnownRecipients): readonly string[] => {
  const {
    name,
    lines,
    country,
    email = [],
    publicMail,
    site,
    contactPage,
    source,
    readOn,
    reviewBy,
    asOf,
    check,
  } = contact;
  const institution = known.institutions.find(({ id }) => id === to)?.site?.split('/')[0];
  const sites = [
    ...[site, contactPage].flatMap((page) => (page ? [hostOf(page)] : [])),
    ...(institution ? [institution] : []),
  ];
  const address = addressOf(contact);
  const person = [name, ...(lines ?? [])].find((text) => text && PERSON.test(text));
  // A word that also stands in the host is the name of a place: “geomission.un@mfa.gov.ge”.
  const mail = email.find((one) =>
    namesPerson(one, (word) => (one.split('@')[1] ?? '').toLowerCase().includes(word.toLowerCase())),
  );
  return [
    ...(sources[source] ? [] : [`source "${source}" does not exist.`]),
    ...(person ? [`"${person}" seems to name a person.`] : []),
    ...(mail ? [`"${mail}" seems to be the address of a person.`] : []),
    ...(Boolean(lines) === Boolean(country) ? [] : ['an address needs its country, and a country an address.']),
    ...(country && !known.states.includes(country) ? [`country "${country}" is no state.`] : []),
    ...(publicMail && email.length === 0 ? ['no e-mail address is there to be at a public provider.'] : []),
    ...(lines || site || contactPage || email.length > 0 ? [] : ['says nothing of how to reach anybody.']),
    ...(address.length > LIMITS.recipientAddress.lines || address.join('\n').length > LIMITS.recipientAddress.length
      ? ['the address does not fit its field.']
      : []),
    ...(isOwn(check, sites) ? [] : [`is to be checked at ${check}, which is not the recipient’s own site.`]),
    ...(reviewBy > readOn ? [] : ['is due for review before it was read.']),
    ...(asOf && asOf > readOn ? ['was so only after it was read.'] : []),
  ];
};

/** Contacts that no page could offer honestly: without their source, with a person's name, or too long for the field. */
export const contactProblems = (file: ContactsFile, known: KnownRecipients): Problem[] => {
  const used = new Set(Object.values(file.contacts).flatMap((records) => records.map(({ source }) => source)));
  return [
    ...Object.entries(file.contacts).flatMap(([to, records]) =>
      records.flatMap((contact) =>
        faults(to, contact, file, known).map((problem) => ({
          file: FILE,
          place: `${to}, ${contact.what}`,
          problem,
          remedy: 'Name offices only, and for each record where it was read and when.',
        })),
      ),
    ),
    ...Object.keys(file.sources)
      .filter((id) => !used.has(id))
      .map((id) => ({
        file: FILE,
        place: `sources, ${id}`,
        problem: 'nothing was read there.',
        remedy: 'Take the source out.',
      })),
  ];
};

export const rule: Rule = {
  holds: 'Contacts with source, date and a site to check them at, and without the name of a person',
  catalogue: ({ recipients, world }) =>
    contactProblems(loadContacts(), { states: recipients.states, institutions: world.institutions }),
};
