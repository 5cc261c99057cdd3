/**
 * What a record tells of a state:
 * - `returned`: people it brought home
 * - `iraq-custody`: its nationals among the men and boys moved from Syria to Iraq
 * - `syria`: its nationals held or stranded in Syria
 * - `position`, `refusal`, `offer`: what its government said, declined, or was reported ready to do
 * - `ruling`: what a court or a treaty body found
 * - `prosecution`: a trial at home
 * - `other`: what bears on it and is none of these
 */
export const RECORD_KINDS = [
  'returned',
  'iraq-custody',
  'syria',
  'position',
  'refusal',
  'offer',
  'ruling',
  'prosecution',
  'other',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The template value that holds where the letter tells a record of a kind. */
export const toldValue = <Kind extends RecordKind>(kind: Kind) => `known.${kind}` as const;
