import * as v from 'valibot';
import { CountryCode } from './recipient';

const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{2,40}$/));

/** content/catalogue/campaign.json: what is this campaign's and no other's (docs/another-campaign.md). */
export const CampaignFile = v.strictObject({
  /** The source in which the demands were made: pages link to it. */
  statement: Id,
  /** The first day of what the demands are about (ISO): nobody wrote about them before. */
  since: v.pipe(v.string(), v.isoDate()),
  /** The month from which the ledger tells what has changed since (ISO, without day). */
  changedFrom: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  /** Headings under which the demands stand on the home page, in their order; words: `home.groups` in messages.json. */
  groups: v.pipe(v.array(Id), v.minLength(1)),
  /** States in which a letter under one's own name is a risk that the pages themselves speak of. */
  riskyStates: v.array(CountryCode),
  /**
   * The letter that home shows, and whose form opens where nobody chose: any state may be asked for it. `to` is a state to
   * which every demand can be put, without a safeguard.
   */
  sample: v.strictObject({ demand: Id, to: CountryCode }),
  /** What members of the Security Council are asked for on the page of lists. */
  councilDemand: Id,
});
export type CampaignFile = v.InferOutput<typeof CampaignFile>;
