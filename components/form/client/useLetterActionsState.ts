import { useState } from 'react';
import { hasLeft } from '@/lib/device/leaving';
import { saveFile } from '@/lib/device/saveFile';
import type { Letter } from '@/lib/domain/letter';
import type { Pictures } from '@/lib/domain/picture';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { plainText } from '@/lib/outputs/plainText';
import { copyText } from './copyText';
import { loadDonePanel } from './done/loadDonePanel';
import { formStore } from './formStore';
import type { LetterActions, MadePdf } from './LetterActionsContext';
import type { LetterFormState } from './LetterFormContext';
import { useDone } from './useDone';
import { choicesToShare, makeLink } from './usePrefilledLink';

/** All that a letter is made from. */
interface Source {
  readonly values: string;
  readonly pictures: Pictures;
}

/** What was last said. With `of` it is about the letter as it was then; `done` where the person now holds that letter. */
interface Said {
  readonly text: string;
  readonly of?: Source;
  readonly done?: boolean;
  /** No PDF could be made. */
  readonly noPdf?: true;
}

const NOTHING: Said = { text: '' };

export const useLetterActionsState = ({
  page,
  form,
  pictures,
  data,
  setting,
  made: composed,
  withLetter,
}: LetterFormState): LetterActions => {
  const { act, outputs, preview, share, failed } = page.messages;
  // The wording of another letter language is on its way; what is asked for meanwhile is done afterwards.
  const loading = data.maker === null && !data.failed;
  const unmade = composed?.ok === false;
  const [said, setSaid] = useState(NOTHING);
  const [made, setMade] = useState<(MadePdf & { readonly of: Source }) | null>(null);
  const [busy, setBusy] = useState(false);
  const stages = { engine: act.makingEngine, fonts: act.makingFonts, pages: act.makingPages };

  const source = (): Source => ({ values: JSON.stringify(form.getValues()), pictures });
  const holds = (of: Source): boolean => of.pictures === pictures && of.values === source().values;
  const current = !said.of || holds(said.of);
  const status = current ? said.text : said.done ? act.changed : '';

  const noPdf = current && said.noPdf === true;

  const pdf = made && holds(made.of) ? made : null;
  const done = useDone(pdf !== null);

  const begin = (use: Parameters<typeof withLetter>[0]) => {
    // What was said of the last try is not true of this one, whatever comes of it.
    setSaid(NOTHING);
    withLetter(use);
  };

  const pdfOf = async (letter: Letter) => {
    const { makePdf } = await import('@/lib/pdf/PdfClient');
    const { bytes, pages, missing, addressFits } = await makePdf(letter, (stage) => setSaid({ text: stages[stage] }));
    const file = new File([bytes as Uint8Array<ArrayBuffer>], letter.fileName, { type: 'application/pdf' });
    const warnings = [
      ...(missing.length > 0 ? [fillSlots(act.missing, { characters: missing.join(' ') })] : []),
      ...(addressFits ? [] : [act.addressTooLong]),
    ];
    return { file, pages, warnings };
  };

  const download = async (letter: Letter) => {
    const of = source();
    setBusy(true);
    setMade(null);
    setSaid({ text: act.making });
    try {
      const { file, warnings, ...more } = await pdfOf(letter);
      const saved = saveFile(file.name, file, file.type);
      setMade({ ...more, file, letter, saved, warnings: saved ? warnings : [act.notSaved, ...warnings], of });
      setSaid({ text: saved ? fillSlots(act.made, { file: file.name }) : act.notSaved, of, done: true });
      const { to, also } = form.getValues();
      // The letter's own demand last: what comes next goes on from it.
      const asked = [...also, page.demand].map((demand) => ({ demand, to }));
      formStore().written = [...formStore().written, ...asked];
      // What follows is no part of the letter, and comes once the person has it. Where it does not come, or the letter was
      // changed meanwhile, the bar says that the file was saved.
      const follows = await loadDonePanel().catch(() => null);
      if (follows && !hasLeft() && holds(of)) done.open();
    } catch {
      setSaid({ text: '', noPdf: true, of });
    } finally {
      setBusy(false);
    }
  };

  const saveAs: LetterActions['saveAs'] = async (id, letter, mailTo = [], own = {}) => {
    const of = source();
    setBusy(true);
    setSaid({ text: outputs.making });
    try {
      const { saveOutput } = await loadDonePanel();
      const text = await saveOutput(id, {
        letter,
        page,
        values: { ...form.getValues(), ...own },
        pdf: async () => pdf ?? pdfOf(letter),
        mailTo,
      });
      setSaid({ text, of, done: true });
      return text;
    } catch {
      setSaid({ text: outputs.failed, of });
      return outputs.failed;
    } finally {
      setBusy(false);
    }
  };
  const copy = async (letter: Letter) => {
    const of = source();
    const done = await copyText(plainText(letter));
    setSaid({ text: done ? act.textCopied : act.copyFailed, of, done });
  };

  const copyLink = async () => {
    const of = source();
    const { choices, firstOnly } = choicesToShare(form.getValues(), setting);
    const copied = firstOnly ? joinSentences(share.copied, share.firstOnly) : share.copied;
    setSaid({ text: (await copyText(makeLink(page, choices, null).url)) ? copied : act.copyFailed, of });
  };

  return {
    make: { pdf: () => !busy && begin(download), text: () => begin(copy) },
    makeFile: (id) => !busy && begin(async (letter) => void (await saveAs(id, letter))),
    saveAs,
    copyLink: () => void copyLink(),
    print: () => begin(() => window.print()),
    busy,
    // That no PDF could be made is said above the form, with the ways that are left.
    status: loading ? preview.updating : unmade ? failed.letter : noPdf ? '' : status,
    failed: !loading && !unmade && noPdf,
    pdf,
    done,
  };
};
