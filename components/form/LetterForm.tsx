'use client';

import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Notice } from '@/components/ui/Notice';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { fieldText, readTexts } from '@/lib/compose/fieldText';
import { isOffice, resolveRecipient } from '@/lib/compose/resolveRecipient';
import { hasLeft } from '@/lib/device/leaving';
import type { CompleteDraft } from '@/lib/domain/draft';
import { LOCALES } from '@/lib/domain/locales';
import { NO_PICTURES, type Pictures } from '@/lib/domain/picture';
import { leaveOutWithheld } from '@/lib/domain/withoutName';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { kindChoices } from '@/lib/sharing/linkUse';
import type { PrefilledLink } from '@/lib/sharing/prefilledLink';
import { FIELD_ORDER, type FormValues } from '../../lib/domain/formValues';
import { localDay } from '../../lib/i18n/localDay';
import { ActionPanel, type ActionPanelProps } from './ActionPanel';
import { AlsoSection } from './AlsoSection';
import { draftResolver } from './draftResolver';
import { DraftSection } from './drafts/DraftSection';
import { errorText, fieldLabel } from './errorText';
import { FromSection } from './FromSection';
import styles from './form.module.css';
import { formStore } from './formStore';
import { KindSection } from './KindSection';
import { LetterSection } from './LetterSection';
import { LinkNotices } from './LinkNotices';
import { MoreSection } from './MoreSection';
import { PeopleNotice } from './PeopleNotice';
import { PreviewPanel } from './PreviewPanel';
import { RecipientSection } from './RecipientSection';
import { ReplaceDialog } from './ReplaceDialog';
import { FormPart } from './Rescue';
import { SharePanel } from './SharePanel';
import { useAppliedLink } from './useAppliedLink';
import { useComposedLetter } from './useComposedLetter';
import { useLeaveWarning } from './useLeaveWarning';
import { isLoading, useLetterData } from './useLetterData';
import { useViews } from './useViews';
import { ViewSwitch } from './ViewSwitch';
import { WithoutName } from './WithoutName';
import { WordsSection } from './WordsSection';
import { WriterField } from './WriterField';

/** The form and the letter that takes shape beside it. All of it happens in this tab. */
export const LetterForm = (page: WritePageProps) => {
  const { messages, demand: demandId } = page;
  // The day is the person's, not the build's: known only once the page runs on their device.
  const [today, setToday] = useState('');
  const loadedWorld = useRef<ReturnType<typeof useLetterData>['world']>(null);
  const store = formStore();
  const form = useForm<FormValues, unknown, CompleteDraft>({
    formControl: store.form,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
    resolver: (values, context, options) => draftResolver(page, loadedWorld.current, today)(values, context, options),
  });
  const { errors, isDirty, submitCount } = form.formState;
  const values = useDeferredValue(form.watch());
  const data = useLetterData(page.locale, values, [demandId, ...values.also]);
  loadedWorld.current = data.world;
  const demand = data.world?.demands.find(({ id }) => id === demandId);
  const date = values.date || today;
  const loaded = today !== '' && data.world !== null;

  const summary = useRef<HTMLDivElement>(null);
  const [pictures, setPictures] = useState<Pictures>(store.pictures);
  const keepPictures = (next: Pictures) => {
    store.pictures = next;
    setPictures(next);
  };
  const views = useViews();

  useEffect(() => {
    const day = localDay();
    setToday(day);
    // A form that is drawn anew after a failure has its date already.
    const values = form.getValues();
    if (!values.date) form.reset({ ...values, date: day });
  }, [form]);

  useLeaveWarning(isDirty || pictures !== NO_PICTURES);

  const link = useAppliedLink(form, { world: loaded ? data.world : null, demand, today });
  // Nothing may come in above a field that somebody already types in, so the form opens with all its sections.
  const ready = loaded && link.read;
  const world = ready ? data.world : null;

  const recipient = values.to && demand && data.world ? resolveRecipient(values.to, demand, data.world, date) : null;
  const refused = (data.world?.demands ?? []).flatMap(({ id }) => {
    const other = data.world?.demands.find((candidate) => candidate.id === id);
    const resolved = other && data.world && values.to ? resolveRecipient(values.to, other, data.world, date) : null;
    return resolved?.roles.length === 0 ? [id] : [];
  });
  const made = useComposedLetter(page, values, pictures, data.maker, today);
  const texts = readTexts(leaveOutWithheld(values));

  const errorOf = (field: keyof FormValues): string | undefined => {
    const error = texts.errors.find((one) => one.field === field);
    return errors[field]?.message ?? (error && errorText(error, page));
  };
  const entriesInError = FIELD_ORDER.flatMap((field) => {
    const text = errorOf(field);
    return text ? [{ fieldId: field === 'also' ? 'to' : field, text }] : [];
  });

  const waiting = useRef<Parameters<ActionPanelProps['withLetter']>[0] | null>(null);
  const withLetter: ActionPanelProps['withLetter'] = (use) => {
    void form.handleSubmit(
      async (draft) => {
        if (hasLeft()) return;
        const composed = data.maker?.compose(draft, pictures);
        // The wording of another language may still be on its way: what was asked for is done when it has come.
        if (!data.maker || !composed || isLoading(composed)) waiting.current = use;
        else if (composed.ok) await use(composed.value.letter, data.maker);
      },
      () => {
        views.show('write');
        // The summary is in the page only after React has drawn it.
        requestAnimationFrame(() => summary.current?.focus());
      },
    )();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new maker is a reason to try again
  useEffect(() => {
    const use = waiting.current;
    if (!use || !data.maker) return;
    waiting.current = null;
    withLetter(use);
  }, [data.maker]);

  const choices: PrefilledLink = {
    to: values.to || null,
    office: values.office && isOffice(values.office) ? values.office : null,
    in: LOCALES.find((locale) => locale === values.in) ?? null,
    also: values.also,
    words: fieldText('personal', values.personal).text || null,
    ...kindChoices(values),
  };

  return (
    <>
      {data.failed && (
        <Notice title={messages.loadFailed}>
          <button type="button" onClick={data.retry}>
            {messages.retry}
          </button>
        </Notice>
      )}
      {ready && link.asking && <ReplaceDialog messages={messages} asking={link.asking} onAnswer={link.answer} />}
      <ViewSwitch messages={messages} shown={views.shown} onShow={views.show} />
      <div className={styles.page}>
        <form
          className={`${styles.view} ${styles.formView}`}
          data-shown={views.shown === 'write'}
          noValidate
          autoComplete="off"
          onSubmit={(event) => event.preventDefault()}
        >
          <fieldset disabled={!ready}>
            {submitCount > 0 && entriesInError.length > 0 && (
              <ErrorSummary
                ref={summary}
                title={messages.errors.title}
                note={messages.errors.kept}
                entries={entriesInError}
              />
            )}
            {link.opened && <LinkNotices messages={messages} opened={link.opened} />}
            <div id="draft-notices" />
            {texts.cleaned.map((field) => (
              <Notice key={field}>{fillSlots(messages.errors.controls, { field: fieldLabel(field, page) })}</Notice>
            ))}
            <FormPart page={page}>
              {world && <KindSection page={page} form={form} world={world} recipient={recipient} errorOf={errorOf} />}
            </FormPart>
            <FormPart page={page}>
              <RecipientSection
                page={page}
                form={form}
                world={world}
                loading={!data.failed}
                demand={demand}
                recipient={recipient}
                date={date}
                errorOf={errorOf}
              />
            </FormPart>
            <FormPart page={page}>
              <AlsoSection page={page} form={form} refused={refused} />
            </FormPart>
            <FormPart page={page}>
              <WordsSection
                page={page}
                form={form}
                error={errorOf('personal')}
                offered={link.offered}
                onDecide={link.decide}
              >
                <FormPart page={page}>{world && <PeopleNotice page={page} form={form} world={world} />}</FormPart>
              </WordsSection>
            </FormPart>
            <FormPart page={page}>
              {data.world && (
                <FromSection page={page} form={form} world={data.world} errorOf={errorOf}>
                  <FormPart page={page}>
                    {ready && <WithoutName page={page} form={form} state={recipient?.state ?? null} />}
                  </FormPart>
                </FromSection>
              )}
            </FormPart>
            <FormPart page={page}>
              {world && <WriterField page={page} form={form} world={world} today={today} errorOf={errorOf} />}
            </FormPart>
            <FormPart page={page}>
              {ready && (
                <MoreSection page={page} form={form} errorOf={errorOf} pictures={pictures} onPictures={keepPictures} />
              )}
            </FormPart>
            <FormPart page={page}>
              {data.world && <LetterSection page={page} form={form} world={data.world} errorOf={errorOf} />}
            </FormPart>
            <FormPart page={page}>
              <ActionPanel
                page={page}
                form={form}
                pictures={pictures}
                loading={data.maker === null && !data.failed}
                unmade={made?.ok === false}
                withLetter={withLetter}
              />
            </FormPart>
            <FormPart page={page}>
              {world && (
                <DraftSection
                  page={page}
                  form={form}
                  world={world}
                  today={today}
                  sealed={link.sealed}
                  onSealed={link.setSealed}
                />
              )}
            </FormPart>
            <FormPart page={page}>
              {ready && (
                <SharePanel
                  messages={messages}
                  choices={choices}
                  names={[fieldText('name', values.name).text]}
                  form={form}
                  world={data.world}
                />
              )}
            </FormPart>
          </fieldset>
        </form>
        <PreviewPanel messages={messages} shown={views.shown === 'preview'} made={made} loading={!data.failed} />
      </div>
    </>
  );
};
