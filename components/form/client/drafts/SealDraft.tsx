import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { saveFile } from '@/lib/device/saveFile';
import type { DraftRecord } from '@/lib/domain/draftRecord';
import { DRAFT_FILE, draftFileText } from '@/lib/drafts/draftFileFormat';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { canEncrypt, encryptDraft } from '@/lib/sharing/encryptedDraft';
import { makePassphrase, SHORT_PASSPHRASE } from '@/lib/sharing/passphrase';
import styles from '../../form.module.css';
import { copyText } from '../copyText';
import { useLetterForm } from '../LetterFormContext';
import { pageUrl } from '../usePrefilledLink';
import { PassphraseInput } from './PassphraseInput';

interface SealDraftProps {
  /** Tells its field from others of its kind. */
  readonly id: string;
  readonly record: DraftRecord;
  /** Called once it is sealed. */
  readonly onSealed?: () => void;
}

/** A draft encrypted on this device, as a link or a file that only the passphrase opens. */
export const SealDraft = ({ id, record, onSealed }: SealDraftProps) => {
  const { page } = useLetterForm();
  const { drafts, sealed, share, act } = page.messages;
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const [made, setMade] = useState<{ readonly url: string; readonly of: string } | null>(null);
  const content = JSON.stringify([record, passphrase]);
  // A link that does not hold what the form holds now would hand over something else than the person sees.
  const url = made?.of === content ? made.url : null;
  const gone = said === sealed.made && url === null;
  const short = passphrase !== '' && passphrase.trim().length < SHORT_PASSPHRASE;

  const seal = async (forLink: boolean, use: (text: string | null) => void) => {
    setMade(null);
    setProblem(passphrase.trim() ? undefined : sealed.missing);
    if (!passphrase.trim()) return;
    setSaid(sealed.working);
    const text = await encryptDraft(record, passphrase, { forLink });
    if (text) onSealed?.();
    use(text);
  };
  const makeLink = () =>
    seal(true, (text) => {
      if (text) setMade({ url: `${pageUrl(page)}#sealed=${text}`, of: content });
      setSaid(text ? sealed.made : sealed.tooLong);
    });
  const makeFile = () =>
    seal(false, (text) => {
      const file = text && draftFileText({ sealed: text });
      if (file) saveFile(DRAFT_FILE, file, 'application/json');
      setSaid(file ? joinSentences(fillSlots(sealed.saved, { file: DRAFT_FILE }), sealed.tell) : drafts.tooLong);
    });

  if (!canEncrypt()) return <p>{sealed.unavailable}</p>;
  return (
    <>
      <PassphraseInput
        id={`${id}-passphrase`}
        messages={page.messages}
        hint={sealed.hint}
        value={passphrase}
        error={problem}
        onChange={setPassphrase}
        onEnter={() => void makeLink()}
        make={makePassphrase}
      />
      {short && <p className={styles.hint}>{sealed.short}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => void makeLink()}>{sealed.makeLink}</Button>
        <Button onClick={() => void makeFile()}>{sealed.makeFile}</Button>
      </div>
      <p role="status" className={styles.status}>
        {gone ? sealed.gone : said}
      </p>
      {url && (
        <>
          <label htmlFor={`${id}-link`}>{sealed.link}</label>
          <textarea
            id={`${id}-link`}
            className={styles.link}
            dir="ltr"
            translate="no"
            rows={3}
            readOnly
            value={url}
            onFocus={(event) => event.target.select()}
          />
          <div className={styles.buttons}>
            <Button onClick={async () => setSaid((await copyText(url)) ? share.copied : act.copyFailed)}>
              {sealed.copy}
            </Button>
            {'share' in navigator && (
              <Button onClick={() => void navigator.share({ url }).catch(() => undefined)}>{share.device}</Button>
            )}
          </div>
          <p>{sealed.tell}</p>
          <p>{sealed.history}</p>
        </>
      )}
    </>
  );
};
