import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Messages } from '@/lib/i18n/messages';
import styles from './check.module.css';
import type { HeaderFinding } from './checkHeaders';
import { copyDigits } from './savedCopy';
import { type FileFinding, type ReleaseCheck, useReleaseCheck } from './useReleaseCheck';

export type CheckMessages = Messages['check'];

const BYTES_PER_MB = 1_000_000;
/** A screen reader hears of every tenth of the way, not of each file. */
const STEPS = 10;

interface PartProps {
  readonly messages: CheckMessages;
}

const FileList = ({ messages, findings }: PartProps & { readonly findings: readonly FileFinding[] }) => (
  <ul className={styles.rows}>
    {findings.map(({ path, state }) => (
      <li key={path} className={styles[state]}>
        <code dir="ltr" translate="no">
          {path}
        </code>{' '}
        <span>{messages.fileState[state]}</span>
      </li>
    ))}
  </ul>
);

const HeaderList = ({ messages, headers }: PartProps & { readonly headers: readonly HeaderFinding[] }) => (
  <section aria-labelledby="headers-title">
    <h2 id="headers-title">{messages.headersTitle}</h2>
    <p>{messages.headersLead}</p>
    <ul className={styles.rows}>
      {headers.map(({ name, state, value }) => (
        <li key={name} className={styles[state]}>
          <code dir="ltr" translate="no">
            {name}
          </code>{' '}
          <span>{messages.headerState[state]}</span>
          {state === 'different' && (
            <code dir="ltr" translate="no">
              {value}
            </code>
          )}
        </li>
      ))}
    </ul>
  </section>
);

/** Where a copy is saved, the page came from it, and what is compared below did not. */
const CopyNotice = ({ messages, hostDigits }: PartProps & { readonly hostDigits: string | null }) => {
  const { copy } = messages;
  const [digits, setDigits] = useState<string | null>(null);
  useEffect(() => {
    copyDigits().then(setDigits, () => setDigits(null));
  }, []);
  if (digits === null) return null;
  return (
    <Notice title={copy.title}>
      <p>{copy.lead}</p>
      {digits === hostDigits ? (
        <p>{copy.same}</p>
      ) : (
        <p>
          <span>{hostDigits === null ? messages.digits : copy.other}</span>{' '}
          <bdi dir="ltr" translate="no">
            {digits}
          </bdi>
        </p>
      )}
    </Notice>
  );
};

/** What is said aloud: how far it is, then how it ended. */
const outcome = (messages: CheckMessages, { running, findings }: ReleaseCheck, count: number): string => {
  const done = findings.length;
  const wrong = findings.filter(({ state }) => state !== 'same').length;
  if (running) {
    const told = Math.floor((done / count) * STEPS) / STEPS;
    return fillSlots(messages.running, { done: String(Math.ceil(told * count)), count: String(count) });
  }
  if (wrong > 0) return fillSlots(messages.someDifferent, { count: String(wrong) });
  if (done < count) return fillSlots(messages.stopped, { done: String(done), count: String(count) });
  return fillSlots(messages.allSame, { count: String(count) });
};

const Findings = ({ messages, findings }: PartProps & { readonly findings: readonly FileFinding[] }) => {
  const [open, setOpen] = useState(false);
  const wrong = findings.filter(({ state }) => state !== 'same');
  return (
    <>
      {wrong.length > 0 && <FileList messages={messages} findings={wrong} />}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.all}>{messages.showAll}</summary>
        {open && <FileList messages={messages} findings={findings} />}
      </details>
    </>
  );
};

/** Compares what the host hands out with the list of the release. */
export const CheckPanel = ({ messages }: PartProps) => {
  const check = useReleaseCheck();
  const { listed, running, begun, findings, headers, start, stop } = check;
  if (!window.isSecureContext) return <Notice>{messages.noHashes}</Notice>;
  if (listed === 'failed')
    return (
      <>
        <CopyNotice messages={messages} hostDigits={null} />
        <Notice>{messages.listFailed}</Notice>
      </>
    );
  if (listed === null) return <p role="status">{messages.loading}</p>;
  const { release, digits, files } = listed;
  return (
    <>
      <CopyNotice messages={messages} hostDigits={digits} />
      <dl className={styles.list}>
        <dt>{messages.version}</dt>
        <dd>
          <bdi>{release.version}</bdi>
        </dd>
        {release.address !== undefined && (
          <>
            <dt>{messages.address}</dt>
            <dd>
              <bdi dir="ltr" translate="no">
                {release.address}
              </bdi>
            </dd>
          </>
        )}
        <dt>{messages.digits}</dt>
        <dd className={styles.digits} dir="ltr" translate="no">
          {digits}
        </dd>
      </dl>
      <p>{messages.digitsHint}</p>
      <Button look={running ? 'plain' : 'primary'} onClick={running ? stop : start} aria-describedby="check-size">
        {running ? messages.stop : messages.start}
      </Button>
      <p id="check-size" className={styles.note}>
        {fillSlots(messages.size, {
          count: String(files.length),
          megabytes: String(Math.ceil(release.bytes / BYTES_PER_MB)),
        })}
      </p>
      {running && (
        <progress className={styles.progress} value={findings.length} max={files.length} aria-label={messages.start} />
      )}
      <p role="status" className={styles.outcome}>
        {begun && outcome(messages, check, files.length)}
      </p>
      {begun && !running && <Findings messages={messages} findings={findings} />}
      {headers && <HeaderList messages={messages} headers={headers} />}
    </>
  );
};
