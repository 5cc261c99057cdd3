import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { Letter } from '@/lib/domain/letter';
import { fillSlots } from '@/lib/locale/fillSlots';
import { joinSentences } from '@/lib/locale/joinSentences';
import { copyText } from './copyText';
import styles from './form.module.css';
import { saveFile } from './saveFile';
import type { LetterMaker } from './useLetterData';
import type { WritePageProps } from './writePageProps';

export interface ActionPanelProps {
  readonly page: Pick<WritePageProps, 'locale' | 'demand' | 'messages'>;
  /** True while the wording of another letter language is on its way; what is asked for meanwhile is done afterwards. */
  readonly loading: boolean;
  /** Checks the form; calls back with the finished letter, or shows what is wrong. */
  readonly withLetter: (use: (letter: Letter, maker: LetterMaker) => void | Promise<void>) => void;
}

/** What to do with the finished letter. Nothing here sends anything anywhere. */
export const ActionPanel = ({ page: { locale, demand, messages }, loading, withLetter }: ActionPanelProps) => {
  const { act, preview, traces, otherWay } = messages;
  const [status, setStatus] = useState('');
  const [busy, setBusy] = useState(false);
  const stages = { engine: act.makingEngine, fonts: act.makingFonts, pages: act.makingPages };

  const download = async (letter: Letter) => {
    setBusy(true);
    setStatus(act.making);
    try {
      const { makePdf } = await import('@/lib/pdf/PdfClient');
      const { bytes, missing, addressFits } = await makePdf(letter, (stage) => setStatus(stages[stage]));
      saveFile(letter.fileName, bytes as Uint8Array<ArrayBuffer>, 'application/pdf');
      setStatus(
        joinSentences(
          fillSlots(act.made, { file: letter.fileName }),
          act.next,
          traces.download,
          missing.length > 0 && fillSlots(act.missing, { characters: missing.join(' ') }),
          !addressFits && act.addressTooLong,
        ),
      );
    } catch {
      setStatus(act.failed);
    } finally {
      setBusy(false);
    }
  };

  const copy = async (letter: Letter, { plainText }: LetterMaker) => {
    setStatus((await copyText(plainText(letter))) ? act.textCopied : act.copyFailed);
  };

  return (
    <section className={styles.section} aria-labelledby="act-title">
      <h2 id="act-title">{act.title}</h2>
      <div className={styles.buttons}>
        <Button look="primary" aria-disabled={busy} onClick={() => !busy && withLetter(download)}>
          {act.download}
        </Button>
        <Button onClick={() => withLetter(copy)}>{act.copyText}</Button>
        <Button onClick={() => withLetter(() => window.print())}>{act.print}</Button>
      </div>
      <p role="status" className={styles.status}>
        {loading ? preview.updating : status}
        {!loading && status === act.failed && (
          <>
            {' '}
            {otherWay.server} {/* A static host ignores the query and shows the page that says it has no server. */}
            <a href={`/${locale}/plain/?demand=${demand}`} target="_blank" rel="noopener">
              {otherWay.link}
            </a>
          </>
        )}
      </p>
    </section>
  );
};
