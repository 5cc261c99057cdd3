import { ContactsFile, type KnownContacts } from '../domain/contact';
import { readContent } from './readContent';

export const loadContacts = (): ContactsFile => readContent('content/catalogue/recipients/contacts.json', ContactsFile);

/** For pages: who published it, without what only those need who look again. */
export const knownContacts = (): KnownContacts => {
  const { sources, contacts } = loadContacts();
  return Object.fromEntries(
    Object.entries(contacts).map(([to, records]) => [
      to,
      records.map(({ source, note: _, ...contact }) => ({
        ...contact,
        publisher: sources[source]?.publisher ?? source,
      })),
    ]),
  );
};
