import styles from '../../components/form/form.module.css';
import { Field } from '../../components/ui/Field';
import { layoutForCountry } from '../../lib/compose/layoutForCountry';
import { TEXT_SIZES } from '../../lib/domain/draftLimits';
import { ENVELOPE_IDS } from '../../lib/domain/envelopeIds';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { joinSentences } from '../../lib/i18n/joinSentences';
import { NoScriptChoices, NoScriptSelect, NoScriptText, UNKEPT } from './controls';
import { WriterField } from './KindSection';
import type { SectionProps } from './ToSection';

export const AlsoSection = ({ page, ...filled }: SectionProps) => {
  const { also } = page.words.write;
  const choices = page.form.others.map(({ id, title }) => ({ value: id, text: title }));
  return (
    <NoScriptChoices
      {...filled}
      field="also"
      legend={also.title}
      hint={also.hint}
      className={styles.section}
      choices={choices}
    />
  );
};

export const WordsSection = ({ page, values, errors }: SectionProps) => {
  const { words } = page.words.write;
  return (
    <fieldset className={styles.section}>
      <legend>{words.title}</legend>
      <NoScriptText
        values={values}
        errors={errors}
        field="personal"
        label={words.personal}
        hint={words.hint}
        rows={7}
      />
      <p className={styles.hint}>{words.prompts}</p>
      <ul className={styles.prompts}>
        {page.form.wording.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <p>{words.care}</p>
    </fieldset>
  );
};

export const FromSection = ({ catalogue, page, values, errors }: SectionProps) => {
  const { from, recipients, unnamed } = page.words.write;
  const filled = { values, errors };
  return (
    <fieldset className={styles.section}>
      <legend>{from.title}</legend>
      <p>{from.lead}</p>
      <label className={styles.choice}>
        <input
          id="withoutName"
          {...UNKEPT}
          name="withoutName"
          type="checkbox"
          value="yes"
          defaultChecked={values.withoutName !== ''}
        />
        <span>
          {unnamed.label} <small className={styles.explained}>{unnamed.hint}</small>
        </span>
      </label>
      <p>
        {unnamed.advice}{' '}
        <a href={`/${page.locale}/safety/`} target="_blank" rel="noopener">
          {unnamed.link}
        </a>
      </p>
      <NoScriptText {...filled} field="name" label={from.name} hint={from.nameHint} />
      <NoScriptText {...filled} field="organisation" label={from.organisation} hint={from.organisationHint} />
      <NoScriptText {...filled} field="role" label={from.role} hint={from.roleHint} />
      <NoScriptText {...filled} field="town" label={from.town} hint={from.townHint} />
      <NoScriptSelect {...filled} field="country" label={from.country} hint={from.countryHint}>
        <option value="">{from.countryNone}</option>
        {catalogue.countries(page.locale).map(([iso2, name]) => (
          <option key={iso2} value={iso2}>
            {name}
          </option>
        ))}
      </NoScriptSelect>
      <NoScriptSelect {...filled} field="citizenship" label={recipients.citizenship} hint={recipients.citizenshipHint}>
        <option value="">{from.countryNone}</option>
        {catalogue.countries(page.locale).map(([iso2, name]) => (
          <option key={iso2} value={iso2}>
            {name}
          </option>
        ))}
      </NoScriptSelect>
      <WriterField page={page} {...filled} />
      <NoScriptText {...filled} field="address" label={from.address} hint={from.addressHint} rows={3} />
      <NoScriptText {...filled} field="email" label={from.email} hint={from.emailHint} email />
    </fieldset>
  );
};

/** Lines of the text fields, as many as are seen at once. Pictures need script: without it one signs on paper. */
const MORE = [
  { field: 'reference', rows: 1 },
  { field: 'copies', rows: 2 },
  { field: 'enclosures', rows: 2 },
  { field: 'cosigners', rows: 4 },
] as const;

/** Closed at first, open as soon as something stands in it. */
export const MoreSection = ({ page, values, errors }: SectionProps) => {
  const { more } = page.words.write;
  const used = MORE.some(({ field }) => values[field] || errors[field]);
  return (
    <details className={styles.section} open={used}>
      <summary className={styles.summary}>{page.words.plain.moreTitle}</summary>
      <p>{more.lead}</p>
      {MORE.map(({ field, rows }) => (
        <NoScriptText
          key={field}
          values={values}
          errors={errors}
          field={field}
          label={more[field]}
          hint={more[`${field}Hint`]}
          rows={rows}
        />
      ))}
    </details>
  );
};

export const LetterSection = ({ catalogue, page, values, errors }: SectionProps) => {
  const { letter, reader } = page.words.write;
  const filled = { values, errors };
  const language = page.form.languages.find(({ locale }) => locale === values.in);
  const usual = layoutForCountry(values.country || null, catalogue.world);
  return (
    <fieldset className={styles.section}>
      <legend>{letter.title}</legend>
      <NoScriptSelect
        {...filled}
        field="in"
        label={letter.language}
        hint={joinSentences(letter.languageHint, language?.draft && letter.draftTranslation)}
      >
        <option value="">{page.words.plain.usualLanguage}</option>
        {page.form.languages.map(({ locale, name }) => (
          <option key={locale} value={locale} lang={locale}>
            {name}
          </option>
        ))}
      </NoScriptSelect>
      <label className={styles.choice}>
        <input
          id="referenceIn"
          {...UNKEPT}
          name="referenceIn"
          type="checkbox"
          value={page.locale}
          defaultChecked={values.referenceIn !== ''}
        />
        <span>
          {reader.page} <small className={styles.explained}>{reader.pageHint}</small>
        </span>
      </label>
      <Field id="date" label={letter.date} error={errors.date}>
        {(aria) => <input {...aria} {...UNKEPT} id="date" name="date" type="date" defaultValue={values.date} />}
      </Field>
      <NoScriptSelect {...filled} field="layout" label={letter.layout}>
        <option value="">{fillSlots(letter.layoutAuto, { layout: letter.layouts[usual] })}</option>
        {catalogue.world.layouts.map(({ id }) => (
          <option key={id} value={id}>
            {letter.layouts[id]}
          </option>
        ))}
      </NoScriptSelect>
      <NoScriptSelect {...filled} field="textSize" label={letter.textSize}>
        {TEXT_SIZES.map((size) => (
          <option key={size} value={size}>
            {letter.textSizes[size]}
          </option>
        ))}
      </NoScriptSelect>
      <NoScriptSelect {...filled} field="envelope" label={letter.envelope} hint={letter.envelopeHint}>
        <option value="">{letter.envelopes.none}</option>
        {ENVELOPE_IDS.map((id) => (
          <option key={id} value={id}>
            {letter.envelopes[id]}
          </option>
        ))}
      </NoScriptSelect>
    </fieldset>
  );
};
