import { storedLetters, wholeWorld } from '../../lib/catalogue/readLetterSource';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { loadSettings } from '../../lib/compose/letterSource';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import type { LetterDraft } from '../../lib/domain/draft';
import type { Letter } from '../../lib/domain/letter';
import { fail, ok, type Result } from '../../lib/domain/result';
import { describeComposeError, describeDraftError } from './describeDraftError';

/** Stands for every state that can act on the demand. */
const ALL_STATES = 'all-states';

/** What to compose: one demand, a draft, and its recipients as given, "DE", "LV.pr-un", "DE,FR" or "all-states". */
export interface Order {
  readonly demand: string;
  readonly draft: LetterDraft;
  readonly to: string | undefined;
  /** ISO date. */
  readonly today: string;
}

export interface Composed {
  /** The recipient as given. */
  readonly to: string | undefined;
  readonly letter: Letter;
}

/** "LV.pr-un" names recipient and office at once. */
const addressed = (draft: LetterDraft, to: string | undefined): LetterDraft => {
  const [recipient, office] = to === undefined ? [] : to.split(/\.(.*)/s);
  return { ...draft, ...(recipient !== undefined && { to: recipient }), ...(office !== undefined && { office }) };
};

/** The letters of an order, in the order of its recipients, or one line on what is wrong with it. */
export const composeLetters = async ({ demand, draft, to, today }: Order): Promise<Result<Composed[], string>> => {
  const world = wholeWorld();
  const asked = world.demands.find(({ id }) => id === demand);
  if (!asked)
    return fail(`Demand "${demand}" does not exist. Demands: ${world.demands.map(({ id }) => id).join(', ')}.`);
  if (draft.emphasis && asked.emphases.length === 0) {
    const some = world.demands.filter(({ emphases }) => emphases.length > 0).map(({ id }) => id);
    return fail(
      `Demand "${demand}" has no reasons to choose from (--emphasis). Demands that have: ${some.join(', ')}.`,
    );
  }
  const able = ({ iso2 }: { readonly iso2: string }) =>
    (resolveRecipient(iso2, asked, world, draft.date ?? today)?.roles.length ?? 0) > 0;
  const named = (to ?? '').split(',').map((recipient) => recipient.trim());
  const recipients = to === ALL_STATES ? world.states.filter(able).map(({ iso2 }) => iso2) : named;
  const twice = recipients.find((recipient, index) => recipients.indexOf(recipient) < index);
  if (twice !== undefined) return fail(`Recipient "${twice}" is given twice. Give it once.`);

  const composed: Composed[] = [];
  for (const recipient of to === undefined ? [undefined] : recipients) {
    const complete = completeDraft(addressed(draft, recipient), { demand, today, locale: 'en', world });
    if (!complete.ok) {
      const [error] = complete.error;
      return fail(error ? describeDraftError(error) : 'The draft cannot become a letter.');
    }
    const { value } = complete;
    const needed = await loadSettings(storedLetters, languagesOf(value, null), value.demands);
    const pair = composePair(value, needed, null);
    if (!pair.ok) return fail(`The letter could not be put together: ${describeComposeError(pair.error)}`);
    composed.push({ to: recipient, letter: pair.value.letter });
  }
  return ok(composed);
};
