import type { ReactNode } from 'react';
import { Field } from '@/components/ui/Field';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { World } from '@/lib/domain/catalogue';
import { isWithoutName } from '@/lib/domain/withoutName';
import type { FormValues } from '../../lib/domain/formValues';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';
import { TextInput } from './TextInput';

export interface FromSectionProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
  /** Stands before the fields: it decides which of them the letter uses. */
  readonly children: ReactNode;
  readonly errorOf: (field: keyof FormValues) => string | undefined;
}

export const FromSection = ({ page, form, world, errorOf, children }: FromSectionProps) => {
  const { from, recipients, unnamed } = page.messages;
  const unused = isWithoutName({ withoutName: form.watch('withoutName') }) && unnamed.unused;
  const countries = world.states
    .map(({ iso2, names }) => ({ iso2, name: names[page.locale] }))
    .sort((a, b) => a.name.localeCompare(b.name, page.locale));
  return (
    <fieldset className={styles.section}>
      <legend>{from.title}</legend>
      <p>{from.lead}</p>
      {children}
      <TextInput form={form} field="name" label={from.name} hint={unused || from.nameHint} error={errorOf('name')} />
      <TextInput
        form={form}
        field="organisation"
        label={from.organisation}
        hint={from.organisationHint}
        error={errorOf('organisation')}
      />
      <TextInput form={form} field="role" label={from.role} hint={unused || from.roleHint} error={errorOf('role')} />
      <TextInput form={form} field="town" label={from.town} hint={unused || from.townHint} error={errorOf('town')} />
      <Field id="country" label={from.country} hint={from.countryHint}>
        {(aria) => (
          <select {...aria} id="country" {...form.register('country')}>
            <option value="">{from.countryNone}</option>
            {countries.map(({ iso2, name }) => (
              <option key={iso2} value={iso2}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="citizenship" label={recipients.citizenship} hint={recipients.citizenshipHint}>
        {(aria) => (
          <select {...aria} id="citizenship" {...form.register('citizenship')}>
            <option value="">{from.countryNone}</option>
            {countries.map(({ iso2, name }) => (
              <option key={iso2} value={iso2}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextInput
        form={form}
        field="address"
        label={from.address}
        hint={unused || from.addressHint}
        error={errorOf('address')}
        rows={3}
      />
      <TextInput
        form={form}
        field="email"
        label={from.email}
        hint={unused || from.emailHint}
        error={errorOf('email')}
        type="email"
      />
    </fieldset>
  );
};
