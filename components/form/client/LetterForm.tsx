'use client';

import { type ReactNode, Suspense, useRef } from 'react';
import { flushSync } from 'react-dom';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Notice } from '@/components/ui/Notice';
import { errorEntries } from '@/lib/form/draftErrors';
import { fieldLabel } from '@/lib/form/fieldLabels';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { FieldsProvider } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { ContactSection } from '../sections/ContactSection';
import { FurtherDemandsSection } from '../sections/FurtherDemandsSection';
import { KindSection } from '../sections/KindSection';
import { LetterSection } from '../sections/LetterSection';
import { Part } from '../sections/Part';
import partStyles from '../sections/Part.module.css';
import { RecipientSection } from '../sections/RecipientSection';
import { WordsSection } from '../sections/WordsSection';
import { YouSection } from '../sections/YouSection';
import { ActionBar } from './ActionBar';
import { AddressCheck } from './AddressCheck';
import { DonePanel } from './done/loadDonePanel';
import { DraftNotices } from './drafts/DraftNotices';
import { DraftsProvider, useDraftsState } from './drafts/DraftsContext';
import { Excerpt } from './Excerpt';
import { FormPart } from './FormPart';
import { LetterActionsProvider } from './LetterActionsContext';
import { LetterFormProvider } from './LetterFormContext';
import { Letterhead } from './Letterhead';
import { LinkNotices } from './LinkNotices';
import { NoPdf } from './NoPdf';
import { OnThisDevice } from './OnThisDevice';
import { CarriedWords, OfferedWords, WordsLeft } from './OwnWords';
import { PreviewPanel } from './PreviewPanel';
import { Prompts } from './Prompts';
import { RecipientPicker } from './RecipientPicker';
import { ReplaceDialog } from './ReplaceDialog';
import { SeveralRecipients } from './SeveralRecipients';
import { useBoundFields } from './useBoundFields';
import { useLater } from './useLater';
import { useLetterActionsState } from './useLetterActionsState';
import { useLetterFormState } from './useLetterFormState';
import { linkToAll, useLanguageLinks, usePrefilledLink } from './usePrefilledLink';
import { useViewsState, ViewsProvider } from './ViewsContext';
import { WhereToSend } from './WhereToSend';

const loadWordsNotices = () => import('./wordsNotices');

/** Only a letter that follows another asks for it. */
const Earlier = () => {
  const notices = useLater(loadWordsNotices);
  return notices && <notices.EarlierLetter />;
};

const Introduction = (props: { readonly joined: string }) => {
  const notices = useLater(loadWordsNotices);
  return notices && <notices.IntroductionNotice {...props} />;
};

const ForeignWords = () => {
  const notices = useLater(loadWordsNotices);
  return notices && <notices.ForeignWords />;
};

const PeopleAtRisk = () => {
  const notices = useLater(loadWordsNotices);
  return notices && <notices.PeopleNotice />;
};

const ForeignName = ({ field }: { readonly field: 'name' | 'organisation' }) => {
  const notices = useLater(loadWordsNotices);
  return notices && <notices.ForeignName field={field} />;
};

/** Whom the letter is to, who writes it and what they say: what everybody meets. What fails in one takes no other with it. */
const PARTS: Readonly<Record<string, ReactNode>> = {
  to: (
    <RecipientSection
      picker={<RecipientPicker />}
      whereToSend={<WhereToSend />}
      addressCheck={<AddressCheck />}
      several={<SeveralRecipients />}
    />
  ),
  excerpt: <Excerpt />,
  // Early, so that the keyboard comes to it before the many fields; it is laid out last.
  bar: <ActionBar />,
  you: (
    <YouSection below={{ name: <ForeignName field="name" />, organisation: <ForeignName field="organisation" /> }} />
  ),
  words: (
    <WordsSection
      before={
        <>
          <OfferedWords />
          <CarriedWords />
        </>
      }
      after={
        <>
          <WordsLeft />
          <FormPart>
            <ForeignWords />
          </FormPart>
          <FormPart>
            <PeopleAtRisk />
          </FormPart>
        </>
      }
      prompts={<Prompts />}
    />
  ),
};

/** What is settled by itself, folded up. */
const FOLDS: Readonly<Record<string, ReactNode>> = {
  also: <FurtherDemandsSection />,
  contact: <ContactSection />,
  letter: <LetterSection />,
  more: <Letterhead />,
  kind: <KindSection earlier={<Earlier />} />,
  device: <OnThisDevice />,
};

const Parts = ({ parts }: { readonly parts: Readonly<Record<string, ReactNode>> }) =>
  Object.entries(parts).map(([id, part]) => <FormPart key={id}>{part}</FormPart>);

/** The form and the letter that takes shape beside it. All of it happens in this tab. */
export const LetterForm = (page: WritePageProps) => {
  const { messages } = page;
  const views = useViewsState();
  const summary = useRef<HTMLDivElement>(null);
  const { state, flush } = useLetterFormState(page, {
    onRefused: () => {
      views.show('write');
      // The summary is in the page only after React has drawn it.
      requestAnimationFrame(() => summary.current?.focus());
    },
  });
  const { data, ready, link, form } = state;
  const drafts = useDraftsState(state);
  const actions = useLetterActionsState(state);
  const { fields, cleaned } = useBoundFields(state);
  const wrong = errorEntries(fields.errors);
  const done = actions.done.shown;
  // Own words are for whoever gets a link; a change of language would put them into this device's history. What a link
  // brought is there already: it goes along, the words for as long as nobody has said what becomes of them.
  const brought = { words: link.offered, intro: link.opened?.used.intro };
  useLanguageLinks(usePrefilledLink(page, { ...linkToAll(state.values, state.setting), ...brought }, link.codec).url);

  return (
    <LetterFormProvider value={state}>
      <LetterActionsProvider value={actions}>
        <ViewsProvider value={views}>
          {data.failed && (
            <Notice title={messages.loadFailed}>
              <button type="button" onClick={data.retry}>
                {messages.retry}
              </button>
            </Notice>
          )}
          {ready && link.asking && <ReplaceDialog messages={messages} asking={link.asking} onAnswer={link.answer} />}
          <div className={styles.page} data-after={done}>
            {done && (
              <FieldsProvider value={fields}>
                <FormPart>
                  <Suspense>
                    <DonePanel />
                  </Suspense>
                </FormPart>
              </FieldsProvider>
            )}
            <form
              className={styles.formView}
              data-shown={views.shown === 'write'}
              noValidate
              autoComplete="off"
              onSubmit={(event) => event.preventDefault()}
              // A button that is pressed right after a key acts on that key as well. On the way down, before the button hears
              // of it; not when the field is left, for then what comes in above would move the button away from the finger.
              // Not for boxes and choices, which React would set back before they have said what they are now.
              onClickCapture={({ target }) => {
                if (target instanceof Element && target.closest('button')) flushSync(flush);
              }}
            >
              <fieldset disabled={!ready}>
                {form.formState.submitCount > 0 && wrong.length > 0 && (
                  <ErrorSummary
                    ref={summary}
                    title={messages.errors.title}
                    note={messages.errors.kept}
                    entries={wrong}
                  />
                )}
                <NoPdf />
                {link.opened && <LinkNotices messages={messages} opened={link.opened} />}
                {link.opened?.used.intro && (
                  <FormPart>
                    <Introduction joined={link.opened.used.intro} />
                  </FormPart>
                )}
                <FieldsProvider value={fields}>
                  <DraftsProvider value={drafts}>
                    <div id="draft-notices">
                      <FormPart>
                        <DraftNotices />
                      </FormPart>
                    </div>
                    {cleaned.map((field) => (
                      <Notice key={field}>
                        {fillSlots(messages.errors.controls, { field: fieldLabel(field, messages) })}
                      </Notice>
                    ))}
                    <Parts parts={PARTS} />
                    <Part title={messages.parts.changeTitle} plain>
                      <div className={partStyles.folds}>
                        <Parts parts={FOLDS} />
                      </div>
                    </Part>
                  </DraftsProvider>
                </FieldsProvider>
              </fieldset>
            </form>
            <PreviewPanel shown={views.shown === 'preview' && !done} />
          </div>
        </ViewsProvider>
      </LetterActionsProvider>
    </LetterFormProvider>
  );
};
