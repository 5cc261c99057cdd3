import { controlOf } from '../../components/form/draftResolver';
import { errorText, fieldLabel } from '../../components/form/errorText';
import type { DraftError } from '../../lib/domain/draft';
import type { FormValues } from '../../lib/domain/formValues';
import { fillSlots } from '../../lib/i18n/fillSlots';
import type { NoScriptPage } from './NoScriptCatalogue';

/** The errors of a form by the control they stand at. */
export type NoScriptErrors = Partial<Record<keyof FormValues, string>>;

const labelOf = (field: DraftError['field'], { form, words: { write } }: NoScriptPage): string => {
  switch (field) {
    case 'in':
      return write.letter.language;
    case 'layout':
    case 'textSize':
    case 'envelope':
      return write.letter[field];
    case 'country':
      return write.from.country;
    case 'citizenship':
      return write.recipients.citizenship;
    case 'kind':
    case 'answer':
    case 'writingAs':
      return write.kind[field];
    case 'recipientGender':
      return write.to.gender;
    case 'also':
      return write.also.title;
    default:
      return fieldLabel(field, form);
  }
};

/** Without script a form can hold what the other form does not let one choose: these have words of their own. */
const textOf = (error: DraftError, page: NoScriptPage): string => {
  const { errors, officeUsual } = page.words.plain;
  switch (error.code) {
    case 'officeUnknown':
      return fillSlots(errors.office, { usual: officeUsual });
    case 'alsoTooMany':
      return fillSlots(errors.alsoMany, error.slots ?? {});
    case 'notOffered': {
      if (error.field !== 'also') return errorText(error, page.form);
      const other = page.form.others.find(({ id }) => id === error.slots?.demand);
      return fillSlots(errors.alsoNotOffered, { demand: other?.title ?? '' });
    }
    case 'alsoUnknown':
    case 'localeUnknown':
    case 'layoutUnknown':
    case 'countryUnknown':
    case 'genderUnknown':
    case 'textSizeUnknown':
    case 'envelopeUnknown':
    case 'kindUnknown':
    case 'answerUnknown':
    case 'writingAsUnknown':
      return fillSlots(errors.choice, { field: labelOf(error.field, page) });
    default:
      return errorText(error, page.form);
  }
};

export const noScriptErrors = (found: readonly DraftError[], page: NoScriptPage): NoScriptErrors => {
  const errors: NoScriptErrors = {};
  for (const error of found) errors[controlOf(error)] ??= textOf(error, page);
  return errors;
};
