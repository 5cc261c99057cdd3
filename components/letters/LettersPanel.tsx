import { useEffect, useRef, useState } from 'react';
import { loadSeveralFiles } from '@/components/form/client/several/severalFiles';
import { Button } from '@/components/ui/Button';
import { namesWordingUrls } from '@/generated/data-urls';
import { fetchData } from '@/lib/catalogue/fetchLetterSource';
import { saveFile } from '@/lib/device/saveFile';
import type { NamesWording } from '@/lib/domain/catalogue';
import type { DateProfile } from '@/lib/domain/locale';
import type { Locale } from '@/lib/domain/locales';
import {
  KEEP_FOR,
  type LetterList,
  type ListedLetter,
  letterListFile,
  letterListTable,
  NO_LETTERS,
  readLetterListFile,
  withLetters,
  withoutExpired,
} from '@/lib/drafts/letterList';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { localDay } from '@/lib/i18n/localDay';
import type { Messages, WriteMessages } from '@/lib/i18n/messages';
import { called, type Names } from './called';
import { LetterRow } from './LetterRow';
import styles from './letters.module.css';
import { useLetterList } from './useLetterList';

export interface LettersPanelProps extends Pick<Names, 'demands'> {
  readonly messages: Messages['letters'] & Pick<WriteMessages['list'], 'blocked'>;
  readonly locale: Locale;
  readonly kinds: WriteMessages['kind']['kinds'];
  readonly profile: DateProfile;
}

const FILES = { json: 'letters.json', csv: 'letters.csv' } as const;

/** What the page was made with, and what has come since. */
export type Panel = LettersPanelProps & Names;

/** The names of recipients come as the write page has them: of all, so that no request tells who is in the list. */
const useRecipients = (locale: Locale): NamesWording | null => {
  const [names, setNames] = useState<NamesWording | null>(null);
  useEffect(() => {
    fetchData<NamesWording>(namesWordingUrls[locale]).then(setNames, () => undefined);
  }, [locale]);
  return names;
};

interface FilesProps {
  readonly panel: Panel;
  readonly list: LetterList;
  readonly onLetters: (letters: readonly ListedLetter[]) => boolean;
}

/** The list as a file of the person's own, and back from one. */
const Files = ({ panel, list, onLetters }: FilesProps) => {
  const { messages } = panel;
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const save = (file: string, content: string, type: string) =>
    setSaid(saveFile(file, content, type) ? fillSlots(messages.saved, { file }) : messages.notSaved);
  const saveTable = async () => {
    const files = await loadSeveralFiles().catch(() => null);
    if (!files) return setSaid(messages.failed);
    const table = files.writeTable(...letterListTable(list, (one) => called(panel, one)));
    save(FILES.csv, table, 'text/csv; charset=utf-8');
  };

  const open = async (file: File) => {
    setSaid('');
    const read = await readLetterListFile(file, async () => (await loadSeveralFiles()).readTable).catch(() => null);
    if (!read) return setSaid(messages.failed);
    if (!read.ok) return setSaid(messages[read.error]);
    const { letters, wrong } = read.value;
    // What is older than the list keeps would be gone at the next look.
    const kept = withoutExpired({ ...list, letters }, localDay()).letters;
    const rows = wrong.length > 0 ? `${wrong.length} (${wrong.slice(0, 20).join(', ')})` : '0';
    const old = letters.length > kept.length ? fillSlots(messages.tooOld, { count: letters.length - kept.length }) : '';
    const opened = fillSlots(messages.opened, { count: kept.length, wrong: rows });
    setSaid(onLetters(kept) ? joinSentences(opened, old) : messages.blocked);
  };

  return (
    <>
      <h2>{messages.filesTitle}</h2>
      <p>{messages.filesHint}</p>
      <div className={styles.acts}>
        {list.letters.length > 0 && (
          <>
            <Button onClick={() => save(FILES.json, letterListFile(list), 'application/json')}>
              {messages.saveFile}
            </Button>
            <Button onClick={() => void saveTable()}>{messages.saveTable}</Button>
          </>
        )}
        <Button onClick={() => input.current?.click()}>{messages.openFile}</Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={messages.openFile}
        accept=".json,.csv,application/json,text/csv"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void open(file);
          target.value = '';
        }}
      />
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
};

/** The letters that somebody chose to keep in a list on this device. */
export const LettersPanel = (props: LettersPanelProps) => {
  const { messages } = props;
  const panel: Panel = { ...props, recipients: useRecipients(props.locale) };
  const { list, change } = useLetterList();
  const [said, setSaid] = useState('');
  const alter = (next: (list: LetterList) => LetterList, done = ''): boolean => {
    const kept = change(next);
    setSaid(kept ? done : messages.blocked);
    return kept;
  };
  const put = (id: string, changed: Partial<ListedLetter>) =>
    alter((now) => ({ ...now, letters: now.letters.map((one) => (one.id === id ? { ...one, ...changed } : one)) }));

  return (
    <>
      {list.letters.length === 0 ? (
        <p>{messages.empty}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {list.letters.map((letter) => (
              <LetterRow
                key={letter.id}
                panel={panel}
                letter={letter}
                onState={(state) => put(letter.id, { state })}
                onOpen={() => alter((now) => ({ ...now, open: letter.id }))}
                onRemove={() =>
                  alter(
                    (now) => ({ ...now, letters: now.letters.filter(({ id }) => id !== letter.id) }),
                    messages.removed,
                  )
                }
              />
            ))}
          </ul>
          <p>
            <label className={styles.state}>
              <span>{messages.keep}</span>
              <select
                value={list.keepFor}
                onChange={({ target }) => alter((now) => ({ ...now, keepFor: Number(target.value) }))}
              >
                {KEEP_FOR.map((count) => (
                  <option key={count} value={count}>
                    {fillSlots(messages.keepFor, { count })}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <p className={styles.fine}>{messages.keepHint}</p>
          <p>
            <Button onClick={() => alter(() => NO_LETTERS, messages.erased)}>{messages.erase}</Button>
          </p>
        </>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Files panel={panel} list={list} onLetters={(letters) => change((now) => withLetters(now, letters))} />
    </>
  );
};
