import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { contactsUrl } from '@/generated/data-urls';
import type { ResolvedRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import type { KnownContacts } from '@/lib/domain/contact';
import type { FormValues } from '@/lib/domain/formValues';
import { type AddressOwner, foreignText, officeOf, ownerOf, type Reached } from '@/lib/form/contacts';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { formStore } from './formStore';
import type { LetterFormApi } from './letterFormApi';
import { useDataFile } from './useDataFile';

/** What stands in the field of the address: whose it is, and what stood there before. */
export interface Address {
  /** All that is known; null until it was asked for and has come. */
  readonly contacts: KnownContacts | null;
  /** Asks for it: one file for all recipients, so that asking tells nothing of whom somebody writes to. */
  readonly look: () => void;
  readonly owner: AddressOwner | null;
  /** That it is somebody else's; null where it is not, as far as is known. */
  readonly foreign: string | null;
  /** What it took the place of; null where it took none. */
  readonly before: string | null;
  /** It was another's, and went when recipient or office changed. */
  readonly removed: boolean;
  readonly set: (text: string) => void;
  readonly takeOut: () => void;
  /** With another recipient nothing of the one before is left to put back. */
  readonly forget: () => void;
}

const FIELD = 'recipientAddress';

/** Not while somebody types in the field: no request may tell when somebody types. */
const isTypedIn = (): boolean => typeof document !== 'undefined' && document.activeElement?.id === FIELD;

interface Setting {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly values: FormValues;
  readonly world: World | null;
  readonly recipient: ResolvedRecipient | null;
  /** What is put into the field by a press counts at once. */
  readonly flush: () => void;
}

/**
 * Watches that an address does not outlive its recipient or office. Whose it is, is read from the text itself: it may
 * have come by a press, with a draft, or from another page.
 */
export const useAddress = ({ page, form, values, world, recipient, flush }: Setting): Address => {
  const { office, [FIELD]: text } = values;
  const [wanted, setWanted] = useState(false);
  const [before, show] = useState(formStore().addressBefore);
  const [removed, setRemoved] = useState(false);
  if (!wanted && text !== '' && !isTypedIn()) setWanted(true);
  const contacts = useDataFile<KnownContacts>(wanted ? contactsUrl : null);

  const reached = useMemo((): Reached | null => recipient && { recipient, office }, [recipient, office]);
  const whose = useCallback(
    (address: string) => (contacts && reached ? ownerOf(address, contacts, reached) : null),
    [contacts, reached],
  );
  const owner = useMemo(() => whose(text), [whose, text]);

  const remember = useCallback((text: string | null) => {
    formStore().addressBefore = text;
    show(text);
  }, []);
  const put = useCallback(
    (text: string) => {
      form.setValue(FIELD, text, { shouldDirty: true, shouldValidate: form.formState.submitCount > 0 });
      flush();
    },
    [form, flush],
  );
  const set = (text: string) => {
    const held = form.getValues(FIELD);
    if (held === text) return;
    remember(held);
    setRemoved(false);
    put(text);
  };
  /** What the person typed before, and nothing that was another's as well. */
  const typedBefore = useCallback(() => {
    const text = formStore().addressBefore ?? '';
    return whose(text) ? '' : text;
  }, [whose]);

  // An address that stands as it is offered belongs to its recipient and office, and goes with them.
  const whom = reached && `${reached.recipient.id} ${officeOf(reached)}`;
  const known = useRef<string | null>(null);
  useEffect(() => {
    known.current ??= whom;
    if (!contacts || whom === known.current) return;
    known.current = whom;
    const standing = whose(form.getValues(FIELD));
    const foreign = standing?.exact === true && !standing.own;
    setRemoved(foreign);
    if (!foreign) return;
    put(typedBefore());
    remember(null);
  }, [contacts, whom, whose, form, put, typedBefore, remember]);

  return {
    contacts,
    look: () => setWanted(true),
    owner,
    foreign: world && foreignText(owner, world, page.messages),
    before,
    removed,
    set,
    takeOut: () => set(typedBefore()),
    forget: () => {
      setRemoved(false);
      remember(null);
    },
  };
};
