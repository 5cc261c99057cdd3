import { useMemo, useState } from 'react';
import { Field } from '@/components/ui/Field';
import { pressedKey } from '@/components/ui/pressedKey';
import type { World } from '@/lib/domain/catalogue';
import { type Office, OTHER_RECIPIENT, type RecipientId } from '@/lib/domain/offices';
import type { OtherNames } from '@/lib/domain/otherNames';
import { type OwnCountries, type RecipientEntry, searchOffices, suggestRecipients } from '@/lib/form/searchRecipients';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import styles from '../form.module.css';

/** Rows shown at once, besides the choice so far and “somebody else”: more is slower to read than one more letter is to type. */
const MOST_ROWS = 12;
const MOST_SUGGESTIONS = 6;

export interface RecipientSearchProps {
  readonly messages: WritePageProps['messages'];
  readonly world: World;
  readonly entries: readonly RecipientEntry[];
  /** Whether the entries have all their names. */
  readonly complete: boolean;
  readonly own: OwnCountries;
  readonly chosen: RecipientId;
  readonly error: string | undefined;
  /** What offices are called. */
  readonly offices: OtherNames['offices'];
  readonly onChoose: (id: RecipientId, office: Office | null) => void;
}

const Row = ({
  entry,
  told,
  explained,
  chosen,
  onChoose,
  messages,
}: {
  readonly entry: RecipientEntry;
  /** Whether the status line says already that it cannot be chosen. */
  readonly told: boolean;
  /** Whether it says why it can act. */
  readonly explained: boolean;
} & Pick<RecipientSearchProps, 'chosen' | 'messages'> & { readonly onChoose: (id: RecipientId) => void }) =>
  entry.reason ? (
    <li className={styles.refused}>
      <strong>{told ? entry.name : fillSlots(messages.to.notOffered, { name: entry.name })}</strong>{' '}
      <span>{entry.reason}</span>
    </li>
  ) : (
    <li>
      <label className={styles.choice}>
        <input
          type="radio"
          name="to"
          value={entry.id}
          checked={chosen === entry.id}
          onChange={() => onChoose(entry.id)}
        />
        <span>
          <span>{entry.name}</span> <small>{entry.group}</small>
          {explained && entry.why && (
            <>
              {' '}
              <small className={styles.explained}>{entry.why}</small>
            </>
          )}
        </span>
      </label>
    </li>
  );

/**
 * The rows of the list: the best of `found`, after the choice so far where it is not among them, and last “somebody else”.
 * Before anything is typed the choice so far stands first.
 */
const listRows = (
  entries: readonly RecipientEntry[],
  {
    found,
    kept,
    typed,
  }: { readonly found: readonly RecipientEntry[]; readonly kept: RecipientId; readonly typed: boolean },
): readonly RecipientEntry[] => {
  const best = found.filter(({ id }) => id !== OTHER_RECIPIENT).slice(0, typed ? MOST_ROWS : MOST_SUGGESTIONS);
  const last = entries.filter(({ id }) => id === OTHER_RECIPIENT);
  if (kept === OTHER_RECIPIENT || (typed && best.some(({ id }) => id === kept))) return [...best, ...last];
  const first = [...found, ...entries].find(({ id }) => id === kept);
  return [...(first ? [first] : []), ...best.filter(({ id }) => id !== kept), ...last];
};

/** A search field over native radio buttons: works by keyboard, by touch and with a screen reader as it is. */
export const RecipientSearch = ({
  messages,
  world,
  entries,
  complete,
  own: { country, citizenship },
  chosen,
  error,
  offices,
  onChoose,
}: RecipientSearchProps) => {
  const { to } = messages;
  const [query, setQuery] = useState('');
  /** Enter was pressed and nothing could be chosen by it. */
  const [undecided, setUndecided] = useState(false);
  // The choice that the list was made with. It stays in its row while another is chosen in the same list, so that no row
  // moves under the arrow keys.
  const [kept, setKept] = useState(chosen);
  const [picked, setPicked] = useState(chosen);
  const typed = query.trim() !== '';
  const { found, guessed, sure, office, alone } = useMemo(() => {
    const searched = searchOffices(entries, query, complete, offices);
    const suggested = !typed || searched.alone;
    return suggested
      ? { ...searched, found: suggestRecipients(entries, world, { country, citizenship }, messages), guessed: false }
      : searched;
  }, [entries, complete, offices, world, country, citizenship, query, typed, messages]);
  const rows = listRows(entries, { found, kept, typed });
  const chosenElsewhere = chosen !== picked || !rows.some(({ id }) => id === chosen);
  if (chosenElsewhere && chosen !== kept) setKept(chosen);

  const choose = (id: RecipientId) => {
    setPicked(id);
    onChoose(id, office);
  };
  const chosenName = entries.find(({ id }) => id === chosen)?.name;
  const noneOffered = found.length > 0 && found.every(({ reason }) => reason);
  const statusOf = (): string => {
    if (!typed || alone) return to.suggested;
    if (found.length === 0) return fillSlots(to.none, { query });
    const [best, another] = found;
    if (noneOffered && best)
      return another
        ? joinSentences(fillSlots(to.count, { count: found.length }), to.noneOffered)
        : fillSlots(to.notOffered, { name: best.name });
    if (guessed) return fillSlots(to.didYouMean, { query });
    return fillSlots(undecided ? to.choose : to.count, { count: found.length });
  };
  return (
    <>
      <Field id="to" label={to.recipient} hint={to.hint} error={error}>
        {(aria) => (
          <input
            {...aria}
            id="to"
            type="search"
            dir="auto"
            autoComplete="off"
            enterKeyHint="search"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setKept(chosen);
              setUndecided(false);
            }}
            onKeyDown={(event) => {
              if (pressedKey(event.nativeEvent) !== 'Enter') return;
              event.preventDefault();
              if (sure) choose(sure.id);
              else setUndecided(true);
            }}
          />
        )}
      </Field>
      <div role="status">
        {chosenName && <p className={styles.chosen}>{fillSlots(to.chosen, { name: chosenName })}</p>}
        <p className={styles.status}>
          {joinSentences(statusOf(), typed && !undecided && found.length > MOST_ROWS && to.more)}
        </p>
      </div>
      <ul className={styles.choices}>
        {rows.map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            told={noneOffered && found.includes(entry)}
            explained={!typed}
            chosen={chosen}
            onChoose={choose}
            messages={messages}
          />
        ))}
      </ul>
    </>
  );
};
