import { Field } from '@/components/ui/Field';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { layoutForCountry } from '@/lib/compose/layoutForCountry';
import type { World } from '@/lib/domain/catalogue';
import { TEXT_SIZES } from '@/lib/domain/draftLimits';
import { ENVELOPE_IDS } from '@/lib/domain/envelopeIds';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { FormValues } from '../../lib/domain/formValues';
import styles from './form.module.css';
import { LanguageField } from './LanguageField';
import type { LetterFormApi } from './letterFormApi';

export interface LetterSectionProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
  readonly errorOf: (field: keyof FormValues) => string | undefined;
}

export const LetterSection = ({ page, form, world, errorOf }: LetterSectionProps) => {
  const { letter } = page.messages;
  const usual = layoutForCountry(form.watch('country') || null, world);
  return (
    <fieldset className={styles.section}>
      <legend>{letter.title}</legend>
      <LanguageField page={page} form={form} world={world} />
      <Field id="date" label={letter.date} error={errorOf('date')}>
        {(aria) => <input {...aria} id="date" type="date" {...form.register('date')} />}
      </Field>
      <Field id="layout" label={letter.layout}>
        {(aria) => (
          <select {...aria} id="layout" {...form.register('layout')}>
            <option value="">{fillSlots(letter.layoutAuto, { layout: letter.layouts[usual] })}</option>
            {world.layouts.map(({ id }) => (
              <option key={id} value={id}>
                {letter.layouts[id]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="textSize" label={letter.textSize}>
        {(aria) => (
          <select {...aria} id="textSize" {...form.register('textSize')}>
            {TEXT_SIZES.map((size) => (
              <option key={size} value={size}>
                {letter.textSizes[size]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="envelope" label={letter.envelope} hint={letter.envelopeHint}>
        {(aria) => (
          <select {...aria} id="envelope" {...form.register('envelope')}>
            <option value="">{letter.envelopes.none}</option>
            {ENVELOPE_IDS.map((id) => (
              <option key={id} value={id}>
                {letter.envelopes[id]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  );
};
