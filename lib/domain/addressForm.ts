import * as v from 'valibot';
import { OFFICES } from './offices';
import { CountryCode } from './recipient';

const Text = v.pipe(v.string(), v.minLength(1));

/**
 * How an office is written to: the envelope, the opening and the close that pairs with it.
 * Slots: {name} (a line that holds it is left out when no name was given), {of} and {formalOf}, {formal}, {state}.
 * In the close, {my|our} is "my" for a person and "our" for an organisation, and "\n" begins a new line.
 */
export const AddressForm = v.strictObject({
  envelope: v.pipe(v.array(Text), v.minLength(1)),
  opening: Text,
  close: Text,
});
export type AddressForm = v.InferOutput<typeof AddressForm>;

const ByGender = v.strictObject({ n: AddressForm, m: v.optional(AddressForm), f: v.optional(AddressForm) });

/** First match wins, so the special cases stand before the general one. */
export const AddressFormRule = v.strictObject({
  /** Only for these states; absent for all. */
  states: v.optional(v.array(CountryCode)),
  /** Only for kingdoms. */
  kingdom: v.optional(v.literal(true)),
  /** "own": the sender lives in the recipient's country, is its citizen, or says neither; "foreign": elsewhere. */
  sender: v.optional(v.picklist(['own', 'foreign'])),
  forms: ByGender,
  confidence: v.picklist(['high', 'medium', 'low']),
  basis: Text,
});

export type AddressFormRule = v.InferOutput<typeof AddressFormRule>;

/** content/<locale>/address-forms.json */
export const AddressForms = v.strictObject({
  /** The office's name in menus. */
  officeNames: v.record(v.picklist(OFFICES), Text),
  offices: v.record(v.picklist([...OFFICES, 'other']), v.pipe(v.array(AddressFormRule), v.minLength(1))),
});
export type AddressForms = v.InferOutput<typeof AddressForms>;

/** The same as a phone loads it: where a form comes from is for those who mend it. */
export interface BareAddressForms extends Pick<AddressForms, 'officeNames'> {
  readonly offices: Readonly<
    Partial<Record<keyof AddressForms['offices'], readonly Omit<AddressFormRule, 'basis' | 'confidence'>[]>>
  >;
}

/** content/<locale>/institutions.json: an institution's name and its form of address. */
export const InstitutionWording = v.strictObject({
  name: Text,
  /** What to know before writing: rotation, confidentiality, legacy. Empty where nothing is. */
  note: v.string(),
  /** What a mark at the name refers to (“Kosovo*”); shown wherever the name is. */
  footnote: v.optional(Text),
  forms: ByGender,
});
export type InstitutionWording = v.InferOutput<typeof InstitutionWording>;
