import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Messages } from '@/lib/i18n/messages';
import { EVERYTHING } from '@/lib/offline/offlineFiles';
import styles from './offline.module.css';
import { type OfflineCopy, useOfflineCopy } from './useOfflineCopy';

export interface OfflinePanelProps {
  readonly messages: Messages['offline'];
  /** Of the page. */
  readonly locale: string;
  /** All there are. */
  readonly languages: readonly string[];
}

const BYTES_PER_MB = 1_000_000;
/** A screen reader hears of every tenth of the way, not of each file. */
const STEPS = 10;

const saysMissing = (): boolean => window.location.hash === '#missing';

/** What is said aloud: how far it is, then how it ended. */
const told = ({ messages }: OfflinePanelProps, { progress, outcome }: OfflineCopy): string => {
  if (!progress) return outcome ? messages.outcome[outcome] : '';
  const { done, count } = progress;
  const step = count > 0 ? Math.floor((done / count) * STEPS) / STEPS : 0;
  return fillSlots(messages.running, { done: String(Math.floor(step * count)), count: String(count) });
};

interface SaverProps {
  readonly panel: OfflinePanelProps;
  readonly state: OfflineCopy;
}

const Saver = ({ panel, state }: SaverProps) => {
  const { messages, locale } = panel;
  const { host, copy, progress, save, cancel } = state;
  const [choice, setChoice] = useState(copy?.choice === EVERYTHING ? EVERYTHING : locale);
  const group = useId();
  if (!host) return <Notice>{messages.noConnection}</Notice>;
  const isSaved = copy?.id === host.id && copy.choice === choice;
  const isOld = copy !== null && copy.id !== host.id;
  const megabytes = (of: string): string => String(Math.ceil((host.release.offline?.[of] ?? 0) / BYTES_PER_MB));
  return (
    <>
      {isOld && !progress && <Notice>{messages.newer}</Notice>}
      <fieldset className={styles.choices} disabled={progress !== null}>
        <legend>{messages.choose}</legend>
        {[locale, EVERYTHING].map((option) => (
          <label key={option} className={styles.choice}>
            <input
              type="radio"
              name={group}
              value={option}
              checked={choice === option}
              onChange={() => setChoice(option)}
            />
            <span>
              {fillSlots(option === EVERYTHING ? messages.all : messages.own, { megabytes: megabytes(option) })}
            </span>
          </label>
        ))}
      </fieldset>
      {isSaved && !progress ? (
        <p>{messages.upToDate}</p>
      ) : (
        <Button look={progress ? 'plain' : 'primary'} onClick={progress ? cancel : () => save(choice)}>
          {progress ? messages.cancel : isOld ? messages.update : messages.save}
        </Button>
      )}
      {progress && (
        <progress
          className={styles.progress}
          value={progress.done}
          max={Math.max(progress.count, 1)}
          aria-label={messages.save}
        />
      )}
    </>
  );
};

const isPossible = (): boolean =>
  window.isSecureContext && 'serviceWorker' in navigator && 'caches' in window && 'locks' in navigator;

const Panel = (panel: OfflinePanelProps) => {
  const { messages, languages } = panel;
  const state = useOfflineCopy(languages);
  const { copy, ready, progress, remove } = state;
  if (!ready) return <p role="status">{messages.loading}</p>;
  return (
    <>
      {saysMissing() && <Notice>{messages.missing}</Notice>}
      <p className={styles.state}>{copy ? messages.have : messages.haveNot}</p>
      <Saver panel={panel} state={state} />
      <p role="status" className={styles.outcome}>
        {told(panel, state)}
      </p>
      {copy && !progress && <Button onClick={remove}>{messages.remove}</Button>}
    </>
  );
};

/** Saves the site on this device, says what is there, and takes it away again. */
export const OfflinePanel = (props: OfflinePanelProps) =>
  isPossible() ? <Panel {...props} /> : <Notice>{props.messages.unavailable}</Notice>;
