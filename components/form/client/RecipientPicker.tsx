import { useMemo } from 'react';
import { namesWordingUrls, otherNamesUrl } from '@/generated/data-urls';
import { heldOffice, officeFor, resolveRecipient } from '@/lib/compose/resolveRecipient';
import type { NamesWording } from '@/lib/domain/catalogue';
import type { OtherNames } from '@/lib/domain/otherNames';
import { recipientEntries } from '@/lib/form/searchRecipients';
import { useFields } from '../fields/FieldsContext';
import { chooseRecipient } from './chooseRecipient';
import { useLetterForm } from './LetterFormContext';
import { RecipientSearch } from './RecipientSearch';
import { useDataFile } from './useDataFile';

/** The search among all recipients, once the catalogue is there. */
export const RecipientPicker = () => {
  const { page, form, data } = useLetterForm();
  const { world, date, errors, useValue } = useFields();
  const { messages } = page;
  const own = { country: useValue('country'), citizenship: useValue('citizenship') };
  const chosen = useValue('to');
  const others = useDataFile<OtherNames>(otherNamesUrl);
  // The form loads it anyway, to show letters in the page's language.
  const wording = useDataFile<NamesWording>(namesWordingUrls[page.locale]);
  const entries = useMemo(() => {
    const demand = world?.demands.find(({ id }) => id === page.demand);
    return world && demand && date ? recipientEntries(world, demand, date, page, { others, wording }) : [];
  }, [world, date, page, others, wording]);
  if (!world) return data.failed ? null : <p role="status">{messages.loading}</p>;
  return (
    <RecipientSearch
      messages={messages}
      world={world}
      entries={entries}
      complete={others !== null && wording !== null}
      own={own}
      chosen={chosen}
      error={errors.to}
      offices={others?.offices ?? []}
      onChoose={(id, office) => {
        chooseRecipient(form, id);
        const demand = world.demands.find((one) => one.id === page.demand);
        const resolved = demand && resolveRecipient(id, demand, world, date);
        const meant = resolved && office && officeFor(resolved, office, world);
        form.setValue('office', meant ? heldOffice(meant, resolved) : '');
      }}
    />
  );
};
