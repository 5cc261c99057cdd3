import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FoldIcon } from '@/components/ui/FoldIcon';
import select from '@/components/ui/Select.module.css';
import { kitUrls } from '@/generated/kit-urls';
import { saveFile } from '@/lib/device/saveFile';
import type { KitWording } from '@/lib/domain/kitWording';
import { LOCALES } from '@/lib/domain/locales';
import { POSTER_FORMS, POSTER_PAPERS, type PosterForm, type PosterPaper } from '@/lib/domain/poster';
import { isGroup } from '@/lib/domain/recipientGroups';
import type { CampaignPageProps } from '@/lib/form/campaignPageProps';
import { recipientName } from '@/lib/form/register';
import { cleanText } from '@/lib/i18n/cleanText';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { INTRODUCTION_LENGTH } from '@/lib/names/introductionFaults';
import { joinIntroduction } from '@/lib/sharing/introduction';
import { NO_CHOICES, WORDS } from '@/lib/sharing/prefilledLink';
import { copyText } from '../copyText';
import type { QrCode } from '../qrCode';
import { useDataFile } from '../useDataFile';
import { useLeaveWarning } from '../useLeaveWarning';
import { makeLink } from '../usePrefilledLink';
import { useResource } from '../useResource';
import { addressed } from './addressed';
import styles from './campaign.module.css';
import { cardHtml } from './cardHtml';
import type { PosterContent } from './kitPoster';
import { type KitFault, loadWorld, recipientsOf, useIntroductionFaults } from './useKit';

type KitProps = Pick<CampaignPageProps, 'messages' | 'share'>;

interface CopiedProps {
  readonly messages: CampaignPageProps['messages'];
  readonly label: string;
  readonly button: string;
  readonly text: string;
  /** Of what it holds. */
  readonly dir: 'ltr' | 'rtl';
  readonly rows: number;
  readonly look?: 'primary';
}

/** A text to take away, shown whole before it is copied. */
const Copied = ({ messages, label, button, text, dir, rows, look }: CopiedProps) => {
  const id = useId();
  const [said, setSaid] = useState({ text: '', word: '' });
  const copy = async () => setSaid({ text, word: (await copyText(text)) ? messages.copied : messages.copyFailed });
  return (
    <div className={styles.copied}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={styles.text}
        dir={dir}
        rows={rows}
        translate="no"
        readOnly
        autoComplete="off"
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <div className={styles.row}>
        <Button {...(look && { look })} onClick={() => void copy()}>
          {button}
        </Button>
        <span role="status">{said.text === text && said.word}</span>
      </div>
    </div>
  );
};

const Code = ({ share, link }: Pick<KitProps, 'share'> & { readonly link: string }) => {
  const [made, setMade] = useState<{ readonly link: string; readonly code: QrCode | null } | null>(null);
  useEffect(() => {
    void import('../qrCode').then(({ makeQrCode }) => setMade({ link, code: makeQrCode(link) }));
  }, [link]);
  if (made?.link !== link) return null;
  const { code } = made;
  if (!code) return <p>{share.qrTooLong}</p>;
  return (
    <>
      <svg className={styles.code} viewBox={code.viewBox} role="img" aria-label={share.qrAlt}>
        <path d={code.path} />
      </svg>
      <div className={styles.row}>
        <Button onClick={code.saveSvg}>{share.qrSvg}</Button>
        <Button onClick={() => void code.savePng()}>{share.qrPng}</Button>
      </div>
    </>
  );
};

/** To pass on by hand, with the link at its end. */
const messageOf = (
  { kit, demands }: KitWording,
  { demand, recipient, link }: Pick<PosterContent, 'demand' | 'recipient' | 'link'>,
): string =>
  [fillSlots(kit.share, { title: demands[demand]?.title ?? '' }), recipient?.said, link].filter(Boolean).join('\n');

interface PrintProps extends Pick<KitProps, 'messages'>, Omit<PosterContent, 'form' | 'paper'> {
  readonly wording: KitWording;
}

const Print = ({ messages: { print }, wording, ...content }: PrintProps) => {
  const [said, setSaid] = useState('');
  const make = (form: PosterForm, paper: PosterPaper) => async () => {
    setSaid(print.making);
    try {
      const [{ kitPoster }, { makePosterPdf }] = await Promise.all([
        import('./kitPoster'),
        import('@/lib/pdf/PdfClient'),
      ]);
      const bytes = await makePosterPdf(kitPoster(wording, { form, paper, ...content }));
      const name = `${form}-${content.demand}-${wording.locale}-${paper}.pdf`;
      setSaid(saveFile(name, bytes as Uint8Array<ArrayBuffer>, 'application/pdf') ? print.made : print.failed);
    } catch {
      setSaid(print.failed);
    }
  };
  return (
    <section aria-labelledby="kit-print">
      <h2 id="kit-print">{print.title}</h2>
      <p className={styles.note}>{print.hint}</p>
      <div className={styles.row}>
        {POSTER_FORMS.flatMap((form) =>
          (Object.keys(POSTER_PAPERS) as PosterPaper[]).map((paper) => (
            <Button key={form + paper} onClick={() => void make(form, paper)()}>
              {fillSlots(print[form], { paper: paper === 'Letter' ? 'US Letter' : paper })}
            </Button>
          )),
        )}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  );
};

interface MadeProps extends KitProps, Omit<PrintProps, 'messages'> {
  /** To the letter, without the introduction. */
  readonly bare: string;
}

/** All that the choices make. */
const Made = ({ messages, share, wording, demand, recipient, link, bare, introduction }: MadeProps) => (
  <div className={styles.made}>
    <Copied
      messages={messages}
      label={messages.link}
      button={share.copy}
      text={link}
      dir="ltr"
      rows={3}
      look="primary"
    />
    <Copied
      messages={messages}
      label={messages.message}
      button={messages.copy}
      text={messageOf(wording, { demand, recipient, link })}
      dir={wording.direction}
      rows={6}
    />
    <section aria-labelledby="kit-code">
      <h2 id="kit-code">{share.qr}</h2>
      <Code share={share} link={link} />
    </section>
    <Print
      messages={messages}
      wording={wording}
      demand={demand}
      recipient={recipient}
      link={bare}
      introduction={introduction}
    />
    <section aria-labelledby="kit-card">
      <h2 id="kit-card">{messages.card.title}</h2>
      <p className={styles.note}>{messages.card.hint}</p>
      <Copied
        messages={messages}
        label="HTML"
        button={messages.card.copy}
        text={cardHtml(wording, { demand, recipient, link })}
        dir="ltr"
        rows={6}
      />
    </section>
  </div>
);

const isLocale = (tag: string) => LOCALES.find((locale) => locale === tag);

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

const Choice = ({ id, label, hint, error, value, onChange, children }: ChoiceProps) => (
  <Field id={id} label={label} hint={hint} error={error}>
    {(aria) => (
      <span className={select.select}>
        <select {...aria} id={id} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
        <FoldIcon />
      </span>
    )}
  </Field>
);

/** From a few choices to all that a campaign hands out. Nothing of it is kept or sent. */
export const CampaignKit = ({
  locale,
  groups,
  messages,
  share,
  optional,
  retry: retryText,
  demands,
  languages,
}: CampaignPageProps) => {
  const [demand, setDemand] = useState(demands[0]?.id ?? '');
  const [to, setTo] = useState('');
  const [language, setLanguage] = useState(locale);
  const [typedBy, setTypedBy] = useState('');
  const [typedText, setTypedText] = useState('');
  const { data: world, failures, retry } = useResource(useMemo(() => loadWorld(locale), [locale]));
  const wording = useDataFile<KitWording>(kitUrls[language]);
  const { data: named } = useResource(useMemo(() => loadWorld(language), [language]));
  const by = cleanText(typedBy).text.replace(/\s+/g, ' ').trim();
  const text = cleanText(typedText).text.trim();
  const faults = useIntroductionFaults({ by, text }, wording?.siteNames);
  useLeaveWarning(typedBy !== '' || typedText !== '');
  const recipients = useMemo(() => world && recipientsOf(demand, world, locale), [demand, world, locale]);

  if (failures > 0 && !world)
    return (
      <div>
        <p role="alert">{messages.failed}</p>
        <Button onClick={retry}>{retryText}</Button>
      </div>
    );
  if (!recipients || !world) return <p role="status">{messages.loading}</p>;

  const group = isGroup(to) ? to : null;
  const letters = recipients.groups.find(({ id }) => id === to)?.letters;
  const offered = letters !== undefined || [...recipients.bodies, ...recipients.states].some(({ id }) => id === to);
  const chosen = group ? groups.group[group] : recipientName(to, world);
  const introduction = faults && !faults.by && !faults.text && by !== '' && text !== '' ? { by, text } : null;
  const refused = to !== '' && !offered;
  const waits = refused || (text !== '' && !introduction);
  const choices = group ? { ...NO_CHOICES, group } : { ...NO_CHOICES, to: to || null };
  const page = { locale: language, demand };
  const bare = makeLink(page, choices, null).url.replace(/#$/, '');
  const link = introduction ? makeLink(page, { ...choices, intro: joinIntroduction(introduction) }, WORDS).url : bare;
  const said = (fault: KitFault | null | undefined) =>
    fault ? fillSlots(messages.faults[fault.code], { count: '', found: '', ...fault }) : undefined;
  const options = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <div className={styles.kit}>
      <form className={styles.form} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <Choice id="kit-demand" label={messages.demand} value={demand} onChange={setDemand}>
          {demands.map(({ id, title: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice
          id="kit-to"
          label={messages.to}
          hint={letters === undefined ? undefined : fillSlots(messages.letters, { count: letters })}
          error={refused ? fillSlots(messages.notAsked, { name: chosen }) : undefined}
          value={to}
          onChange={setTo}
        >
          <option value="">{messages.own}</option>
          {/* What was chosen stays so where another demand cannot go to it. */}
          {refused && options([{ id: to, name: chosen }])}
          <optgroup label={groups.groups}>
            {options(recipients.groups.map(({ id }) => ({ id, name: groups.group[id] })))}
          </optgroup>
          <optgroup label={messages.bodies}>{options(recipients.bodies)}</optgroup>
          <optgroup label={messages.states}>{options(recipients.states)}</optgroup>
        </Choice>
        <Choice
          id="kit-language"
          label={messages.language}
          value={language}
          onChange={(tag) => setLanguage(isLocale(tag) ?? language)}
        >
          {languages.map(({ locale: tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </Choice>
        <Field id="kit-by" label={messages.by} optional={optional} error={said(faults?.by)}>
          {(aria) => (
            <input
              {...aria}
              id="kit-by"
              dir="auto"
              autoComplete="off"
              value={typedBy}
              onChange={({ target }) => setTypedBy(target.value)}
            />
          )}
        </Field>
        <Field
          id="kit-intro"
          label={messages.intro}
          optional={optional}
          hint={fillSlots(messages.introHint, { count: INTRODUCTION_LENGTH })}
          error={said(faults?.text)}
        >
          {(aria) => (
            <textarea
              {...aria}
              id="kit-intro"
              dir="auto"
              rows={4}
              autoComplete="off"
              value={typedText}
              onChange={({ target }) => setTypedText(target.value)}
            />
          )}
        </Field>
      </form>
      {!waits && wording && named && (
        <Made
          messages={messages}
          share={share}
          wording={wording}
          demand={demand}
          recipient={to === '' ? null : addressed(wording, group ?? recipientName(to, named))}
          link={link}
          bare={bare}
          introduction={introduction}
        />
      )}
    </div>
  );
};
