import type { CompleteDraft } from '../domain/draft';
import { type Answer, LETTER_KINDS, type LetterKind, type Writer } from '../domain/kinds';
import type { Role } from '../domain/role';

/** Which of a demand's paragraphs a kind says again: nobody needs to be told twice what the first letter told. */
interface Repeated {
  /** A reminder tells it again: whoever opens it may not have the first letter at hand. */
  readonly events: boolean;
  /** Told after the call, which every kind repeats. */
  readonly change: boolean;
  readonly ground: boolean;
}

export const REPEATED: Readonly<Record<LetterKind, Repeated>> = {
  first: { events: true, change: true, ground: true },
  thanks: { events: false, change: false, ground: true },
  reminder: { events: true, change: true, ground: false },
  reply: { events: false, change: false, ground: false },
};

/** Whether a letter of a kind gives the reason that matters most to its writer; empty is a first letter. */
export const givesReason = (kind: string): boolean =>
  REPEATED[LETTER_KINDS.find((one) => one === kind) ?? 'first'].ground;

/** Who can say that it has no consular access: a state about its own nationals, or a person typed who speaks of one. */
const CONSULAR_ROLES: readonly Role[] = ['nationality', 'other'];

export const answerFits = (answer: Answer, roles: readonly Role[]): boolean =>
  answer !== 'no-consular-access' || roles.some((role) => CONSULAR_ROLES.includes(role));

const PLURAL: readonly Writer[] = ['organisation', 'coalition'];

/** First person plural: several people stand behind the letter. */
export const writesAsWe = ({ writer }: Pick<CompleteDraft, 'writer'>): boolean => PLURAL.includes(writer);

/** Whether the state addressed (ISO code) is the sender's: as its citizen or resident, or as an organisation with its seat there. */
export const writesToOwn = (draft: Pick<CompleteDraft, 'writer' | 'country'>, state: string | null): boolean =>
  state !== null &&
  (draft.writer === 'citizen' || draft.writer === 'resident' || (writesAsWe(draft) && draft.country === state));

/** A person who does not say who they are: where an organisation writes, its name stands in the letter. */
export const writesUnnamed = (draft: Pick<CompleteDraft, 'writer' | 'withoutName'>): boolean =>
  draft.withoutName && !writesAsWe(draft);

/** Organisations that a coalition's letter speaks for: the one that writes and those that sign as well. */
export const organisationsOf = ({ organisation, cosigners }: Pick<CompleteDraft, 'organisation' | 'cosigners'>) =>
  [organisation, ...cosigners.split('\n')].filter((line) => line.trim() !== '').length;
