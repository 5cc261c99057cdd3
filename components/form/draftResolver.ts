import type { FieldErrors, Resolver } from 'react-hook-form';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { completeDraft } from '@/lib/compose/completeDraft';
import type { World } from '@/lib/domain/catalogue';
import type { CompleteDraft, DraftError } from '@/lib/domain/draft';
import { type FormValues, toDraft } from '../../lib/domain/formValues';
import { errorText } from './errorText';

/** Errors that belong to no single control stand at the first one that mends them. */
export const controlOf = ({ field }: DraftError): keyof FormValues =>
  field === 'sender' || field === 'demand' ? 'name' : field;

/** The form is checked by the same rules as a draft file: react-hook-form only carries the messages. */
export const draftResolver =
  (page: WritePageProps, world: World | null, today: string): Resolver<FormValues, unknown, CompleteDraft> =>
  async (values) => {
    const failure = (errors: FieldErrors<FormValues>) => ({ values: {}, errors });
    if (!world) return failure({ to: { type: 'loading', message: page.messages.loadFailed } });
    const result = completeDraft(toDraft(values), { demand: page.demand, today, locale: page.locale, world });
    if (result.ok) return { values: result.value, errors: {} };
    const errors: FieldErrors<FormValues> = {};
    for (const error of result.error) {
      errors[controlOf(error)] ??= { type: error.code, message: errorText(error, page) };
    }
    return failure(errors);
  };
