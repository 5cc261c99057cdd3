import type { UseFormReturn } from 'react-hook-form';
import type { CompleteDraft } from '@/lib/domain/draft';
import type { FormValues } from '@/lib/domain/formValues';

/** The form as react-hook-form hands it on: submitted, its values are a complete draft. */
export type LetterFormApi = UseFormReturn<FormValues, unknown, CompleteDraft>;
