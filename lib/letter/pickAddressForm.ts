import type { AddressForm } from '../domain/addressForm';
import type { LetterWording } from '../domain/catalogue';
import type { CompleteDraft } from '../domain/draft';
import type { Gender } from '../domain/genders';
import type { Writer } from '../domain/kinds';
import { fillSlots } from '../locale/fillSlots';
import { writesAsWe } from './kindOfLetter';
import type { ResolvedRecipient } from './resolveRecipient';

type Forms = { readonly n: AddressForm; readonly m?: AddressForm | undefined; readonly f?: AddressForm | undefined };

const NAME_SLOT = '{name}';

/** Who writes to their own government, whatever country they gave. */
const OWN: readonly Writer[] = ['citizen', 'resident'];

/** "{my|our}": the first for a person, the second for an organisation. */
const VOICE = /\{([^{}|]*)\|([^{}|]*)\}/g;
const inVoice = (text: string, plural: boolean): string =>
  text.replace(VOICE, (_, singular: string, several: string) => (plural ? several : singular));

const formsFor = (recipient: ResolvedRecipient, draft: CompleteDraft, wording: LetterWording): Forms => {
  if (recipient.kind === 'institution') {
    const institution = wording.institutions[recipient.id];
    if (!institution) throw new Error(`Institution "${recipient.id}" has no wording in ${wording.locale}.`);
    return institution.forms;
  }
  const rules =
    wording.addressForms.offices[recipient.kind === 'other' ? 'other' : (draft.office ?? 'foreign-minister')];
  const own = recipient.state === draft.country || OWN.includes(draft.writer);
  const standing = recipient.state !== null && own ? 'own' : 'foreign';
  const rule = rules?.find(
    ({ states, sender }) =>
      (!states || (recipient.state !== null && states.includes(recipient.state))) && (!sender || sender === standing),
  );
  if (!rule) throw new Error(`No form of address for office "${draft.office}" in ${wording.locale}.`);
  return rule.forms;
};

/** The form for a gender; an opening or close that needs a name falls back to the neutral one where none was given. */
const byGender = (forms: Forms, gender: Gender, name: string): AddressForm => {
  const form = forms[gender] ?? forms.n;
  const needsName = [form.opening, form.close].some((text) => text.includes(NAME_SLOT));
  return needsName && !name ? forms.n : form;
};

/**
 * Envelope, opening and close for a recipient: chosen together, so that the close always answers the opening.
 * A line of the envelope that holds the name is left out where no name was given.
 */
export const pickAddressForm = (
  recipient: ResolvedRecipient,
  draft: CompleteDraft,
  wording: LetterWording,
  markName: (name: string) => string,
): AddressForm => {
  const form = byGender(formsFor(recipient, draft, wording), draft.recipientGender, draft.recipientName);
  const state = recipient.state ? wording.states[recipient.state] : undefined;
  const slots = {
    ...(state && { state: state.name, of: state.of, formal: state.formal, formalOf: state.formalOf }),
    ...(draft.recipientName && { name: markName(draft.recipientName) }),
  };
  const lines = form.envelope.filter((line) => draft.recipientName || !line.includes(NAME_SLOT));
  return {
    envelope: lines.map((line) => fillSlots(line, slots)),
    opening: fillSlots(form.opening, slots),
    close: fillSlots(inVoice(form.close, writesAsWe(draft)), slots),
  };
};
