import type { AddressForm, AddressFormRule } from '../domain/addressForm';
import type { LetterWording } from '../domain/catalogue';
import type { CompleteDraft } from '../domain/draft';
import type { DraftKey } from '../domain/fields';
import type { Gender } from '../domain/genders';
import type { Writer } from '../domain/kinds';
import type { Line } from '../domain/letter';
import { isMandate } from '../domain/offices';
import { fillSlots } from '../i18n/fillSlots';
import { fillLine } from './citedLine';
import { writesAsWe } from './kindOfLetter';
import type { ResolvedRecipient } from './resolveRecipient';

type Forms = { readonly n: AddressForm; readonly m?: AddressForm | undefined; readonly f?: AddressForm | undefined };

const NAME_SLOT = '{name}';

/** A form of address in a letter: what the person typed is told apart. */
export interface PrintedAddressForm {
  readonly envelope: readonly Line[];
  readonly opening: Line;
  /** "\n" where it has two lines. */
  readonly close: string;
}

/** Who writes to their own government, whatever country they gave. */
const OWN: readonly Writer[] = ['citizen', 'resident'];

/** "{my|our}": the first for a person, the second for an organisation. */
const VOICE = /\{([^{}|]*)\|([^{}|]*)\}/g;
const inVoice = (text: string, plural: boolean): string =>
  text.replace(VOICE, (_, singular: string, several: string) => (plural ? several : singular));

/** Who writes to which state: what decides between the rules of an office. */
export interface Standing {
  readonly state: string | null;
  readonly kingdom: boolean;
  /** The sender lives in the state or is its citizen, or says neither where they live nor whose citizen they are. */
  readonly own: boolean;
}

/** The first rule that fits: special cases stand before the general one. */
export const firstRule = <Rule extends Pick<AddressFormRule, 'states' | 'kingdom' | 'sender'>>(
  rules: readonly Rule[],
  { state, kingdom, own }: Standing,
): Rule | undefined =>
  rules.find(
    (rule) =>
      (!rule.states || (state !== null && rule.states.includes(state))) &&
      (!rule.kingdom || kingdom) &&
      (!rule.sender || rule.sender === (own ? 'own' : 'foreign')),
  );

const formsFor = (recipient: ResolvedRecipient, draft: CompleteDraft, wording: LetterWording): Forms => {
  if (recipient.kind === 'institution') {
    const institution = wording.institutions[recipient.id];
    if (!institution) throw new Error(`Institution "${recipient.id}" has no wording in ${wording.locale}.`);
    return institution.forms;
  }
  const rules =
    wording.addressForms.offices[recipient.kind === 'other' ? 'other' : (draft.office ?? 'foreign-minister')];
  const { country, citizenship, writer } = draft;
  // Most write to their own government, and its own form of address is right from anybody: nobody is taken for a foreigner.
  const unknown = country === null && citizenship === null;
  const own =
    recipient.state !== null && (unknown || [country, citizenship].includes(recipient.state) || OWN.includes(writer));
  const rule = firstRule(rules ?? [], { ...recipient, own });
  if (!rule) throw new Error(`No form of address for office "${draft.office}" in ${wording.locale}.`);
  return rule.forms;
};

/** The form for a gender; an opening or close that needs a name falls back to the neutral one where none was given. */
const byGender = (forms: Forms, gender: Gender, named: boolean): AddressForm => {
  const form = forms[gender] ?? forms.n;
  const needsName = [form.opening, form.close].some((text) => text.includes(NAME_SLOT));
  return needsName && !named ? forms.n : form;
};

/**
 * Envelope, opening and close for a recipient: chosen together, so that the close always answers the opening.
 * A line of the envelope that holds the name is left out where no name was given; only a member of a parliament has no
 * other name than their own, so there `blankName` stands for one that is still missing.
 */
export const pickAddressForm = (
  recipient: ResolvedRecipient,
  draft: CompleteDraft,
  wording: LetterWording,
  print: (name: string, field: DraftKey) => Line,
  blankName: Line,
): PrintedAddressForm => {
  const typed = draft.recipientName ? print(draft.recipientName, 'recipientName') : null;
  const name = typed ?? (isMandate(draft.office) ? blankName : null);
  const form = byGender(formsFor(recipient, draft, wording), draft.recipientGender, name !== null);
  const state = recipient.state ? wording.states[recipient.state] : undefined;
  const names = state && { state: state.name, of: state.of, formal: state.formal, formalOf: state.formalOf };
  const slots = { ...names, ...(name !== null && { name }) };
  const lines = form.envelope.filter((line) => name !== null || !line.includes(NAME_SLOT));
  return {
    envelope: lines.map((line) => fillLine(line, slots)),
    opening: fillLine(form.opening, slots),
    close: fillSlots(inVoice(form.close, writesAsWe(draft)), names ?? {}),
  };
};
