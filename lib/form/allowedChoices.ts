import { answerFits } from '../compose/kindOfLetter';
import { type ResolvedRecipient, resolveRecipient } from '../compose/resolveRecipient';
import { thankedFor } from '../compose/stateRecords';
import type { World } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import { ANSWERS, type Answer, LETTER_KINDS, type LetterKind } from '../domain/kinds';
import type { RecipientId } from '../domain/offices';

/** Demands on which a recipient cannot act; none where no recipient is chosen. `date`: ISO date of the letter. */
export const refusedDemands = (to: RecipientId, world: World, date: string): readonly DemandId[] =>
  to
    ? world.demands
        .filter((demand) => resolveRecipient(to, demand, world, date)?.roles.length === 0)
        .map(({ id }) => id)
    : [];

/** Kinds of letter that fit a recipient on a day (ISO), with the one that is chosen: thanks need an act that a source records. */
export const fittingKinds = (
  world: World,
  demand: DemandId,
  recipient: ResolvedRecipient | null,
  chosen: string,
  date: string,
): readonly LetterKind[] =>
  LETTER_KINDS.filter(
    (kind) =>
      kind !== 'thanks' || kind === chosen || thankedFor(world, demand, recipient?.state ?? null, date) !== null,
  );

/** Answers that a recipient can give, with the one that is chosen. */
export const fittingAnswers = (recipient: ResolvedRecipient | null, chosen: string): readonly Answer[] =>
  ANSWERS.filter((answer) => !recipient || answer === chosen || answerFits(answer, recipient.roles));
