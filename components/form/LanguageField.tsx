import { Field } from '@/components/ui/Field';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { type UsualLanguage, usualLanguage } from '@/lib/compose/usualLanguage';
import type { World } from '@/lib/domain/catalogue';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import type { LetterFormApi } from './letterFormApi';
import { ReferenceField } from './ReferenceField';

export interface LanguageFieldProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
}

const reason = (
  { locale, why }: UsualLanguage,
  to: string,
  { messages, languages, locale: own }: WritePageProps,
  world: World,
) => {
  const { reader } = messages;
  const recipient = [...world.states, ...world.institutions].find((one) => ('iso2' in one ? one.iso2 : one.id) === to);
  const language = languages.find((one) => one.locale === locale)?.called ?? '';
  return fillSlots(reader[why], { recipient: recipient?.names[own] ?? '', language });
};

/** The letter's language: usually the recipient's, with the reason; the person's own choice always counts. */
export const LanguageField = ({ page, form, world }: LanguageFieldProps) => {
  const { letter, reader } = page.messages;
  const to = form.watch('to');
  const usual = usualLanguage(to, page.locale, world);
  const chosen = form.watch('in');
  const language = page.languages.find(({ locale }) => locale === (chosen || usual.locale));
  const called = page.languages.find(({ locale }) => locale === usual.locale)?.called ?? '';
  return (
    <>
      <Field
        id="in"
        label={letter.language}
        hint={joinSentences(
          letter.languageHint,
          !chosen && reason(usual, to, page, world),
          language?.draft && letter.draftTranslation,
          language?.draft && reader.english,
        )}
      >
        {(aria) => (
          <select {...aria} id="in" {...form.register('in')}>
            <option value="">{fillSlots(reader.usual, { language: called })}</option>
            {page.languages.map(({ locale, name }) => (
              <option key={locale} value={locale} lang={locale} translate="no">
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {language && <ReferenceField page={page} form={form} letter={language.locale} />}
    </>
  );
};
