import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frameProps } from '../../app/frameProps';
import type { FormValues } from '../../components/form/formValues';
import { makeWritePageProps } from '../../components/form/makeWritePageProps';
import { ownNames } from '../../components/form/ownNames';
import { type RecipientEntry, recipientEntries } from '../../components/form/searchRecipients';
import type { WritePageProps } from '../../components/form/writePageProps';
import { letterWordingUrls, riskWordsUrl, worldUrl } from '../../generated/data-urls';
import { isDraft } from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadWho } from '../../lib/catalogue/loadWho';
import { demandIds } from '../../lib/catalogue/loadWorld';
import type { LetterWording, World } from '../../lib/domain/catalogue';
import type { DemandId, DemandWording } from '../../lib/domain/demand';
import type { CompleteDraft } from '../../lib/domain/draft';
import type { LetterPair } from '../../lib/domain/letterPair';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import type { Result } from '../../lib/domain/result';
import { type PersonAtRisk, peopleAtRisk } from '../../lib/letter/atRisk/peopleAtRisk';
import { countryNames, makeRiskRules } from '../../lib/letter/atRisk/rules';
import type { ComposeError } from '../../lib/letter/composeError';
import { composePair } from '../../lib/letter/composePair';
import { languagesOf, loadSettings } from '../../lib/letter/languagesOf';
import { loadTemplates } from '../../lib/letter/loadTemplates';
import type { Messages } from '../../lib/locale/messages';

/** The files that a browser fetches, from the disk: both ways of writing compose from the same bytes. */
const readData = <Data>(url: string): Data =>
  JSON.parse(readFileSync(path.join(process.cwd(), 'public', url), 'utf8')) as Data;

const remember = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
};

/** One plain page: a demand in a page language. */
export interface PlainPage {
  readonly locale: Locale;
  readonly demand: DemandId;
  readonly words: Messages;
  readonly form: WritePageProps;
  readonly title: string;
  readonly summary: string;
}

/** What the plain way knows, read once and kept. */
export class PlainCatalogue {
  readonly world: World = readData(worldUrl);
  readonly #riskRules = makeRiskRules(readData(riskWordsUrl), countryNames(this.world));
  readonly demands: readonly DemandId[] = demandIds();
  readonly words = remember(loadMessages);
  readonly isDraft = remember(isDraft);
  readonly wording = remember((locale: Locale): LetterWording => readData(letterWordingUrls[locale]));
  readonly #frames = remember((key: string) => {
    const [locale, path = ''] = key.split(' ');
    return frameProps(locale as Locale, path);
  });
  readonly #demandWording = remember((key: string): DemandWording => {
    const [demand = '', locale] = key.split(' ');
    return loadDemandWording(demand, locale as Locale);
  });
  readonly #pages = new Map<string, PlainPage>();
  readonly #entries = new Map<string, RecipientEntry[]>();

  frame(locale: Locale, path: string): ReturnType<typeof frameProps> {
    return this.#frames(`${locale} ${path}`);
  }

  demandWording(demand: DemandId, locale: Locale): DemandWording {
    return this.#demandWording(`${demand} ${locale}`);
  }

  page(locale: Locale, demand: DemandId): PlainPage {
    const key = `${demand} ${locale}`;
    const known = this.#pages.get(key);
    if (known) return known;
    const words = this.words(locale);
    const { title, summary } = this.demandWording(demand, locale);
    const form = makeWritePageProps(locale, demand, {
      messages: words.write,
      languageNames: words.languageNames,
      demandIds: this.demands,
      demandWording: (id) => this.demandWording(id, locale),
      letterWording: this.wording(locale),
      who: loadWho(locale),
      profileOf: (tag) => this.wording(tag).profile,
      isDraft: this.isDraft,
    });
    const page: PlainPage = { locale, demand, words, form, title, summary };
    this.#pages.set(key, page);
    return page;
  }

  /** Whom one can write to about a demand, in the year of an ISO date: the year decides who sits in the Council. */
  recipients({ locale, demand, form }: PlainPage, date: string): readonly RecipientEntry[] {
    const key = `${demand} ${locale} ${date.slice(0, 4)}`;
    const known = this.#entries.get(key);
    if (known) return known;
    const asked = this.world.demands.find(({ id }) => id === demand);
    const all = asked ? recipientEntries(this.world, asked, date, form) : [];
    const offered = all.filter(({ reason }) => reason === null);
    this.#entries.set(key, offered);
    return offered;
  }

  /** The sender's countries by name in the page's language. */
  readonly countries = remember((locale: Locale): FormValues['country'][][] =>
    this.world.states
      .map(({ iso2, names }) => [iso2, names[locale]])
      .sort(([, a = ''], [, b = '']) => a.localeCompare(b, locale)),
  );

  /** The letter, with what it says in the language of the page, where that is another one. */
  async compose(draft: CompleteDraft, { locale }: PlainPage): Promise<Result<LetterPair, ComposeError>> {
    const settings = await loadSettings(languagesOf(draft, locale), async (tag) => ({
      world: this.world,
      wording: this.wording(tag),
      templates: await loadTemplates(tag, draft.demands),
    }));
    return composePair(draft, settings, locale);
  }

  /** Whom the words seem to name, besides the writer and the recipient. */
  peopleAtRisk({ personal, ...values }: FormValues): readonly PersonAtRisk[] {
    return peopleAtRisk(personal, this.#riskRules, ownNames(values));
  }

  localeOf(text: string): Locale | null {
    return LOCALES.find((locale) => locale === text) ?? null;
  }
}
