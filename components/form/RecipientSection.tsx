import { useMemo } from 'react';
import { letterWordingUrls, otherNamesUrl } from '@/generated/data-urls';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { ResolvedRecipient } from '@/lib/compose/resolveRecipient';
import type { LetterWording, World } from '@/lib/domain/catalogue';
import type { Demand } from '@/lib/domain/demand';
import type { OtherNames } from '@/lib/domain/otherNames';
import { recipientEntries } from '../../lib/catalogue/searchRecipients';
import type { FormValues } from '../../lib/domain/formValues';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';
import { RecipientDetails } from './RecipientDetails';
import { RecipientSearch } from './RecipientSearch';
import { useDataFile } from './useDataFile';

export interface RecipientSectionProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  /** Null until the form can be used. */
  readonly world: World | null;
  /** False where the world could not be loaded, which the form says. */
  readonly loading: boolean;
  readonly demand: Demand | undefined;
  readonly recipient: ResolvedRecipient | null;
  /** ISO date of the letter. */
  readonly date: string;
  readonly errorOf: (field: keyof FormValues) => string | undefined;
}

/** Who the letter goes to: the search, then what is known of the recipient that was chosen. */
export const RecipientSection = ({
  page,
  form,
  world,
  loading,
  demand,
  recipient,
  date,
  errorOf,
}: RecipientSectionProps) => {
  const { messages } = page;
  const others = useDataFile<OtherNames>(otherNamesUrl);
  // The form loads it anyway, to show letters in the page's language.
  const wording = useDataFile<LetterWording>(letterWordingUrls[page.locale]);
  const entries = useMemo(
    () => (world && demand && date ? recipientEntries(world, demand, date, page, { others, wording }) : []),
    [world, demand, date, page, others, wording],
  );
  return (
    <fieldset className={styles.section}>
      <legend>{messages.to.title}</legend>
      {world ? (
        <>
          <RecipientSearch
            messages={messages}
            world={world}
            entries={entries}
            complete={others !== null && wording !== null}
            own={{ country: form.watch('country'), citizenship: form.watch('citizenship') }}
            chosen={form.watch('to')}
            error={errorOf('to')}
            onChoose={(id) => {
              form.setValue('to', id, { shouldDirty: true, shouldValidate: form.formState.submitCount > 0 });
              form.setValue('office', '');
            }}
          />
          {recipient && (
            <RecipientDetails
              page={page}
              form={form}
              world={world}
              recipient={recipient}
              date={date}
              errorOf={errorOf}
            />
          )}
        </>
      ) : (
        loading && <p role="status">{messages.loading}</p>
      )}
    </fieldset>
  );
};
