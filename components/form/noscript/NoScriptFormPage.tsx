import { LetterPreview } from '@/components/letter/LetterPreview';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Notice } from '@/components/ui/Notice';
import type { KnownContacts } from '@/lib/domain/contact';
import type { LetterPair } from '@/lib/domain/letterPair';
import { errorEntries, type FieldTexts } from '@/lib/form/draftErrors';
import { fieldLabel } from '@/lib/form/fieldLabels';
import type { RecipientEntry } from '@/lib/form/searchRecipients';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { PersonAtRisk } from '@/lib/names/atRisk/peopleAtRisk';
import { OUTPUTS, outputsIn } from '@/lib/outputs/outputs';
import { at } from '@/lib/site/place';
import { FieldsProvider } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { ContactSection } from '../sections/ContactSection';
import { FurtherDemandsSection } from '../sections/FurtherDemandsSection';
import { KindSection } from '../sections/KindSection';
import { LetterheadSection } from '../sections/LetterheadSection';
import { LetterSection } from '../sections/LetterSection';
import { Part } from '../sections/Part';
import partStyles from '../sections/Part.module.css';
import { PeopleFound } from '../sections/PeopleFound';
import { RecipientSection } from '../sections/RecipientSection';
import { WordsSection } from '../sections/WordsSection';
import { YouSection } from '../sections/YouSection';
import { type FilledForm, fieldsOfForm, UNKEPT, UNSAVED } from './fieldsOfForm';
import { hrefOfLanguage, LanguagesSection } from './LanguagesSection';
import { NoScriptDocument } from './NoScriptDocument';
import { NoScriptWhereToSend, ToWhereToSend } from './NoScriptWhereToSend';
import { BUTTON, type NoScriptPage, SEEN } from './noScriptPage';
import noScriptStyles from './noscript.module.css';
import { RecipientList } from './RecipientList';

/** What the page says besides the form: all of it stands above the form, where the answer is looked for. */
export interface NoScriptAnswer {
  /** One message on what happened to the whole form. */
  readonly message?: string;
  /** What the person should know before the letter is sent. */
  readonly notices?: readonly string[];
  /** Note of those notices: with it in the form, the PDF comes all the same. */
  readonly seen?: string;
  readonly pair?: LetterPair;
  /** An address was taken into its field, where this stood before. */
  readonly addressBefore?: string;
  /** Whom the person’s words seem to name; said with the checked letter. */
  readonly people?: readonly PersonAtRisk[];
}

export interface NoScriptFormPageProps extends FilledForm {
  readonly page: NoScriptPage;
  readonly contacts: KnownContacts;
  /** All who can act on the demand. */
  readonly offered: readonly RecipientEntry[];
  readonly style: string;
  readonly answer: NoScriptAnswer;
}

/** Where the browser goes when an answer comes. */
const RESULT = 'result';

/** The heading above the buttons. */
const ACT = 'act-title';

const Answer = ({ page, errors, answer }: Pick<NoScriptFormPageProps, 'page' | 'errors' | 'answer'>) => {
  const { write, plain } = page.words;
  const entries = errorEntries(errors);
  const { message, notices = [], pair, people = [], addressBefore } = answer;
  const taken = addressBefore !== undefined;
  if (entries.length === 0 && !message && notices.length === 0 && !pair && !taken) return null;
  return (
    <div id={RESULT} tabIndex={-1} className={noScriptStyles.answer}>
      {entries.length > 0 && <ErrorSummary title={write.errors.title} note={write.errors.kept} entries={entries} />}
      {message && (
        <Notice title={write.errors.title}>
          <p>{message}</p>
        </Notice>
      )}
      {notices.length > 0 && (
        <Notice title={plain.noticesTitle}>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
          <p>{plain.again}</p>
        </Notice>
      )}
      {taken && (
        <Notice>
          <p>
            {write.where.taken} <a href="#recipientAddress">{write.to.address}</a>
          </p>
          {addressBefore !== '' && (
            <p>
              <span>{write.where.before}</span>
              <br />
              <span className={styles.kept} dir="auto">
                {addressBefore}
              </span>
            </p>
          )}
        </Notice>
      )}
      {pair && people.length > 0 && (
        <div className={styles.chrome}>
          <Notice title={write.named.title}>
            <PeopleFound named={write.named} people={people} />
            <p>
              <a href="#personal">{write.words.personal}</a>
            </p>
          </Notice>
        </div>
      )}
      {pair && (
        <section aria-labelledby="preview-title">
          <h2 id="preview-title" className={styles.chrome}>
            {write.preview.title}
          </h2>
          <p className={`${styles.hint} ${styles.chrome}`}>{plain.checked}</p>
          <LetterPreview
            paper={null}
            links={{ nameOf: (field) => fieldLabel(field, write) }}
            pair={pair}
            both
            words={write.reader}
          />
          <p className={styles.chrome}>
            <a href={`#${ACT}`}>{plain.actTitle}</a>
          </p>
        </section>
      )}
    </div>
  );
};

const isWrong = (errors: FieldTexts, { message }: NoScriptAnswer): boolean =>
  message !== undefined || Object.keys(errors).length > 0;

/** The form without script, what was sent filled in again. */
export const NoScriptFormPage = ({ page, contacts, offered, style, answer, ...filled }: NoScriptFormPageProps) => {
  const { locale, demand, title, summary, words } = page;
  const { plain, write } = words;
  const heading = fillSlots(plain.pageTitle, { title });
  return (
    <NoScriptDocument
      page={page}
      title={isWrong(filled.errors, answer) ? `${write.errors.title}: ${heading}` : heading}
      languageHref={hrefOfLanguage}
      style={style}
    >
      <header className={styles.chrome}>
        <h1>{title}</h1>
        <p>{summary}</p>
      </header>
      <Answer page={page} errors={filled.errors} answer={answer} />
      <form
        className={noScriptStyles.form}
        method="post"
        action={at(`/${locale}/plain/${demand}/#${RESULT}`)}
        acceptCharset="utf-8"
        {...UNKEPT}
        noValidate
      >
        <Notice title={plain.throughTitle}>
          <p>{plain.through}</p>
          <p>{fillSlots(plain.leaving, { leave: words.site.leave.text })}</p>
          <p>
            {plain.instead} <a href={at(`/${locale}/write/${demand}/`)}>{plain.withScript}</a>
          </p>
        </Notice>
        <input {...UNKEPT} {...UNSAVED} />
        {answer.seen && <input {...UNKEPT} type="hidden" name={SEEN} value={answer.seen} />}
        <FieldsProvider value={fieldsOfForm(page, filled)}>
          <RecipientSection
            picker={<RecipientList offered={offered} />}
            whereToSend={<ToWhereToSend contacts={contacts} />}
          />
          <YouSection />
          <WordsSection />
          <Part title={write.parts.changeTitle}>
            <div className={partStyles.folds}>
              <FurtherDemandsSection />
              <ContactSection />
              <LetterSection />
              <LetterheadSection />
              <KindSection />
            </div>
          </Part>
          <section className={styles.section} aria-labelledby={ACT}>
            <h2 id={ACT}>{plain.actTitle}</h2>
            <p>{plain.through}</p>
            <div className={styles.buttons}>
              {/* First, because Enter in a field presses the first button of a form. */}
              <Button type="submit" name={BUTTON} value="check">
                {plain.check}
              </Button>
              {outputsIn('noscript').map((id) => {
                const { saved, offered } = OUTPUTS[id];
                // What is shown gets a tab of its own: going back from it would lead to an empty form.
                const as = saved ? ({ look: 'primary' } as const) : { formTarget: '_blank' };
                return (
                  <Button key={id} type="submit" name={BUTTON} value={id} {...as}>
                    {offered.noscript(words)}
                  </Button>
                );
              })}
            </div>
          </section>
          <NoScriptWhereToSend contacts={contacts} />
        </FieldsProvider>
        <LanguagesSection page={page} />
      </form>
    </NoScriptDocument>
  );
};
