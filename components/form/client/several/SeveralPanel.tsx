import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { manyUrls } from '@/generated/many-urls';
import { writesHome } from '@/lib/compose/offerFor';
import { groupsOn } from '@/lib/compose/recipientGroups';
import { isWithoutName } from '@/lib/domain/withoutName';
import { nearestAddress } from '@/lib/form/contacts';
import { calledIn, fieldLabel } from '@/lib/form/fieldLabels';
import type { RowFault } from '@/lib/form/readRecipients';
import { TABLE_LIMITS } from '@/lib/form/readRecipients';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Messages } from '@/lib/i18n/messages';
import { cosignersIn } from '@/lib/sharing/cosigning';
import styles from '../../form.module.css';
import { Names } from '../cosign/Names';
import { formStore } from '../formStore';
import { useLetterForm } from '../LetterFormContext';
import { useDataFile } from '../useDataFile';
import { LetterDialog } from './LetterDialog';
import own from './Several.module.css';
import { SeveralMade } from './SeveralMade';
import { SeveralTable } from './SeveralTable';
import { type SeveralRow, useSeveralState } from './severalStore';
import { type Report, useRecipientList } from './useRecipientList';
import { useSeveralRows } from './useSeveralRows';

export { SeveralDownload, SeveralStatus } from './SeveralBar';

/** Lines that are shown at once of those that could not be read: a table in the wrong form has as many as it has lines. */
const MOST_FAULTS = 50;

const Fault = ({ many, fault: { line, value, code, slots } }: { many: Messages['many']; fault: RowFault }) => (
  <li>
    {line > 0 && <span>{fillSlots(many.row, { line })}</span>} <bdi className={own.value}>{value}</bdi>{' '}
    <span>{fillSlots(many.faults[code], slots)}</span>
  </li>
);

/** What came of a list: how many were added, and by line why the others were not. */
const ReportOf = ({ many, report }: { readonly many: Messages['many']; readonly report: Report }) => {
  if (report.kind === 'unread') return <p>{many.unread}</p>;
  if (report.kind === 'tooLarge')
    return <p>{fillSlots(many.tooLarge, { kB: TABLE_LIMITS.bytes / 1024, rows: TABLE_LIMITS.rows })}</p>;
  const { added, faults, unused, guessed } = report;
  return (
    <>
      <p>{fillSlots(many.added, { count: added })}</p>
      {guessed && <p>{fillSlots(many.guessed, { encoding: guessed })}</p>}
      {unused.length > 0 && <p>{fillSlots(many.unused, { names: unused.join(', ') })}</p>}
      {faults.length > 0 && (
        <Notice title={fillSlots(many.notAdded, { count: faults.length })}>
          <ul className={own.faults}>
            {faults.slice(0, MOST_FAULTS).map((fault) => (
              <Fault key={`${fault.line} ${fault.value}`} many={many} fault={fault} />
            ))}
          </ul>
          {faults.length > MOST_FAULTS && <p>…</p>}
        </Notice>
      )}
    </>
  );
};

/** Whom to add: typed or pasted, from a file, or a group. */
const AddRecipients = ({ many, list }: { many: Messages['many']; list: ReturnType<typeof useRecipientList> }) => {
  const { date, data } = useLetterForm();
  const [text, setText] = useState('');
  const groups = data.world && date ? groupsOn(data.world, date) : [];
  return (
    <>
      <Field id="several-list" label={many.list} hint={many.listHint}>
        {(aria) => (
          <textarea
            {...aria}
            id="several-list"
            rows={2}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button
          aria-disabled={!list.ready || text.trim() === ''}
          onClick={async () => {
            const left = text.trim() === '' ? null : await list.addText(text);
            if (left !== null) setText(left);
          }}
        >
          {many.add}
        </Button>
      </div>
      <Field id="several-file" label={many.file}>
        {(aria) => (
          <input
            {...aria}
            id="several-file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={async ({ target }) => {
              const file = target.files?.[0];
              const left = file ? await list.addFile(file) : null;
              if (left) setText((now) => [now.trim(), left].filter(Boolean).join('\n'));
              // The same file, mended, can be chosen again.
              target.value = '';
            }}
          />
        )}
      </Field>
      <fieldset className={own.groups}>
        <legend>{many.groups}</legend>
        {groups.map((group) => (
          <Button key={group} aria-disabled={!list.ready} onClick={() => list.addGroup(group)}>
            {many.group[group]}
          </Button>
        ))}
      </fieldset>
      <div role="status">{list.report && <ReportOf many={many} report={list.report} />}</div>
    </>
  );
};

/** Known addresses of recipients whose letters bear none: offered for all at once, as for one they are one by one. */
const KnownAddresses = ({ many, list }: { many: Messages['many']; list: ReturnType<typeof useRecipientList> }) => {
  const { page, address, values, data } = useLetterForm();
  const rows = useSeveralState((state) => state.rows);
  const { contacts } = address;
  const { world } = data;
  const { country } = values;
  const known = useMemo(
    () =>
      rows.map(({ row, recipient }) =>
        contacts && world && recipient && row.address === ''
          ? nearestAddress(contacts, { recipient, office: row.office }, country, world)
          : null,
      ),
    [rows, contacts, world, country],
  );
  const count = known.filter((one) => one !== null).length;
  if (count === 0) return null;
  return (
    <>
      <p className={styles.hint}>{page.messages.where.lead}</p>
      <div className={styles.buttons}>
        <Button
          onClick={() =>
            list.put(list.rows().map((row, index) => ({ ...row, address: row.address || (known[index] ?? '') })))
          }
        >
          {fillSlots(many.use, { count })}
        </Button>
      </div>
    </>
  );
};

/** Among many rows nobody finds the one that can harm the writer: it is named above them, and can be taken out there. */
const WritesHome = ({ many, onRemove }: { many: Messages['many']; onRemove: (index: number) => void }) => {
  const { page, values, data } = useLetterForm();
  const rows = useSeveralState((state) => state.rows);
  const { unnamed } = page.messages;
  const { world } = data;
  const home = world ? rows.findIndex(({ recipient }) => writesHome(recipient, values.country, world)) : -1;
  const { name } = rows[home] ?? {};
  if (name === undefined || isWithoutName(values)) return null;
  return (
    <Notice urgent title={name}>
      <p>{unnamed.advice}</p>
      <div className={styles.buttons}>
        <Button onClick={() => onRemove(home)}>{`${many.remove}: ${name}`}</Button>
      </div>
    </Notice>
  );
};

const Panel = ({ many }: { readonly many: Messages['many'] }) => {
  const { page, values, address, link } = useLetterForm();
  const { messages } = page;
  const group = link.opened?.used.group;
  const list = useRecipientList(many);
  const composing = useSeveralRows();
  const [shown, setShown] = useState<SeveralRow | null>(null);
  /** The list that was given up, as long as no other one stands there. */
  const [before, setBefore] = useState<ReturnType<typeof list.rows> | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const { look } = address;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once; all addresses are one file
  useEffect(() => look(), []);
  const several = values.recipients !== '';
  const remove = (index: number) => {
    const shownRows = region.current?.querySelectorAll('tr[data-key]');
    const next = shownRows && shownRows.length > 2 ? (shownRows[index + 1] ?? shownRows[index - 1]) : null;
    list.put(list.rows().filter((_, at) => at !== index));
    // Who takes out several goes on from where they are.
    (next?.querySelector<HTMLElement>('button:last-of-type') ?? heading.current)?.focus();
  };
  const cosigned = cosignersIn(values.cosigners, formStore().agreed?.names ?? []);
  return (
    <>
      <h2 id="several-title" className={own.title} ref={heading} tabIndex={-1}>
        {messages.many.title}
      </h2>
      <p className={styles.hint}>{many.lead}</p>
      {several && group && <Notice>{fillSlots(many.fromLink, { group: many.group[group] })}</Notice>}
      <AddRecipients many={many} list={list} />
      {composing.failed && (
        <Notice title={messages.loadFailed}>
          <Button onClick={composing.retry}>{messages.retry}</Button>
        </Notice>
      )}
      {several && (
        <>
          <h3>{many.check}</h3>
          {values.kind === 'reminder' && <Notice>{many.reminders}</Notice>}
          {cosigned.length > 0 && (
            <Notice title={many.cosigned}>
              <Names names={cosigned} />
            </Notice>
          )}
          {values.in !== '' && (
            <p>{fillSlots(many.inOne, { language: calledIn(page, values.in), field: fieldLabel('in', messages) })}</p>
          )}
          <WritesHome many={many} onRemove={remove} />
          <KnownAddresses many={many} list={list} />
          <div className={own.region} ref={region}>
            <SeveralTable many={many} onOpen={setShown} onRemove={remove} />
          </div>
          <SeveralMade many={many} />
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                setBefore(list.rows());
                list.put(list.rows().slice(0, 1));
              }}
            >
              {many.clear}
            </Button>
          </div>
        </>
      )}
      {!several && before && (
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              list.put(before);
              setBefore(null);
            }}
          >
            {many.undo}
          </Button>
        </div>
      )}
      {shown?.pair && <LetterDialog row={shown} pair={shown.pair} onClose={() => setShown(null)} />}
    </>
  );
};

/** Several recipients of one letter: who they are, their letters before they are made, and what was made. */
export const SeveralPanel = () => {
  const { page } = useLetterForm();
  const many = useDataFile<Messages['many']>(manyUrls[page.locale]);
  return many ? <Panel many={many} /> : <p role="status">{page.messages.loading}</p>;
};
