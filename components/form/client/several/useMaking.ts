import { saveFile } from '@/lib/device/saveFile';
import { toDraft } from '@/lib/domain/formValues';
import type { Letter } from '@/lib/domain/letter';
import { columnHeads, REGISTER_FILE, registerOf } from '@/lib/form/register';
import { fileNames } from '@/lib/form/severalLetters';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import type { Messages } from '@/lib/i18n/messages';
import { formStore } from '../formStore';
import { useLetterForm } from '../LetterFormContext';
import { loadSeveralFiles } from './severalFiles';
import {
  lettersIn,
  type Making,
  make,
  type SeveralKind,
  type SeveralRow,
  type SeveralState,
  severalState,
  whenComposed,
} from './severalStore';

const PDF = 'application/pdf';
const ZIP = 'application/zip';
const CSV = 'text/csv; charset=utf-8';

/** Names of files that hold several letters, in ASCII as those of letters are. */
const NAMES: Readonly<Record<SeveralKind, string>> = {
  zip: 'letters.zip',
  inOrder: 'letters.pdf',
  envelopes: 'envelopes.pdf',
  labels: 'labels.pdf',
};

/** What letters to several are made into, in the words of the page. */
export const useMaking = (many: Messages['many'] | null) => {
  const { page, data, form, withLetter } = useLetterForm();
  const named = (kind: SeveralKind, date: string): string => NAMES[kind].replace('.', `-${page.demand}-${date}.`);
  const dateOf = (rows: readonly SeveralRow[]): string => rows.find(({ date }) => date !== '')?.date ?? '';
  const filesOf = async (rows: readonly SeveralRow[], made: SeveralState['made']) => {
    const { writeTable, zipFiles } = await loadSeveralFiles();
    const letters = lettersIn(rows).flatMap((one) => {
      const rendered = made.get(one.key);
      return rendered ? [{ ...one, rendered, letter: one.pair.letter }] : [];
    });
    const names = fileNames(letters.map(({ row, letter }) => ({ row, fileName: letter.fileName })));
    const files = letters.map(
      ({ rendered, letter }, index) => [names[index] ?? letter.fileName, rendered.bytes] as const,
    );
    const list = letters.map((one, index) => ({
      ...one,
      file: names[index] ?? one.letter.fileName,
      pages: one.rendered.pages,
    }));
    const heads = columnHeads({ many: many as Messages['many'], write: page.messages });
    return { files, register: writeTable(...registerOf(list, page, heads)), zipFiles };
  };
  const making: Making = {
    title: page.title,
    locale: page.locale as Letter['locale'],
    envelope: data.world?.envelopes[0] ?? null,
    pack: async (rows, made) => {
      const { files, register, zipFiles } = await filesOf(rows, made);
      const date = dateOf(rows);
      const bytes = zipFiles([...files, [REGISTER_FILE, register]], date) as Uint8Array<ArrayBuffer>;
      return new File([bytes], named('zip', date), { type: ZIP });
    },
    fileOf: (kind, bytes) =>
      new File([bytes as Uint8Array<ArrayBuffer>], named(kind, dateOf(severalState().rows)), { type: PDF }),
    save: (file) => {
      saveFile(file.name, file, file.type);
      const written = lettersIn(severalState().rows).map(({ row }) => ({ demand: page.demand, to: row.to }));
      formStore().written = [...formStore().written, ...written];
    },
  };
  return {
    /** Checks the form as for one letter, then makes them. */
    begin: (kind: SeveralKind) =>
      withLetter(async () => {
        // Needed in the end: it comes while letters are made.
        if (kind === 'zip') loadSeveralFiles().catch(() => undefined);
        await whenComposed(toDraft(form.getValues()));
        await make(kind, making);
      }),
    /** The list alone, of what is made. */
    saveList: async () => {
      const { rows, made } = severalState();
      const { register } = await filesOf(rows, made);
      saveFile(named('zip', dateOf(rows)).replace(/zip$/, 'csv'), register, CSV);
    },
    said: ({ phase, done, rows, file, broke }: SeveralState): string => {
      if (!many) return '';
      if (phase === 'making') return fillSlots(many.progress, { done, count: lettersIn(rows).length });
      if (phase === 'stopped') return joinSentences(broke && page.messages.act.failed, many.stopped);
      return phase === 'done' && file ? fillSlots(many.ready, { file: file.name }) : '';
    },
  };
};
