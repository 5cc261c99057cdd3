import { lazy, Suspense, startTransition, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/Button';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { Notice } from '@/components/ui/Notice';
import type { DraftKey } from '@/lib/domain/fields';
import type { Letter } from '@/lib/domain/letter';
import type { LetterPair } from '@/lib/domain/letterPair';
import { calledIn, fieldLabel } from '@/lib/form/fieldLabels';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { likelyPages } from '@/lib/paper/density';
import formStyles from '../form.module.css';
import { AddressWarning } from './AddressWarning';
import { ChangedSince } from './cosign/ChangedSince';
import { useLetterForm } from './LetterFormContext';
import styles from './PreviewPanel.module.css';
import { useViews } from './ViewsContext';

/** There is nothing to show before the wording has come, so this comes beside it. One that failed to load stays so. */
const loadPreview = () =>
  lazy(async () => ({ default: (await import('@/components/letter/LetterPreview')).LetterPreview }));

/** Names of kinds of paper, the same in every language. */
const PAPERS = { A4: 'A4', 'US-Letter': 'US Letter' } as const;

/** Where the letter lies beside the form (PreviewPanel.module.css). */
const WIDE = '(min-width: 64rem)';
const isNarrow = (): boolean => typeof window !== 'undefined' && !window.matchMedia(WIDE).matches;

interface Typeset {
  readonly pair: LetterPair;
  /** Of the paper's typefaces; null where they are not here. */
  readonly faces: string | null;
}

/** The letter once its typeface is here, so that nothing moves when it comes; where it is not seen, it needs none. */
const useTypeset = (pair: LetterPair | null, seen: () => boolean, shown: boolean): Typeset | null => {
  const [typeset, setTypeset] = useState<Typeset | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether it is seen may change with what is shown
  useEffect(() => {
    if (!pair) return;
    let stale = false;
    const show = (faces: string | null) => {
      if (!stale) startTransition(() => setTypeset({ pair, faces }));
    };
    if (seen()) {
      import('@/lib/pdf/facesOnScreen').then(({ loadFaces }) => loadFaces(pair.letter)).then(show, () => show(null));
    } else show(null);
    return () => {
      stale = true;
    };
  }, [pair, shown]);
  const set = useEffectEvent(() => setTypeset((last) => pair && { pair, faces: last?.faces ?? null }));
  useEffect(() => {
    // Paper does not wait. In this phase, for what lays the page out for print comes in the next, and is made anew.
    const toPrint = () => flushSync(set);
    addEventListener('beforeprint', toPrint, { capture: true });
    return () => removeEventListener('beforeprint', toPrint, { capture: true });
  }, []);
  return pair && typeset;
};

/** The letter on its desk: as a page where there is room, else to be read. */
export const PreviewPanel = ({ shown }: { readonly shown: boolean }) => {
  const { page, made: latest, ready, data } = useLetterForm();
  const { messages } = page;
  const { preview, reader, failed } = messages;
  // What a link fills in is waited for, so that no other letter stands here before.
  const made = ready ? latest : null;
  const panel = useRef<HTMLElement>(null);
  const [both, setBoth] = useState(isNarrow);
  const [reading, setReading] = useState(false);
  const [measured, setMeasured] = useState<{ readonly letter: Letter; readonly pages: number } | null>(null);
  const [LetterPreview, setLetterPreview] = useState(loadPreview);
  const typeset = useTypeset(made?.ok ? made.value : null, () => (panel.current?.clientWidth ?? 0) > 0, shown);
  const letter = typeset?.pair.letter;
  const pages = !letter ? 1 : measured?.letter === letter ? measured.pages : likelyPages(letter);
  const paper = useMemo(
    () => ({
      reading,
      faces: typeset?.faces ?? null,
      pages,
      onPages: (counted: number) => {
        if (letter && counted !== pages) setMeasured({ letter, pages: counted });
      },
    }),
    [reading, typeset, pages, letter],
  );
  const { goTo } = useViews();
  const leads = useRef(goTo);
  useEffect(() => {
    leads.current = goTo;
  });
  const links = useMemo(
    () => ({
      nameOf: (field: DraftKey) => fieldLabel(field, messages),
      go: (field: DraftKey) => leads.current(field),
    }),
    [messages],
  );
  const paired = both && Boolean(typeset?.pair.beside);

  const notShown = (retry: () => void) => (
    <Notice title={failed.preview}>
      <p>{failed.works}</p>
      <div className={formStyles.buttons}>
        <Button
          onClick={() => {
            // By a function: the part itself may be one, too.
            setLetterPreview(() => loadPreview());
            retry();
          }}
        >
          {messages.retry}
        </Button>
      </div>
    </Notice>
  );
  const waiting = <p className={styles.waiting}>{preview.updating}</p>;

  return (
    <section ref={panel} className={styles.desk} data-shown={shown} aria-labelledby="preview-title">
      <div className={styles.stick} data-form={reading || paired ? 'reading' : 'page'}>
        <h2 id="preview-title" className={formStyles.unseen}>
          {preview.title}
        </h2>
        <div className={styles.chrome}>
          <AddressWarning />
          <ChangedSince />
        </div>
        <div className={`${styles.caption} ${styles.chrome}`}>
          {letter && (
            <p>
              {[
                pages === 1 ? preview.onePage : fillSlots(preview.pages, { pages }),
                PAPERS[letter.layout.paper],
                calledIn(page, letter.locale),
              ].join(' · ')}
            </p>
          )}
          {letter && !paired && (
            <button
              type="button"
              className={styles.size}
              title={reading ? preview.whole : preview.reading}
              aria-label={reading ? preview.whole : preview.reading}
              onClick={() => setReading(!reading)}
            >
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <circle cx="8.5" cy="8.5" r="5.5" />
                <path d={`M12.6 12.6 17 17M6 8.5h5${reading ? '' : 'M8.5 6v5'}`} />
              </svg>
            </button>
          )}
          {typeset?.pair.reference ? (
            <label className={styles.switch}>
              <input type="checkbox" checked={both} onChange={({ target }) => setBoth(target.checked)} />
              <span>{reader.show}</span>
            </label>
          ) : (
            letter && <p>{preview.note}</p>
          )}
        </div>
        <ErrorBoundary fallback={notShown} of={made}>
          {/* Comes in with the letter: one that stood there before would keep the letter waiting for what shows it. */}
          {typeset && (
            <Suspense fallback={waiting}>
              <LetterPreview pair={typeset.pair} both={both} paper={paper} links={links} words={reader} />
            </Suspense>
          )}
          {!typeset && made?.ok !== false && !data.failed && waiting}
          {made?.ok === false && <Notice>{failed.letter}</Notice>}
        </ErrorBoundary>
      </div>
    </section>
  );
};
