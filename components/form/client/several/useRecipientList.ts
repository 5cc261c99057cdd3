import { useMemo, useState } from 'react';
import { namesWordingUrls, otherNamesUrl } from '@/generated/data-urls';
import { groupMembers } from '@/lib/compose/recipientGroups';
import type { NamesWording } from '@/lib/domain/catalogue';
import { toDraft } from '@/lib/domain/formValues';
import type { OtherNames } from '@/lib/domain/otherNames';
import type { RecipientGroup } from '@/lib/domain/recipientGroups';
import {
  type ReadTable,
  type RowFault,
  readRecipients,
  readSettingOf,
  TABLE_LIMITS,
  tableOf,
} from '@/lib/form/readRecipients';
import { type RecipientRow, rowsOf, rowsToText } from '@/lib/form/recipientRows';
import type { Messages } from '@/lib/i18n/messages';
import { chooseRecipient } from '../chooseRecipient';
import { useLetterForm } from '../LetterFormContext';
import { useDataFile } from '../useDataFile';
import { loadSeveralFiles } from './severalFiles';

/** What came of the last list or group. */
export type Report =
  | {
      readonly kind: 'read';
      readonly added: number;
      readonly faults: readonly RowFault[];
      /** Heads of columns that nothing was read from. */
      readonly unused: readonly string[];
      /** The code page that a file was taken for; null where none was guessed. */
      readonly guessed: string | null;
    }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'unread' };

const DIRTY = { shouldDirty: true } as const;

/** Who is written to, as one list: the form's own recipient first, who is another where the first goes. */
export const useRecipientList = (many: Messages['many'] | null) => {
  const { page, form, data, date } = useLetterForm();
  const { world } = data;
  const others = useDataFile<OtherNames>(otherNamesUrl);
  const wording = useDataFile<NamesWording>(namesWordingUrls[page.locale]);
  const [report, setReport] = useState<Report | null>(null);
  const setting = useMemo(() => {
    const demand = world?.demands.find(({ id }) => id === page.demand);
    if (!world || !demand || !others || !wording || !many || !date) return null;
    return readSettingOf(world, demand, date, page, many, { others, wording });
  }, [world, others, wording, many, date, page]);

  const rows = (): readonly RecipientRow[] => rowsOf(toDraft(form.getValues()));
  const put = ([first, ...rest]: readonly RecipientRow[]) => {
    const { to, office, name, address } = first ?? { to: '', office: '', name: '', address: '' };
    const now = form.getValues();
    if (to !== now.to || office !== now.office || name !== now.recipientName) {
      chooseRecipient(form, to);
      form.setValue('office', office, DIRTY);
      form.setValue('recipientName', name, DIRTY);
      form.setValue('recipientGender', 'n', DIRTY);
      form.setValue('addressCheckedOn', '', DIRTY);
    }
    if (address !== now.recipientAddress) form.setValue('recipientAddress', address, DIRTY);
    form.setValue('recipients', rowsToText(rest), DIRTY);
  };
  /** Gives the lines of which nobody was added, or null where nothing was read. */
  const add = (table: ReadTable, says: (fault: RowFault) => boolean, guessed: string | null): string | null => {
    if (!setting) return null;
    const read = readRecipients(table, rows(), setting);
    put([...rows(), ...read.rows]);
    setReport({
      kind: 'read',
      added: read.rows.length,
      faults: read.faults.filter(says),
      unused: read.unused,
      guessed,
    });
    return read.left;
  };
  const addText = async (text: string, guessed: string | null = null): Promise<string | null> => {
    // Before any work: in UTF-16 units first, for counting bytes is work, too.
    const large = text.length > TABLE_LIMITS.bytes || new TextEncoder().encode(text).length > TABLE_LIMITS.bytes;
    if (large) {
      setReport({ kind: 'tooLarge' });
      return null;
    }
    try {
      const { readTable } = await loadSeveralFiles();
      const table = readTable(text, TABLE_LIMITS.rows + 1);
      if (table.lines.length <= TABLE_LIMITS.rows) return add(table, () => true, guessed);
      setReport({ kind: 'tooLarge' });
    } catch {
      setReport({ kind: 'unread' });
    }
    return null;
  };
  return {
    ready: setting !== null,
    report,
    /** The list as it is now; what was said of another one is not true of it. */
    put: (next: readonly RecipientRow[]) => {
      put(next);
      setReport(null);
    },
    rows,
    addGroup: (group: RecipientGroup) => {
      if (world) add(tableOf(groupMembers(group, world, date)), ({ code }) => code !== 'twice', null);
    },
    /** A list typed or pasted; gives the lines of which nobody was added, or null where it was not read. */
    addText: (text: string): Promise<string | null> => addText(text),
    /** The same of a file. */
    addFile: async (file: File): Promise<string | null> => {
      if (file.size > TABLE_LIMITS.bytes) {
        setReport({ kind: 'tooLarge' });
        return null;
      }
      try {
        const { tableText } = await loadSeveralFiles();
        const read = tableText(new Uint8Array(await file.arrayBuffer()), page.locale);
        if (read) return await addText(read.text, read.guessed);
      } catch {
        // Said below.
      }
      setReport({ kind: 'unread' });
      return null;
    },
  };
};
