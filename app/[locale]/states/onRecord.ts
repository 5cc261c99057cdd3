import { loadFootnotes } from '@/lib/catalogue/loadLetterWording';
import type { World } from '@/lib/domain/catalogue';
import type { Locale } from '@/lib/domain/locales';
import type { RecipientId } from '@/lib/domain/offices';

/** One of whom something is on record. */
export interface OnRecord {
  readonly code: string;
  /** As a recipient: by its code, or as an institution where it is no member state of the United Nations. */
  readonly recipient: RecipientId;
  readonly name: string;
  /** What a mark at the name refers to. */
  readonly footnote: string | undefined;
}

export const onRecord = (code: string, world: World, locale: Locale): OnRecord => {
  const state = world.states.find(({ iso2 }) => iso2 === code);
  const institution = state ? undefined : world.institutions.find((candidate) => candidate.state === code);
  return {
    code,
    recipient: institution?.id ?? code,
    name: (state ?? institution)?.name ?? code,
    footnote: institution && loadFootnotes(locale)[institution.id],
  };
};
