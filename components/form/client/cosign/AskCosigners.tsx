import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { LetterDraft } from '@/lib/domain/draft';
import type { Letter } from '@/lib/domain/letter';
import { draftOfForm } from '@/lib/drafts/draftOfForm';
import { fillSlots } from '@/lib/i18n/fillSlots';
import {
  type CosignAnswer,
  draftToSign,
  MAX_ANSWER_BYTES,
  readAnswers,
  sortAnswers,
  withCosigners,
} from '@/lib/sharing/cosigning';
import { canEncrypt } from '@/lib/sharing/encryptedDraft';
import styles from '../../form.module.css';
import { DoneFold } from '../done/DoneFold';
import { SealDraft } from '../drafts/SealDraft';
import { type Agreement, formStore } from '../formStore';
import { useLetterForm } from '../LetterFormContext';
import { draftAgreedTo } from './agreement';
import { letterToSign } from './letterToSign';
import { Names } from './Names';

/** The hash of the letter that is asked about; null till it is reckoned, or where it cannot be. */
const useRequest = ({ locale }: Letter) => {
  const { page, form, data, today, date } = useLetterForm();
  const [hash, setHash] = useState<string | null>(null);
  const { world } = data;
  const text = JSON.stringify(draftToSign(draftOfForm(form, today), { locale, date }));
  const { demand } = page;
  useEffect(() => {
    let current = true;
    setHash(null);
    if (!world || !canEncrypt()) return;
    letterToSign(JSON.parse(text), { demand, locale: page.locale, today, world }).then(
      (found) => current && setHash(found?.hash ?? null),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [text, demand, page.locale, today, world]);
  return hash && { request: JSON.parse(text) as LetterDraft, hash, draft: draftAgreedTo(form, { demand, today }) };
};

type AnswersProps = Pick<Agreement, 'hash' | 'draft'>;

/** Answers that came back, pasted or as files: who agreed to the letter as it stands goes into it by one press. */
const Answers = ({ hash, draft }: AnswersProps) => {
  const { page, form } = useLetterForm();
  const { cosign } = page.messages;
  const [typed, setTyped] = useState('');
  const [read, setRead] = useState<{ readonly answers: readonly CosignAnswer[]; readonly wrong: number } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = (text: string) => {
    setTyped(text);
    setRead(text.trim() ? readAnswers(text) : null);
  };
  const open = async (files: readonly File[]) => {
    const small = files.filter(({ size }) => size <= MAX_ANSWER_BYTES);
    const texts = await Promise.all(small.map((file) => file.text().catch(() => '')));
    take([typed, ...texts].join('\n').trim());
  };
  const sorted = read && sortAnswers(read.answers, hash);
  return (
    <>
      <label htmlFor="cosign-answers">{cosign.answers}</label>
      <textarea
        id="cosign-answers"
        className={styles.link}
        dir="ltr"
        translate="no"
        rows={3}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => take(target.value)}
      />
      <div className={styles.buttons}>
        <Button onClick={() => input.current?.click()}>{cosign.openFiles}</Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={cosign.openFiles}
        accept=".txt,text/plain"
        onChange={({ target }) => {
          void open([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <div role="status">
        {sorted && sorted.agreed.length > 0 && (
          <>
            <p>{cosign.agreed}</p>
            <Names names={sorted.agreed} />
          </>
        )}
        {sorted && sorted.void.length > 0 && (
          <>
            <p>{cosign.void}</p>
            <Names names={sorted.void} />
          </>
        )}
        {read && read.wrong > 0 && <p>{fillSlots(cosign.wrong, { count: read.wrong })}</p>}
      </div>
      {sorted && sorted.agreed.length > 0 && (
        <Button
          look="primary"
          onClick={() => {
            const store = formStore();
            const before = store.agreed?.hash === hash ? store.agreed.names : [];
            store.agreed = { hash, draft, names: [...new Set([...before, ...sorted.agreed])] };
            // The letter is another one then, so the form comes back for it.
            form.setValue('cosigners', withCosigners(form.getValues('cosigners'), sorted.agreed), {
              shouldDirty: true,
            });
          }}
        >
          {cosign.add}
        </Button>
      )}
    </>
  );
};

/** Asking others to sign as well: a sealed link or file with the whole letter, and the answers that come back. */
export const AskCosigners = ({ letter }: { readonly letter: Letter }) => {
  const { page } = useLetterForm();
  const { cosign } = page.messages;
  const request = useRequest(letter);
  const asked = () => {
    const store = formStore();
    if (request && store.agreed?.hash !== request.hash)
      store.agreed = { hash: request.hash, draft: request.draft, names: [] };
  };
  return (
    <DoneFold title={cosign.title}>
      {request ? (
        <>
          <p>{cosign.lead}</p>
          <p className={styles.hint}>{cosign.limits}</p>
          <SealDraft
            id="cosign"
            record={{ demand: page.demand, draft: request.request, cosign: request.hash }}
            onSealed={asked}
          />
          <h3>{cosign.answersTitle}</h3>
          <Answers hash={request.hash} draft={request.draft} />
        </>
      ) : (
        <p>{canEncrypt() ? cosign.loading : page.messages.sealed.unavailable}</p>
      )}
    </DoneFold>
  );
};
