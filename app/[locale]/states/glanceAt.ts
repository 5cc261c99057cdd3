import { byNewest } from '@/lib/catalogue/loadStateRecords';
import type { Messages } from '@/lib/i18n/messages';
import type { RecordOnPage } from './recordsIn';

type Question = Exclude<keyof Messages['states']['glance'], 'none'>;

/** Which records answer a question. */
const ANSWERED_BY: Readonly<Record<Question, readonly RecordOnPage['kind'][]>> = {
  returned: ['returned'],
  position: ['position', 'refusal', 'offer'],
  prosecution: ['prosecution'],
  held: ['syria', 'iraq-custody'],
};

export interface Glance {
  readonly question: Question;
  /** The newest record that answers it, a total before one operation; null where there is none. */
  readonly record: RecordOnPage | null;
}

/** Four answers at a glance, from the records of a state alone. */
export const glanceAt = (records: readonly RecordOnPage[]): Glance[] =>
  (Object.keys(ANSWERED_BY) as Question[]).map((question) => {
    const own = records.filter(({ kind }) => ANSWERED_BY[question].includes(kind)).sort(byNewest);
    return { question, record: own.find(({ span }) => span === 'total') ?? own[0] ?? null };
  });
