import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { pressedKey } from '@/components/ui/pressedKey';
import type { DraftKey } from '@/lib/domain/fields';
import { fieldLabel } from '@/lib/form/fieldLabels';
import { missingFields } from '@/lib/form/missingFields';
import { recipientName } from '@/lib/form/register';
import styles from './ActionBar.module.css';
import { loadDonePanel } from './done/loadDonePanel';
import { Icon } from './Icon';
import { useLetterActions } from './LetterActionsContext';
import { useLetterForm } from './LetterFormContext';
import { useSeveral } from './SeveralRecipients';
import { useKeyboardRoom } from './useKeyboardRoom';
import { useLater } from './useLater';
import { useViews } from './ViewsContext';

/** Leads to a field, wherever it is folded up. */
const ToField = ({ field, text }: { readonly field: DraftKey; readonly text: string }) => {
  const { goTo } = useViews();
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(field);
      }}
    >
      {text}
    </a>
  );
};

/** What a letter cannot be without yet, by name; else, that its address is somebody else's; who is in it no more. Each leads to its field. */
const BeforeDownload = () => {
  const { page, values, data, today, address, disagreed } = useLetterForm();
  const { world } = data;
  const { locale, demand, messages } = page;
  const missing = useMemo(
    () => (world && today ? missingFields(values, { demand, today, locale, world }) : []),
    [values, demand, today, locale, world],
  );
  const names: Readonly<Partial<Record<DraftKey, string>>> = messages.bar.names;
  if (missing.length === 0 && !address.foreign && disagreed.length === 0) return null;
  return (
    <p className={styles.note}>
      {missing.length > 0 && <span>{messages.bar.missing}</span>}
      {missing.map((field) => (
        <ToField key={field} field={field} text={names[field] ?? fieldLabel(field, messages)} />
      ))}
      {missing.length === 0 && address.foreign && <ToField field="recipientAddress" text={address.foreign} />}
      {disagreed.length > 0 && <ToField field="cosigners" text={messages.cosign.changedSince} />}
    </p>
  );
};

/** Not the engine, which comes with the press: what asks for it, so that the press costs a round trip less. */
const loadPdfClient = () => import('@/lib/pdf/PdfClient');

/** What is offered there comes when it is asked for; where it does not come, the other ways are left. */
const FileWays = lazy(() =>
  loadDonePanel().then(
    ({ FileWays }) => ({ default: FileWays }),
    () => ({ default: () => null }),
  ),
);

/**
 * Other ways to the letter than the PDF: the short ones in a row where there is room, the rest behind one button. `of` several
 * letters they are of one: each says whose.
 */
const MoreWays = ({ of }: { readonly of: string }) => {
  const { page } = useLetterForm();
  const { make, copyLink, print } = useLetterActions();
  const { messages } = page;
  const [open, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && group.current?.contains(target))) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [open]);
  const then = (act: () => void) => () => {
    // What was folded away must not keep the focus.
    if (open) opener.current?.focus();
    setOpen(false);
    act();
  };
  const named = (text: string): string => (of ? `${text} · ${of}` : text);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what a button in here has opened
    <div
      ref={group}
      className={styles.more}
      data-named={of ? '' : undefined}
      onKeyDown={({ nativeEvent }) => {
        if (!open || pressedKey(nativeEvent) !== 'Escape') return;
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <button
        ref={opener}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-label={messages.bar.more}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      <div className={styles.ways} data-open={open}>
        <button type="button" onClick={then(make.text)}>
          {named(messages.act.copyText)}
        </button>
        <button type="button" onClick={then(copyLink)}>
          {named(messages.share.copy)}
        </button>
        <button type="button" onClick={then(print)}>
          {named(messages.act.print)}
        </button>
        {open && (
          <Suspense fallback={null}>
            <FileWays className={styles.files} pressed={then} named={named} />
          </Suspense>
        )}
      </div>
    </div>
  );
};

/**
 * The one thing to do, always in view: at the bottom of the form, or of the letter where a narrow screen shows that. In
 * the page it comes early, so that the keyboard need not pass all fields; it is laid out last.
 */
export const ActionBar = () => {
  const { page, values, data } = useLetterForm();
  const { make, busy, status } = useLetterActions();
  const { shown, show } = useViews();
  const several = values.recipients !== '';
  const loaded = useSeveral(Number(several));
  const { messages } = page;
  const bar = useRef<HTMLFieldSetElement>(null);
  useKeyboardRoom(bar);
  useLater(loadPdfClient);
  const [said] = status.split('\n');
  return (
    <fieldset ref={bar} data-bar className={styles.bar} aria-label={messages.bar.title}>
      <p role="status" className={styles.status}>
        {said}
      </p>
      {loaded && <loaded.SeveralStatus className={styles.status} />}
      {!said && <BeforeDownload />}
      <div className={styles.row}>
        <Button className={styles.letter} onClick={() => show(shown === 'write' ? 'preview' : 'write')}>
          <Icon
            name={shown === 'write' ? 'letter' : 'edit'}
            className={shown === 'write' ? undefined : styles.mirrored}
          />
          <span>{shown === 'write' ? messages.bar.letter : messages.bar.edit}</span>
        </Button>
        {several ? (
          loaded && <loaded.SeveralDownload className={styles.download} />
        ) : (
          <Button look="primary" data-download className={styles.download} aria-disabled={busy} onClick={make.pdf}>
            <Icon name="download" />
            <span>{messages.act.download}</span>
          </Button>
        )}
        <MoreWays of={several && data.world ? values.recipientName || recipientName(values.to, data.world) : ''} />
      </div>
    </fieldset>
  );
};
