import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { fieldText } from '@/lib/compose/fieldText';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { detectPersonalData } from '@/lib/names/detectPersonalData';
import { knownNames } from '@/lib/names/knownNames';
import { linkOfForm } from '@/lib/sharing/linkUse';
import type { PrefilledLink } from '@/lib/sharing/prefilledLink';
import { encodePrefilledLink } from '@/lib/sharing/prefilledLink';
import styles from '../form.module.css';
import { copyText } from './copyText';
import { useLetterForm } from './LetterFormContext';
import type { QrCode } from './qrCode';
import { shareOnDevice } from './shareOnDevice';
import { usePeopleAtRisk } from './usePeopleAtRisk';

interface MadeLink {
  readonly url: string;
  readonly wordsFit: boolean;
}

const useLink = (choices: PrefilledLink, withWords: boolean): MadeLink => {
  const { to, office, in: locale, words, kind, answer, emphasis } = choices;
  const also = choices.also.join(',');
  return useMemo(() => {
    const link = {
      to,
      office,
      in: locale,
      also: also ? also.split(',') : [],
      words: withWords ? words : null,
      kind,
      answer,
      emphasis,
    };
    const { fragment, wordsFit } = encodePrefilledLink(link);
    // Where pages are printed there is no address.
    const { origin, pathname } = typeof window === 'undefined' ? { origin: '', pathname: '' } : window.location;
    return { url: `${origin}${pathname}#${fragment}`, wordsFit };
  }, [to, office, locale, also, words, withWords, kind, answer, emphasis]);
};

/** Whoever changes the page's language keeps their choices: the links to the other languages get the same fragment. */
const useLanguageLinks = (url: string): void => {
  useEffect(() => {
    const carry = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
      if (link) link.hash = new URL(url).hash;
    };
    document.addEventListener('click', carry);
    return () => document.removeEventListener('click', carry);
  }, [url]);
};

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

/** The prefilled link: shown in full before it is copied, shared or turned into a QR code. */
export const SharePanel = () => {
  const { page, values, ready } = useLetterForm();
  const { messages } = page;
  const { share, act, traces, unnamed, named } = messages;
  const [withWords, setWithWords] = useState(false);
  /** What became of a link; of another link it would not be true. */
  const [said, setSaid] = useState({ url: '', text: '' });
  const [qr, setQr] = useState<{ readonly url: string; readonly code: QrCode | null } | null>(null);
  const [accepted, setAccepted] = useState('');
  const choices = linkOfForm(values);
  const words = withWords ? (choices.words ?? '') : '';
  const found = detectPersonalData(words, [fieldText('name', values.name).text]).join(', ');
  const people = usePeopleAtRisk(words, knownNames(values))
    .map(({ before, name, after }) => before + name + after)
    .join(' · ');
  const told = [found, people].join('\n');
  const asking = told !== '\n' && told !== accepted;
  const { url, wordsFit } = useLink(choices, withWords && !asking);
  // Words are for whoever gets the link; a change of language would put them into this device's history.
  useLanguageLinks(useLink(choices, false).url);

  // The link stands by itself in what apps make of this: title and text come before it, a space between.
  const shareLink = async () => {
    const shared = await shareOnDevice({ title: document.title, text: document.title, url });
    setSaid({ url, text: shared ? '' : share.failed });
  };

  const copyLink = async () => setSaid({ url, text: (await copyText(url)) ? share.copied : act.copyFailed });

  const showQr = async () => {
    const { makeQrCode } = await import('./qrCode');
    setQr({ url, code: makeQrCode(url) });
  };

  if (!ready) return null;
  return (
    <section className={styles.section} aria-labelledby="share-title">
      <h2 id="share-title">{share.title}</h2>
      <p>{joinSentences(share.lead, traces.share)}</p>
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
      {!asking && (
        <>
          <label htmlFor="share-link">{share.link}</label>
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
          <div className={styles.buttons}>
            <Button onClick={() => void copyLink()}>{share.copy}</Button>
            {typeof navigator !== 'undefined' && 'share' in navigator && (
              <Button onClick={() => void shareLink()}>{share.device}</Button>
            )}
            <Button onClick={() => void showQr()}>{share.qr}</Button>
          </div>
        </>
      )}
      <p role="status" className={styles.status}>
        {said.url === url && said.text}
      </p>
      {!asking &&
        qr &&
        qr.url === url &&
        (qr.code ? <QrPanel qr={qr.code} messages={messages} /> : <p>{share.qrTooLong}</p>)}
    </section>
  );
};
