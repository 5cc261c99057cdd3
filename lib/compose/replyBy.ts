import type { World } from '../domain/catalogue';
import type { CompleteDraft } from '../domain/draft';
import { councilSeat, isForCouncil } from './councilSeat';
import type { Asked } from './LetterBodyComposer';

/** Days within which an answer is asked for: six weeks, and four where somebody waits already. */
const DAYS = { usual: 42, reminder: 28 };
/** What an answer promises takes time to be done: so many days before a seat or a presidency ends. */
const TIME_TO_ACT = 14;
/** Nobody can answer sooner, whatever ends. Days. */
const LEAST = 10;

const after = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const lastOfMonth = (iso: string): string => {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** Whether a presidency ends before there is time to answer and to act: the letter is for the next one as well. */
export const presidencyPasses = (date: string): boolean => after(lastOfMonth(date), -TIME_TO_ACT) < after(date, LEAST);

/** The last day on which a recipient has a seat in which it can act on a demand, ISO; null where it does not end. */
const endOfSeat = ({ demand, role }: Asked, state: string | null, date: string, world: World): string | null => {
  if (role === 'council-presidency') return lastOfMonth(presidencyPasses(date) ? after(lastOfMonth(date), 1) : date);
  const seat = isForCouncil(demand) ? councilSeat(world, state, date) : null;
  return seat?.kind === 'elected' ? seat.until : null;
};

/**
 * The day by which a letter asks for an answer, ISO: six weeks after its date (four for a reminder); two weeks before a
 * term or a presidency ends, so that there is time to act, where that is sooner; and never within ten days. Late in a
 * month the next presidency has to act, and its end is meant.
 */
export const replyBy = (
  { date, kind }: Pick<CompleteDraft, 'date' | 'kind'>,
  asked: Asked,
  state: string | null,
  world: World,
): string => {
  const usual = after(date, kind === 'reminder' ? DAYS.reminder : DAYS.usual);
  const end = endOfSeat(asked, state, date, world);
  const inTime = end === null ? usual : after(end, -TIME_TO_ACT);
  if (inTime >= usual) return usual;
  const least = after(date, LEAST);
  if (inTime > least) return inTime;
  return least;
};
