import * as v from 'valibot';
import { OFFICES } from './offices';
import { CountryCode } from './recipient';
import { ROLES } from './role';

const Text = v.pipe(v.string(), v.minLength(1));
const Confidence = v.picklist(['high', 'medium', 'low']);
const Grounds = { confidence: Confidence, basis: Text };
const Group = v.strictObject({ states: v.array(CountryCode), ...Grounds });

/**
 * content/catalogue/recipients/governments.json: what must be known of a state's order before an office in it is named.
 * A state that stands in no list has a president and a head of government, two persons, and no senate known here.
 */
export const Governments = v.strictObject({
  /** The president also heads the government: the two offices are one letter. */
  onePerson: Group,
  /** Kingdoms whose sovereign is styled Majesty; no other rule of `head-of-state` may reach them. */
  kingdoms: Group,
  /** States whose parliament has members called senators. */
  senates: Group,
  /** Offices a state does not have, or for which no form is known well enough to print it. */
  without: v.array(v.strictObject({ offices: v.array(v.picklist(OFFICES)), ...Group.entries })),
  /** Offices that have no part in what a state does in a role, and so are not asked for it. */
  outsideRemit: v.array(
    v.strictObject({ offices: v.array(v.picklist(OFFICES)), roles: v.array(v.picklist(ROLES)), ...Grounds }),
  ),
});
export type Governments = v.InferOutput<typeof Governments>;

type States = Pick<v.InferOutput<typeof Group>, 'states'>;
/** The same as a phone loads it: grounds are for those who mend the lists. */
export interface BareGovernments extends Readonly<Record<'onePerson' | 'kingdoms' | 'senates', States>> {
  readonly without: readonly (States & Pick<Governments['without'][number], 'offices'>)[];
  readonly outsideRemit: readonly Pick<Governments['outsideRemit'][number], 'offices' | 'roles'>[];
}
