import { loadAddressForms } from '@/lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { resolveRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import type { DemandId } from '@/lib/domain/demand';
import type { Locale } from '@/lib/domain/locales';
import type { Office, RecipientId } from '@/lib/domain/offices';
import { councilYears } from '../who/recipientsOf';

export interface LetterTo {
  readonly demand: DemandId;
  readonly href: string;
  /** To the form without JavaScript: the part of an address behind # would not reach it. */
  readonly plainHref: string;
  readonly title: string;
  /** The office usually written to; by year where a seat in the Security Council changes it, empty where there is none. */
  readonly office: string;
}

export interface LettersTo {
  readonly letters: readonly LetterTo[];
  /** Further offices that the form offers with one of them. */
  readonly others: readonly string[];
}

/**
 * Letters that can be written to a state, as the demands order them. Nobody is to be returned to some states: what asks
 * them for their nationals is left out, whatever it asks.
 */
export const lettersTo = (to: RecipientId, world: World, locale: Locale): LettersTo => {
  const { officeNames } = loadAddressForms(locale);
  const { colon, between } = loadMessages(locale).punctuation;
  const nameOf = (office: Office | null) => (office && officeNames[office]) ?? '';
  const found = world.demands
    .map((demand) => ({
      demand,
      years: councilYears(world).flatMap((year) => {
        const recipient = resolveRecipient(to, demand, world, `${year}-01-01`);
        const [role] = recipient?.roles ?? [];
        return recipient && role && role !== 'nationality-no-return' ? [{ year, recipient }] : [];
      }),
    }))
    .filter(({ years }) => years.length > 0);
  const recipients = found.flatMap(({ years }) => years.map(({ recipient }) => recipient));
  const usual = new Set(recipients.map(({ defaultOffice }) => defaultOffice));
  const others = new Set(recipients.flatMap(({ offices }) => offices).filter((office) => !usual.has(office)));
  return {
    letters: found.map(({ demand, years }) => {
      const offices = new Set(years.map(({ recipient }) => recipient.defaultOffice));
      const [office = null] = offices;
      const byYear = years.map(({ year, recipient }) => year + colon + nameOf(recipient.defaultOffice));
      return {
        demand: demand.id,
        href: `/${locale}/write/${demand.id}/#to=${to}`,
        plainHref: `/${locale}/plain/?demand=${demand.id}&to=${to}`,
        title: loadDemandWording(demand.id, locale).title,
        office: offices.size === 1 ? nameOf(office) : byYear.join(between),
      };
    }),
    others: [...others].map(nameOf),
  };
};
