import styles from '../../components/form/form.module.css';
import { addressHint, RecipientNotes } from '../../components/form/RecipientNotes';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import { GENDERS } from '../../lib/domain/genders';
import { OFFICES, OTHER_RECIPIENT } from '../../lib/domain/offices';
import { joinSentences } from '../../lib/i18n/joinSentences';
import { type Filled, NoScriptChoices, NoScriptSelect, NoScriptText } from './controls';
import type { NoScriptCatalogue, NoScriptPage } from './NoScriptCatalogue';

export interface SectionProps extends Filled {
  readonly catalogue: NoScriptCatalogue;
  readonly page: NoScriptPage;
  /** ISO date of the letter. */
  readonly date: string;
}

/** Whom the letter is to: one native list of all who can act, with office, holder and address. */
export const ToSection = ({ catalogue, page, date, values, errors }: SectionProps) => {
  const { world } = catalogue;
  const { to } = page.words.write;
  const { plain } = page.words;
  const filled = { values, errors };
  const offered = catalogue.recipients(page, date);
  const demand = world.demands.find(({ id }) => id === page.demand);
  const recipient = values.to && demand ? resolveRecipient(values.to, demand, world, date) : null;
  const groups = [to.groupBody, to.groupState].map((label) => ({
    label,
    entries: offered.filter(({ group }) => group === label),
  }));
  return (
    <fieldset className={styles.section}>
      <legend>{to.title}</legend>
      <NoScriptSelect {...filled} field="to" label={to.recipient} hint={plain.recipientHint}>
        <option value="">{plain.choose}</option>
        {groups.map(
          ({ label, entries }) =>
            entries.length > 0 && (
              <optgroup key={label} label={label}>
                {entries.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
        {offered.some(({ id }) => id === OTHER_RECIPIENT) && <option value={OTHER_RECIPIENT}>{to.other}</option>}
      </NoScriptSelect>
      {recipient && <RecipientNotes page={page.form} world={world} recipient={recipient} date={date} />}
      <NoScriptSelect {...filled} field="office" label={to.office} hint={plain.officeHint}>
        <option value="">{plain.officeUsual}</option>
        {OFFICES.map((office) => (
          <option key={office} value={office}>
            {page.form.officeNames[office]}
          </option>
        ))}
      </NoScriptSelect>
      <NoScriptText
        {...filled}
        field="recipientName"
        label={to.holderName}
        hint={recipient?.kind === 'other' ? to.otherHint : to.holderNameHint}
      />
      <NoScriptChoices
        {...filled}
        field="recipientGender"
        legend={to.gender}
        className={styles.inline}
        choices={GENDERS.map((value) => ({ value, text: { n: to.genderN, m: to.genderM, f: to.genderF }[value] }))}
      />
      <NoScriptText
        {...filled}
        field="recipientAddress"
        label={to.address}
        hint={
          recipient
            ? addressHint({ page: page.form, world, recipient })
            : joinSentences(to.addressHint, to.addressBlueBook)
        }
        rows={4}
      />
    </fieldset>
  );
};
