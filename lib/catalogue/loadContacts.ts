import { ADDRESS_LANGUAGES, ContactsFile, type KnownContacts } from '../domain/contact';
import { loadStateNames } from './loadLetterWording';
import { readContent } from './readContent';

export const loadContacts = (): ContactsFile => readContent('content/catalogue/recipients/contacts.json', ContactsFile);

/** For pages: who published it, without what only those need who look again. */
export const knownContacts = (): KnownContacts => {
  const { sources, contacts } = loadContacts();
  const names = ADDRESS_LANGUAGES.map((locale) => [locale, loadStateNames(locale)] as const);
  const countryNames = (country: string) =>
    Object.fromEntries(names.map(([locale, states]) => [locale, states[country]?.name]));
  return Object.fromEntries(
    Object.entries(contacts).map(([to, records]) => [
      to,
      records.map(({ source, note: _, ...contact }) => ({
        ...contact,
        publisher: sources[source]?.publisher ?? source,
        ...(contact.country && { countryNames: countryNames(contact.country) }),
      })),
    ]),
  );
};
