import type { NoScriptPage } from '../../components/form/noscript/noScriptPage';
import { contactsUrl, otherNamesUrl, riskWordsUrl } from '../../generated/data-urls';
import { frameProps } from '../../lib/catalogue/frameProps';
import { isDraft, loadInstitutions } from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadWho } from '../../lib/catalogue/loadWho';
import { demandIds, demandLanguages, furtherDemandIds } from '../../lib/catalogue/loadWorld';
import { readData, storedLetters } from '../../lib/catalogue/readLetterSource';
import type { ComposeError } from '../../lib/compose/composeError';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { loadSettings } from '../../lib/compose/letterSource';
import { type ResolvedRecipient, resolveRecipient } from '../../lib/compose/resolveRecipient';
import type { KnownContacts } from '../../lib/domain/contact';
import type { DemandId, DemandWording } from '../../lib/domain/demand';
import type { CompleteDraft } from '../../lib/domain/draft';
import type { FormValues } from '../../lib/domain/formValues';
import type { LetterPair } from '../../lib/domain/letterPair';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import type { Result } from '../../lib/domain/result';
import { type AddressOwner, ownerOf } from '../../lib/form/contacts';
import { makeWritePageProps } from '../../lib/form/makeWritePageProps';
import { type RecipientEntry, recipientEntries } from '../../lib/form/searchRecipients';
import { type PersonAtRisk, peopleAtRisk } from '../../lib/names/atRisk/peopleAtRisk';
import { countryNames, makeRiskRules } from '../../lib/names/atRisk/rules';
import { knownNames } from '../../lib/names/knownNames';

const remember = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
};

/** What the form without JavaScript knows, read once and kept. */
export class NoScriptCatalogue {
  readonly world = storedLetters.world;
  readonly wording = storedLetters.wording;
  readonly contacts: KnownContacts = readData(contactsUrl);
  readonly #riskRules = makeRiskRules(readData(riskWordsUrl), countryNames(readData(otherNamesUrl)));
  readonly #further = furtherDemandIds();
  /** Those offered in a language. */
  readonly demands = remember((locale: Locale): readonly DemandId[] => demandIds(locale));
  readonly words = remember(loadMessages);
  readonly isDraft = remember(isDraft);
  readonly #demandWording = remember((key: string): DemandWording => {
    const [demand = '', locale] = key.split(' ');
    return loadDemandWording(demand, locale as Locale);
  });
  readonly #pages = new Map<string, NoScriptPage>();
  readonly #entries = new Map<string, RecipientEntry[]>();

  demandWording(demand: DemandId, locale: Locale): DemandWording {
    return this.#demandWording(`${demand} ${locale}`);
  }

  page(locale: Locale, demand: DemandId): NoScriptPage {
    const key = `${demand} ${locale}`;
    const known = this.#pages.get(key);
    if (known) return known;
    const words = this.words(locale);
    const { title, summary } = this.demandWording(demand, locale);
    const form = makeWritePageProps(locale, demand, {
      messages: words.write,
      languageNames: words.languageNames,
      demandIds: this.#further,
      letterLanguages: demandLanguages(demand),
      demandWording: (id) => this.demandWording(id, locale),
      letterWording: this.wording(locale),
      institutions: loadInstitutions(locale),
      who: loadWho(locale),
      profileOf: (tag) => this.wording(tag).profile,
      isDraft: this.isDraft,
    });
    const { direction } = this.wording(locale).profile;
    const frame = frameProps(locale, `plain/${demand}/`);
    const page: NoScriptPage = { locale, demand, words, form, direction, frame, title, summary };
    this.#pages.set(key, page);
    return page;
  }

  /** Whom one can write to about a demand, in the year of an ISO date: the year decides who sits in the Council. */
  recipients({ locale, demand, form }: NoScriptPage, date: string): readonly RecipientEntry[] {
    const key = `${demand} ${locale} ${date.slice(0, 4)}`;
    const known = this.#entries.get(key);
    if (known) return known;
    const world = this.world(locale);
    const asked = world.demands.find(({ id }) => id === demand);
    const all = asked ? recipientEntries(world, asked, date, form) : [];
    const offered = all.filter(({ reason }) => reason === null);
    this.#entries.set(key, offered);
    return offered;
  }

  /** The recipient of a form, whether or not they can act; null where none was chosen. */
  recipient({ locale, demand }: NoScriptPage, { to }: FormValues, date: string): ResolvedRecipient | null {
    const world = this.world(locale);
    const asked = world.demands.find(({ id }) => id === demand);
    return to && asked ? resolveRecipient(to, asked, world, date) : null;
  }

  /** Whose known address a text is, for the recipient of a form; null where it is nobody's, or none was chosen. */
  ownerOf(page: NoScriptPage, values: FormValues, date: string, text = values.recipientAddress): AddressOwner | null {
    const recipient = this.recipient(page, values, date);
    return recipient && ownerOf(text, this.contacts, { recipient, office: values.office });
  }

  /** The letter, with what it says in the language of the page, where that is another one. */
  async compose(draft: CompleteDraft, { locale }: NoScriptPage): Promise<Result<LetterPair, ComposeError>> {
    const settings = await loadSettings(storedLetters, languagesOf(draft, locale), draft.demands);
    return composePair(draft, settings, locale);
  }

  /** Whom the words seem to name, besides the writer and the recipient. */
  peopleAtRisk({ personal, ...values }: FormValues): readonly PersonAtRisk[] {
    return peopleAtRisk(personal, this.#riskRules, knownNames(values));
  }

  localeOf(text: string): Locale | null {
    return LOCALES.find((locale) => locale === text) ?? null;
  }
}
