import { memo, useEffectEvent } from 'react';
import { isGuarded } from '@/lib/compose/offerFor';
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
  readonly notes: readonly string[];
}

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
        {words.notes.map((note) => (
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
    before.row === after.row &&
    before.index === after.index &&
    JSON.stringify(before.words) === JSON.stringify(after.words),
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
  const wordsOf = ({ row, key, recipient, pair }: SeveralRow): RowWords => {
    const letter = pair?.letter ?? null;
    const done = made.get(key);
    const pages = done?.pages ?? (letter ? likelyPages(letter) : 0);
    const reached = recipient && { recipient, office: row.office };
    const known =
      address.contacts && reached
        ? contactsFor(address.contacts, reached).some((one) => one.lines && !isDetour(one, reached))
        : false;
    const guarded =
      recipient?.state === values.country && data.world && isGuarded(values.country, data.world.safeguards);
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
      ],
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
          <Row key={row.key} index={index} row={row} words={wordsOf(row)} many={many} onOpen={open} onRemove={remove} />
        ))}
      </tbody>
    </table>
  );
};
