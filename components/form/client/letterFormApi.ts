import type { FieldErrors, Resolver, UseFormReturn } from 'react-hook-form';
import { completeDraft } from '@/lib/compose/completeDraft';
import type { World } from '@/lib/domain/catalogue';
import type { CompleteDraft } from '@/lib/domain/draft';
import { type FormValues, toDraft } from '@/lib/domain/formValues';
import { errorTexts } from '@/lib/form/draftErrors';
import type { WritePageProps } from '@/lib/form/writePageProps';

/** What a draft is checked against; the world is null until it has been loaded. */
export interface CheckContext {
  readonly page: WritePageProps;
  readonly world: World | null;
  /** ISO date of the day. */
  readonly today: string;
}

/** The form as react-hook-form hands it on: submitted, its values are a complete draft. */
export type LetterFormApi = UseFormReturn<FormValues, CheckContext, CompleteDraft>;

/** The form is checked by the same rules as a draft file: react-hook-form only carries the messages. */
export const checkForm: Resolver<FormValues, CheckContext, CompleteDraft> = async (values, context) => {
  const failure = (texts: ReturnType<typeof errorTexts>) => ({
    values: {},
    errors: Object.fromEntries(
      Object.entries(texts).map(([field, message]) => [field, { type: 'draft', message }]),
    ) as FieldErrors<FormValues>,
  });
  if (!context?.world) return failure({ to: context?.page.messages.loadFailed ?? '' });
  const { page, world, today } = context;
  const result = completeDraft(toDraft(values), { demand: page.demand, today, locale: page.locale, world });
  return result.ok ? { values: result.value, errors: {} } : failure(errorTexts(result.error, page));
};
