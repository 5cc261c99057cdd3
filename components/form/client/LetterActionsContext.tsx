import { createContext, use, useState } from 'react';
import type { Letter } from '@/lib/domain/letter';
import type { Pictures } from '@/lib/domain/picture';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { OUTPUTS, type OutputIn } from '@/lib/outputs/outputs';
import { copyText } from './copyText';
import type { LetterFormState } from './LetterFormContext';
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
  /** No PDF could be made. */
  readonly noPdf?: true;
}

const NOTHING: Said = { text: '' };

/** What can be done with the finished letter, and what became of it. Nothing here sends anything anywhere. */
export interface LetterActions {
  readonly make: Readonly<Record<OutputIn<'page'>, () => void>>;
  readonly print: () => void;
  /** While a PDF is made. */
  readonly busy: boolean;
  /** Empty where there is nothing to say; never of a letter that has changed since. */
  readonly status: string;
  /** The PDF could not be made; the text still can. */
  readonly failed: boolean;
  readonly warnings: readonly string[];
  /** The PDF of the letter as it stands; null once the letter has changed. */
  readonly file: File | null;
}

export const useLetterActionsState = ({
  page,
  form,
  pictures,
  data,
  made: composed,
  withLetter,
}: LetterFormState): LetterActions => {
  const { act, preview, traces, failed } = page.messages;
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

  const noPdf = current && said.noPdf === true;

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
      setSaid({ text: '', noPdf: true, of });
    } finally {
      setBusy(false);
    }
  };

  const copy = async (letter: Letter) => {
    const of = source();
    const done = await copyText(OUTPUTS.text.make(letter));
    setSaid({ text: done ? act.textCopied : act.copyFailed, of, done });
  };

  return {
    make: { pdf: () => !busy && begin(download), text: () => begin(copy) },
    print: () => begin(() => window.print()),
    busy,
    // That no PDF could be made is said above the form, with the ways that are left.
    status: loading ? preview.updating : unmade ? failed.letter : noPdf ? '' : status,
    failed: !loading && !unmade && noPdf,
    warnings: current && !loading && !unmade ? (said.warnings ?? []) : [],
    file: made && holds(made.of) ? made.file : null,
  };
};

const Context = createContext<LetterActions | null>(null);
export const LetterActionsProvider = Context.Provider;

export const useLetterActions = (): LetterActions => {
  const actions = use(Context);
  if (!actions) throw new Error('What is done with a letter is asked for outside the form.');
  return actions;
};
