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
  | { readonly kind: 'read'; readonly added: number; readonly faults: readonly RowFault[] }
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
  const add = (table: ReadTable, says: (fault: RowFault) => boolean): boolean => {
    if (!setting) return false;
    const read = readRecipients(table, rows(), setting);
    put([...rows(), ...read.rows]);
    setReport({ kind: 'read', added: read.rows.length, faults: read.faults.filter(says) });
    return read.rows.length > 0;
  };
  return {
    ready: setting !== null,
    report,
    put,
    rows,
    addGroup: (group: RecipientGroup) => {
      if (world) add(tableOf(groupMembers(group, world, date)), ({ code }) => code !== 'twice');
    },
    /** A list typed or pasted; true where somebody of it was added. */
    addText: async (text: string): Promise<boolean> => {
      // Before any work: in UTF-16 units first, for counting bytes is work, too.
      const large = text.length > TABLE_LIMITS.bytes || new TextEncoder().encode(text).length > TABLE_LIMITS.bytes;
      if (large) {
        setReport({ kind: 'tooLarge' });
        return false;
      }
      try {
        const { readTable } = await loadSeveralFiles();
        const table = readTable(text, TABLE_LIMITS.rows + 1);
        if (table.lines.length <= TABLE_LIMITS.rows) return add(table, () => true);
        setReport({ kind: 'tooLarge' });
      } catch {
        setReport({ kind: 'unread' });
      }
      return false;
    },
    /** The text of a file, or null where it is too large or cannot be read. */
    readFile: async (file: File): Promise<string | null> => {
      if (file.size > TABLE_LIMITS.bytes) setReport({ kind: 'tooLarge' });
      else {
        try {
          return await file.text();
        } catch {
          setReport({ kind: 'unread' });
        }
      }
      return null;
    },
  };
};
