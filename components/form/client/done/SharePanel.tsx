import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { fieldText } from '@/lib/compose/fieldText';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { detectPersonalData } from '@/lib/names/detectPersonalData';
import { knownNames } from '@/lib/names/knownNames';
import { WORDS } from '@/lib/sharing/prefilledLink';
import styles from '../../form.module.css';
import { copyText } from '../copyText';
import { Icon } from '../Icon';
import { useLetterForm } from '../LetterFormContext';
import type { QrCode } from '../qrCode';
import { shareOnDevice } from '../shareOnDevice';
import { usePeopleAtRisk } from '../usePeopleAtRisk';
import { choicesToShare, usePrefilledLink } from '../usePrefilledLink';
import done from './Done.module.css';

const QrPanel = ({
  qr,
  messages: { share },
}: {
  readonly qr: QrCode;
  readonly messages: WritePageProps['messages'];
}) => (
  <>
    <svg className={styles.qr} viewBox={qr.viewBox} role="img" aria-label={share.qrAlt}>
      <path d={qr.path} />
    </svg>
    <div className={styles.buttons}>
      <Button onClick={() => qr.saveSvg()}>{share.qrSvg}</Button>
      <Button onClick={() => void qr.savePng()}>{share.qrPng}</Button>
    </div>
  </>
);

interface SharePanelProps {
  /** What the letter asks for, and whom; null where only its writer knows who that is. */
  readonly demand: string;
  readonly recipient: string | null;
}

/** A sentence to others with the prefilled link, which is shown in full before it is copied, shared or turned into a QR code. */
export const SharePanel = ({ demand, recipient }: SharePanelProps) => {
  const { page, values, setting } = useLetterForm();
  const { messages } = page;
  const { share, act, traces, unnamed, named } = messages;
  const sentence = recipient
    ? fillSlots(messages.done.sentence, { demand, recipient })
    : fillSlots(messages.done.sentenceAlone, { demand });
  const [withWords, setWithWords] = useState(false);
  /** What became of a link; of another link it would not be true. */
  const [said, setSaid] = useState({ url: '', text: '' });
  const [qr, setQr] = useState<{ readonly url: string; readonly code: QrCode | null } | null>(null);
  const [accepted, setAccepted] = useState('');
  const { choices, firstOnly } = choicesToShare(values, setting);
  const words = withWords ? (choices.words ?? '') : '';
  const found = detectPersonalData(words, [fieldText('name', values.name).text]).join(', ');
  const people = usePeopleAtRisk(words, knownNames(values))
    .map(({ before, name, after }) => before + name + after)
    .join(' · ');
  const told = [found, people].join('\n');
  const asking = told !== '\n' && told !== accepted;
  const { url, wordsFit } = usePrefilledLink(page, choices, withWords && !asking ? WORDS : null);

  // The link stands by itself in what apps make of this: title and text come before it, a space between.
  const shareLink = async () => {
    const shared = await shareOnDevice({ title: document.title, text: sentence, url });
    setSaid({ url, text: shared ? '' : share.failed });
  };

  const copy = (text: string, copied: string) => async () =>
    setSaid({ url, text: (await copyText(text)) ? copied : act.copyFailed });

  const showQr = async () => {
    const { makeQrCode } = await import('../qrCode');
    setQr({ url, code: makeQrCode(url) });
  };

  return (
    <>
      <p className={done.say}>{sentence}</p>
      {choices.words && (
        <label className={styles.choice}>
          <input type="checkbox" checked={withWords} onChange={(event) => setWithWords(event.target.checked)} />
          <span>
            <span>{share.withWords}</span> <small className={styles.explained}>{share.withWordsHint}</small>
          </span>
        </label>
      )}
      {asking && (
        <Notice title={unnamed.held}>
          {found !== '' && <p dir="auto">{fillSlots(unnamed.holds, { found })}</p>}
          {people !== '' && <p dir="auto">{fillSlots(named.inLink, { found: people })}</p>}
          <div className={styles.buttons}>
            <Button onClick={() => setWithWords(false)}>{unnamed.takeOut}</Button>
            <Button onClick={() => setAccepted(told)}>{unnamed.anyway}</Button>
          </div>
        </Notice>
      )}
      {!wordsFit && <p>{share.tooLong}</p>}
      {firstOnly && <p>{share.firstOnly}</p>}
      {!asking && (
        <>
          <div className={done.ways}>
            {'share' in navigator && (
              <Button className={done.act} onClick={() => void shareLink()}>
                <Icon name="share" />
                <span>{share.device}</span>
              </Button>
            )}
            <button type="button" onClick={copy(`${sentence} ${url}`, messages.done.messageCopied)}>
              {messages.done.copyMessage}
            </button>
            <button type="button" onClick={copy(url, share.copied)}>
              {share.copy}
            </button>
            <button type="button" onClick={() => void showQr()}>
              {share.qr}
            </button>
          </div>
          <label htmlFor="share-link" className={done.small}>
            {share.link}
          </label>
          <textarea
            id="share-link"
            className={styles.link}
            dir="ltr"
            translate="no"
            rows={2}
            readOnly
            autoComplete="off"
            value={url}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
      <p role="status" className={done.said}>
        {said.url === url && said.text}
      </p>
      <p className={done.small}>{joinSentences(share.lead, traces.share)}</p>
      {!asking &&
        qr &&
        qr.url === url &&
        (qr.code ? <QrPanel qr={qr.code} messages={messages} /> : <p>{share.qrTooLong}</p>)}
    </>
  );
};
