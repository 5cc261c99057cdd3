'use client';

import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Notice } from '@/components/ui/Notice';
import { errorEntries } from '@/lib/form/draftErrors';
import { fieldLabel } from '@/lib/form/fieldLabels';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { FieldsProvider } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { FurtherDemandsSection } from '../sections/FurtherDemandsSection';
import { KindSection } from '../sections/KindSection';
import { LetterheadSection } from '../sections/LetterheadSection';
import { LetterSection } from '../sections/LetterSection';
import { RecipientSection } from '../sections/RecipientSection';
import { SenderSection } from '../sections/SenderSection';
import { WordsSection } from '../sections/WordsSection';
import { WritingAsSection } from '../sections/WritingAsSection';
import { ActionBar } from './ActionBar';
import { ActionPanel, NoPdf } from './ActionPanel';
import { AddressCheck } from './AddressCheck';
import { DraftNotices } from './drafts/DraftNotices';
import { DraftSection } from './drafts/DraftSection';
import { DraftsProvider, useDraftsState } from './drafts/DraftsContext';
import { ForeignName, ForeignWords } from './ForeignNotices';
import { FormPart } from './FormPart';
import { LetterActionsProvider, useLetterActionsState } from './LetterActionsContext';
import { LetterFormProvider } from './LetterFormContext';
import { LinkNotices } from './LinkNotices';
import { OfferedWords, WordsLeft } from './OwnWords';
import { PeopleNotice } from './PeopleNotice';
import { PictureFields } from './PictureFields';
import { PreviewPanel } from './PreviewPanel';
import { RecipientPicker } from './RecipientPicker';
import { ReplaceDialog } from './ReplaceDialog';
import { SharePanel } from './SharePanel';
import { useBoundFields } from './useBoundFields';
import { useLetterFormState } from './useLetterFormState';
import { useViewsState, ViewsProvider } from './ViewsContext';
import { WhereToSend } from './WhereToSend';

/** The parts of the form, in the order in which a person meets them; what fails in one takes no other with it. */
const PARTS: Readonly<Record<string, ReactNode>> = {
  kind: <KindSection />,
  to: <RecipientSection picker={<RecipientPicker />} whereToSend={<WhereToSend />} addressCheck={<AddressCheck />} />,
  // Early, so that the keyboard comes to it before the many fields; it is laid out last.
  bar: <ActionBar />,
  also: <FurtherDemandsSection />,
  words: (
    <WordsSection
      before={<OfferedWords />}
      after={
        <>
          <WordsLeft />
          <FormPart>
            <ForeignWords />
          </FormPart>
          <FormPart>
            <PeopleNotice />
          </FormPart>
        </>
      }
    />
  ),
  from: (
    <SenderSection below={{ name: <ForeignName field="name" />, organisation: <ForeignName field="organisation" /> }} />
  ),
  writer: <WritingAsSection />,
  more: <LetterheadSection pictures={<PictureFields />} />,
  letter: <LetterSection />,
  actions: <ActionPanel />,
  drafts: <DraftSection />,
  share: <SharePanel />,
};

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
          <div className={styles.page}>
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
                    {Object.entries(PARTS).map(([id, part]) => (
                      <FormPart key={id}>{part}</FormPart>
                    ))}
                  </DraftsProvider>
                </FieldsProvider>
              </fieldset>
            </form>
            <PreviewPanel shown={views.shown === 'preview'} />
          </div>
        </ViewsProvider>
      </LetterActionsProvider>
    </LetterFormProvider>
  );
};
