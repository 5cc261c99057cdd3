import { memo, useEffectEvent, useMemo } from 'react';
import { writesHome } from '@/lib/compose/offerFor';
import { type Letter, lineText } from '@/lib/domain/letter';
import { contactsFor, isDetour } from '@/lib/form/contacts';
import { calledIn } from '@/lib/form/fieldLabels';
import { officeName } from '@/lib/form/register';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Messages } from '@/lib/i18n/messages';
import { likelyPages } from '@/lib/paper/density';
import { useLetterForm } from '../LetterFormContext';
import own from './Several.module.css';
import { type SeveralRow, useSeveralState } from './severalStore';

interface RowWords {
  readonly made: boolean;
  readonly office: string;
  /** Language, form of address and pages of the letter. */
  readonly letter: string;
  readonly opening: Letter | null;
  readonly address: string;
  /** A line each. */
  readonly notes: string;
}

/** By what they hold: a letter is the same until it is composed anew, and is never compared word by word. */
const sameIn = <Part extends object>(before: Part, after: Part, keys: readonly (keyof Part)[]): boolean =>
  keys.every((key) => before[key] === after[key]);
const WORDS = ['made', 'office', 'letter', 'opening', 'address', 'notes'] as const satisfies (keyof RowWords)[];
/** Whom it is to is its key; it is looked up anew with every word that is typed. */
const SHOWN = ['key', 'name', 'pair', 'refused'] as const satisfies (keyof SeveralRow)[];

interface RowProps {
  readonly index: number;
  readonly row: SeveralRow;
  readonly words: RowWords;
  readonly many: Messages['many'];
  readonly onOpen: (row: SeveralRow) => void;
  readonly onRemove: (index: number) => void;
}

/** Drawn again only where something of it is another: of 193 rows one changes with each letter that is made. */
const Row = memo(
  ({ index, row, words, many, onOpen, onRemove }: RowProps) => (
    <tr data-key={row.key} data-refused={row.refused !== null} data-made={words.made}>
      <th scope="row">
        <span>{row.name}</span> {words.office && <small>{words.office}</small>}
        {row.row.name && <small dir="auto">{row.row.name}</small>}
      </th>
      <td>
        {row.refused === null ? (
          <>
            <span>{words.letter}</span>
            {words.opening && (
              <small lang={words.opening.locale} dir={words.opening.direction} translate="no">
                {lineText(words.opening.opening)}
              </small>
            )}
          </>
        ) : (
          <>
            <strong>{many.refused}</strong> <span>{row.refused}</span>
          </>
        )}
        {(words.notes ? words.notes.split('\n') : []).map((note) => (
          <small key={note} className={own.note}>
            {note}
          </small>
        ))}
      </td>
      <td>{row.refused === null && `${many.columns.address} · ${words.address}`}</td>
      <td className={own.acts}>
        {row.pair && (
          <button type="button" aria-label={`${many.read}: ${row.name}`} onClick={() => onOpen(row)}>
            {many.read}
          </button>
        )}
        <button type="button" aria-label={`${many.remove}: ${row.name}`} onClick={() => onRemove(index)}>
          {many.remove}
        </button>
      </td>
    </tr>
  ),
  (before, after) =>
    before.index === after.index && sameIn(before.row, after.row, SHOWN) && sameIn(before.words, after.words, WORDS),
);

export interface SeveralTableProps {
  readonly many: Messages['many'];
  readonly onOpen: (row: SeveralRow) => void;
  readonly onRemove: (index: number) => void;
}

/** Each recipient with what their letter will be: to look at before anything is made. */
export const SeveralTable = ({ many, onOpen, onRemove }: SeveralTableProps) => {
  const { page, values, data, address } = useLetterForm();
  const rows = useSeveralState((state) => state.rows);
  const made = useSeveralState((state) => state.made);
  const { messages } = page;
  const open = useEffectEvent(onOpen);
  const remove = useEffectEvent(onRemove);
  const { contacts } = address;
  // What takes time: once for what stands there, and not with every key.
  const found = useMemo(
    () =>
      rows.map(({ row, recipient, pair }) => {
        const reached = recipient && { recipient, office: row.office };
        return {
          known:
            contacts && reached
              ? contactsFor(contacts, reached).some((one) => one.lines && !isDetour(one, reached))
              : false,
          // As the file counts them: with the version for reference and the envelope.
          pages: pair
            ? likelyPages(pair.letter) +
              Number(pair.letter.referencePage !== null) +
              Number(pair.letter.envelope !== null)
            : 0,
        };
      }),
    [rows, contacts],
  );
  const wordsOf = ({ row, key, recipient, pair }: SeveralRow, index: number): RowWords => {
    const letter = pair?.letter ?? null;
    const done = made.get(key);
    const { known = false, pages: likely = 0 } = found[index] ?? {};
    const pages = done?.pages ?? likely;
    const guarded = data.world && writesHome(recipient, values.country, data.world);
    return {
      made: done !== undefined,
      office: officeName({ row, recipient }, page),
      letter: letter
        ? [
            calledIn(page, letter.locale),
            pages === 1 ? messages.preview.onePage : fillSlots(messages.preview.pages, { pages }),
          ].join(' · ')
        : messages.preview.updating,
      opening: letter,
      address: row.address ? many.onLetter : known ? many.known : many.unknown,
      notes: [
        ...(guarded ? [messages.unnamed.advice] : []),
        ...(done && done.missing.length > 0
          ? [fillSlots(messages.act.missing, { characters: done.missing.join(' ') })]
          : []),
        ...(done && !done.addressFits ? [messages.act.addressTooLong] : []),
        ...(done && !done.senderFits ? [messages.act.senderTooLong] : []),
      ].join('\n'),
    };
  };
  return (
    <table className={own.table}>
      <thead>
        <tr>
          <th scope="col">{messages.to.recipient}</th>
          <th scope="col">{messages.bar.letter}</th>
          <th scope="col">{many.columns.address}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.key}
            index={index}
            row={row}
            words={wordsOf(row, index)}
            many={many}
            onOpen={open}
            onRemove={remove}
          />
        ))}
      </tbody>
    </table>
  );
};
