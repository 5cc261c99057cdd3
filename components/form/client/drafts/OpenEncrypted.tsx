import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { ReadRecord } from '@/lib/domain/draftRecord';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { canEncrypt, checkEncrypted, decryptDraft, type EncryptedDraftError } from '@/lib/sharing/encryptedDraft';
import styles from '../../form.module.css';
import { PassphraseInput } from './PassphraseInput';

export interface OpenEncryptedProps {
  readonly page: WritePageProps;
  readonly sealed: string;
  readonly onOpened: (record: ReadRecord) => void;
  readonly onLeave: () => void;
}

const sealedErrorText = (error: EncryptedDraftError, { sealed, drafts }: WritePageProps['messages']): string => {
  switch (error.code) {
    case 'cut':
      return fillSlots(sealed.cut, { here: error.here, whole: error.whole });
    case 'damaged':
    case 'wrong':
      return sealed[error.code];
    default:
      return drafts[error.code];
  }
};

/** Whoever reads the page in another language takes the unopened draft along: it is in no other place of this tab. */
const useLanguageLinks = (sealed: string): void => {
  useEffect(() => {
    const carry = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
      if (link) link.hash = `sealed=${sealed}`;
    };
    // On the window, after the document: there the share panel puts the form's choices into the same links.
    window.addEventListener('click', carry);
    return () => window.removeEventListener('click', carry);
  }, [sealed]);
};

/** A sealed draft waits for its passphrase. What cannot be opened at all is said before one is typed. */
export const OpenEncrypted = ({ page, sealed: text, onOpened, onLeave }: OpenEncryptedProps) => {
  const { messages } = page;
  const { sealed } = messages;
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  useLanguageLinks(text);

  const checked = checkEncrypted(text);
  if (!checked.ok || !canEncrypt()) {
    return (
      <Notice title={checked.ok ? sealed.unavailable : sealedErrorText(checked.error, messages)}>
        <div className={styles.buttons}>
          <Button onClick={onLeave}>{sealed.leave}</Button>
        </div>
      </Notice>
    );
  }

  const open = async () => {
    if (busy) return;
    if (!passphrase.trim()) return setProblem(sealed.missing);
    setBusy(true);
    setProblem(undefined);
    const read = await decryptDraft(text, passphrase);
    setBusy(false);
    if (read.ok) {
      // Gone from the page before it is left, so that no browser offers to remember it.
      setPassphrase('');
      onOpened(read.value);
    } else setProblem(sealedErrorText(read.error, messages));
  };

  return (
    <section className={styles.section} aria-labelledby="sealed-arrived">
      <h2 id="sealed-arrived">{sealed.arrived}</h2>
      <PassphraseInput
        id="open-passphrase"
        messages={messages}
        hint={sealed.enter}
        value={passphrase}
        error={problem}
        onChange={setPassphrase}
        onEnter={() => void open()}
      />
      <div className={styles.buttons}>
        <Button look="primary" aria-disabled={busy} onClick={() => void open()}>
          {sealed.open}
        </Button>
        <Button onClick={onLeave}>{sealed.leave}</Button>
      </div>
      {/* Told to a screen reader; to be read it stands at the field. */}
      <p role="status" className={problem ? styles.unseen : styles.status}>
        {busy ? sealed.working : problem}
      </p>
    </section>
  );
};
