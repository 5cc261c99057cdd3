import * as v from 'valibot';
import { SecurityCouncil } from '../domain/recipient';
import { readContent } from './readContent';

const Text = v.pipe(v.string(), v.minLength(1));
const Iso2 = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

/** content/catalogue/recipients/un-experts-2021.json */
const ExpertsList = v.strictObject({
  /** The fact that says how many there were, and when. */
  fact: Text,
  /** Where the names come from, and how far they were compared. */
  basis: Text,
  states: v.array(Iso2),
});
export type ExpertsList = v.InferOutput<typeof ExpertsList>;

export const loadExpertsList = (): ExpertsList =>
  readContent('content/catalogue/recipients/un-experts-2021.json', ExpertsList);

/** ISO 3166-1 numeric codes (UN M49), by which maps name states. */
export const loadNumericCodes = (): Record<string, string> =>
  readContent(
    'content/catalogue/recipients/numeric-codes.json',
    v.record(Iso2, v.pipe(v.string(), v.regex(/^\d{3}$/))),
  );

/** Members of the Council in the last two years that the catalogue knows; which of them is now depends on who reads when. */
export interface CouncilLists {
  readonly permanent: readonly string[];
  readonly elected: readonly { readonly year: string; readonly states: readonly string[] }[];
  readonly check: string;
}

export const loadCouncilLists = (): CouncilLists => {
  const { permanent, elected, check } = readContent(
    'content/catalogue/recipients/security-council.json',
    SecurityCouncil,
  );
  const years = Object.entries(elected).sort(([a], [b]) => a.localeCompare(b));
  return { permanent, elected: years.slice(-2).map(([year, states]) => ({ year, states })), check };
};

/** Ids of all recipients: ISO codes of states, and institutions. */
export const loadRecipientIds = (): readonly string[] => [
  ...readContent('content/catalogue/recipients/states.json', v.array(v.looseObject({ iso2: Iso2 }))).map(
    ({ iso2 }) => iso2,
  ),
  ...readContent('content/catalogue/recipients/institutions.json', v.array(v.looseObject({ id: Text }))).map(
    ({ id }) => id,
  ),
];
