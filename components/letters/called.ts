import type { NamesWording } from '@/lib/domain/catalogue';
import type { Office } from '@/lib/domain/offices';
import type { ListedLetter } from '@/lib/drafts/letterList';

/** What the page calls the codes of the list. */
export interface Names {
  /** By id; `thanked` are states that have done something for which a letter on the demand thanks. */
  readonly demands: Readonly<Record<string, { readonly title: string; readonly thanked: readonly string[] }>>;
  /** Null until they have come, and where they do not. */
  readonly recipients: NamesWording | null;
}

/** What a letter's demand and recipient are called on this page. */
export const called = (
  { demands, recipients }: Names,
  { demand, to, office, recipientName }: ListedLetter,
): { readonly title: string; readonly recipient: string } => {
  const name = recipientName || (recipients?.states[to] ?? recipients?.institutions[to])?.name || to;
  const held = recipients?.addressForms.officeNames[office as Office] ?? office;
  return {
    title: demands[demand]?.title ?? demand,
    recipient: office ? `${name} · ${held}` : name,
  };
};
