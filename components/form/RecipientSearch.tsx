import { useMemo, useState } from 'react';
import { Field } from '@/components/ui/Field';
import type { World } from '@/lib/domain/catalogue';
import type { RecipientId } from '@/lib/domain/offices';
import { fillSlots } from '@/lib/locale/fillSlots';
import { joinSentences } from '@/lib/locale/joinSentences';
import styles from './form.module.css';
import { type OwnCountries, type RecipientEntry, searchRecipients, suggestRecipients } from './searchRecipients';
import type { WritePageProps } from './writePageProps';

/** Rows shown at once: more is slower to read than one more letter is to type. */
const MOST_ROWS = 12;
const MOST_SUGGESTIONS = 6;

export interface RecipientSearchProps {
  readonly messages: WritePageProps['messages'];
  readonly world: World;
  readonly entries: readonly RecipientEntry[];
  readonly own: OwnCountries;
  readonly chosen: RecipientId;
  readonly error: string | undefined;
  readonly onChoose: (id: RecipientId) => void;
}

const Row = ({
  entry,
  chosen,
  onChoose,
  messages,
}: { readonly entry: RecipientEntry } & Pick<RecipientSearchProps, 'chosen' | 'onChoose' | 'messages'>) =>
  entry.reason ? (
    <li className={styles.refused}>
      <strong>{fillSlots(messages.to.notOffered, { name: entry.name })}</strong> {entry.reason}
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
          {entry.name} <small>{entry.group}</small>
        </span>
      </label>
    </li>
  );

/** A search field over native radio buttons: works by keyboard, by touch and with a screen reader as it is. */
export const RecipientSearch = ({
  messages,
  world,
  entries,
  own: { country, citizenship },
  chosen,
  error,
  onChoose,
}: RecipientSearchProps) => {
  const [query, setQuery] = useState('');
  const found = useMemo(
    () =>
      query.trim()
        ? searchRecipients(entries, query)
        : suggestRecipients(entries, world, { country, citizenship }, messages),
    [entries, world, country, citizenship, query, messages],
  );
  const rows = found.slice(0, query.trim() ? MOST_ROWS : MOST_SUGGESTIONS);
  const chosenName = entries.find(({ id }) => id === chosen)?.name;
  const status = !query.trim()
    ? messages.to.suggested
    : found.length > 0
      ? fillSlots(messages.to.count, { count: found.length })
      : fillSlots(messages.to.none, { query });
  return (
    <>
      <Field id="to" label={messages.to.recipient} hint={messages.to.hint} error={error}>
        {(aria) => (
          <input
            {...aria}
            id="to"
            type="search"
            dir="auto"
            autoComplete="off"
            enterKeyHint="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const first = found.find(({ reason }) => !reason);
              if (first && query.trim()) onChoose(first.id);
            }}
          />
        )}
      </Field>
      {chosenName && <p className={styles.chosen}>{fillSlots(messages.to.chosen, { name: chosenName })}</p>}
      <p role="status" className={styles.status}>
        {joinSentences(status, query.trim() !== '' && found.length > rows.length && messages.to.more)}
      </p>
      <ul className={styles.choices}>
        {rows.map((entry) => (
          <Row key={entry.id} entry={entry} chosen={chosen} onChoose={onChoose} messages={messages} />
        ))}
      </ul>
    </>
  );
};
