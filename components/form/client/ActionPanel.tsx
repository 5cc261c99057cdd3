import { useState } from 'react';
import { Button, type ButtonProps } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Letter } from '@/lib/domain/letter';
import type { Pictures } from '@/lib/domain/picture';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { OUTPUTS, type OutputIn, outputsIn } from '@/lib/outputs/outputs';
import styles from '../form.module.css';
import { copyText } from './copyText';
import { useLetterForm } from './LetterFormContext';
import { MadeFile } from './MadeFile';
import { saveFile } from './saveFile';

/** All that a letter is made from. */
interface Source {
  readonly values: string;
  readonly pictures: Pictures;
}

/** What was last said. With `of` it is about the letter as it was then; `done` where the person now holds that letter. */
interface Said {
  readonly text: string;
  /** What is wrong with the file that was made: nobody should send it unread. */
  readonly warnings?: readonly string[];
  readonly of?: Source;
  readonly done?: boolean;
}

const NOTHING: Said = { text: '' };

/** What to do with the finished letter. Nothing here sends anything anywhere. */
export const ActionPanel = () => {
  const { page, form, pictures, data, made: composed, withLetter } = useLetterForm();
  const { locale, demand, messages } = page;
  const { act, preview, traces, otherWay, failed } = messages;
  // The wording of another letter language is on its way; what is asked for meanwhile is done afterwards.
  const loading = data.maker === null && !data.failed;
  const unmade = composed?.ok === false;
  const [said, setSaid] = useState(NOTHING);
  const [made, setMade] = useState<{ readonly file: File; readonly of: Source } | null>(null);
  const [busy, setBusy] = useState(false);
  const stages = { engine: act.makingEngine, fonts: act.makingFonts, pages: act.makingPages };

  const source = (): Source => ({ values: JSON.stringify(form.getValues()), pictures });
  const holds = (of: Source): boolean => of.pictures === pictures && of.values === source().values;
  const current = !said.of || holds(said.of);
  const status = current ? said.text : said.done ? act.changed : '';
  const warnings = current && !loading && !unmade ? (said.warnings ?? []) : [];

  const begin = (use: Parameters<typeof withLetter>[0]) => {
    // What was said of the last try is not true of this one, whatever comes of it.
    setSaid(NOTHING);
    withLetter(use);
  };

  const download = async (letter: Letter) => {
    const of = source();
    setBusy(true);
    setMade(null);
    setSaid({ text: act.making });
    try {
      const { makePdf } = await import('@/lib/pdf/PdfClient');
      const { bytes, missing, addressFits } = await makePdf(letter, (stage) => setSaid({ text: stages[stage] }));
      const type = OUTPUTS.pdf.mediaType;
      const file = new File([bytes as Uint8Array<ArrayBuffer>], letter.fileName, { type });
      setMade({ file, of });
      const saved = saveFile(file.name, file, file.type);
      const text = saved
        ? [fillSlots(act.made, { file: file.name }), joinSentences(act.next, traces.download)].join('\n')
        : act.notSaved;
      const warnings = [
        ...(missing.length > 0 ? [fillSlots(act.missing, { characters: missing.join(' ') })] : []),
        ...(addressFits ? [] : [act.addressTooLong]),
      ];
      setSaid({ text, warnings, of, done: true });
    } catch {
      setSaid({ text: act.failed, of });
    } finally {
      setBusy(false);
    }
  };

  const copy = async (letter: Letter) => {
    const of = source();
    const done = await copyText(OUTPUTS.text.make(letter));
    setSaid({ text: done ? act.textCopied : act.copyFailed, of, done });
  };

  const buttons: Record<OutputIn<'page'>, ButtonProps> = {
    pdf: { look: 'primary', 'aria-disabled': busy, onClick: () => !busy && begin(download) },
    text: { onClick: () => begin(copy) },
  };

  return (
    <section className={styles.section} aria-labelledby="act-title">
      <h2 id="act-title">{act.title}</h2>
      <div className={styles.buttons}>
        {outputsIn('page').map((id) => (
          <Button key={id} {...buttons[id]}>
            {OUTPUTS[id].offered.page(messages)}
          </Button>
        ))}
        <Button onClick={() => begin(() => window.print())}>{act.print}</Button>
      </div>
      {warnings.length > 0 && (
        <Notice urgent>
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      <p role="status" className={styles.status}>
        <span>{loading ? preview.updating : unmade ? failed.letter : status}</span>
        {!loading && !unmade && status === act.failed && (
          <span>
            {' '}
            {otherWay.server} {/* A static host ignores the query and shows the page that says it has no server. */}
            <a href={`/${locale}/plain/?demand=${demand}`} target="_blank" rel="noopener">
              {otherWay.link}
            </a>
          </span>
        )}
      </p>
      {made && holds(made.of) && <MadeFile messages={messages} file={made.file} />}
    </section>
  );
};
