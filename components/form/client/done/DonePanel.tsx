import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ChevronIcon } from '@/components/ui/ChevronIcon';
import { Notice } from '@/components/ui/Notice';
import { nextLetters } from '@/lib/form/nextLetters';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { at } from '@/lib/site/place';
import { AddressWarning } from '../AddressWarning';
import { AskCosigners } from '../cosign/AskCosigners';
import { ChangedSince } from '../cosign/ChangedSince';
import { saveSenderFile } from '../drafts/saveDraftFile';
import { formStore } from '../formStore';
import { Icon } from '../Icon';
import { type MadePdf, useLetterActions } from '../LetterActionsContext';
import { useLetterForm } from '../LetterFormContext';
import styles from './Done.module.css';
import { DoneFold } from './DoneFold';
import { ListLetter } from './ListLetter';
import { MadeFile } from './MadeFile';
import { OtherForms } from './OtherForms';
import { SendStep } from './SendStep';
import { SharePanel } from './SharePanel';
import { useNextLetter } from './useNextLetter';

export { FileWays } from './FileWays';
export { saveOutput } from './saveOutput';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

const Step = ({ number, title, children }: StepProps) => (
  <li className={styles.step}>
    <span className={styles.number} aria-hidden="true">
      {number}
    </span>
    <div className={styles.body}>
      <h2>{title}</h2>
      {children}
    </div>
  </li>
);

/** Three letters that can follow; one press begins it in the same form. */
const NextStep = () => {
  const { page, data, values, today } = useLetterForm();
  const { done } = page.messages;
  const { begin, failed } = useNextLetter();
  const { world } = data;
  const { country } = values;
  const next = useMemo(
    () => (world && today ? nextLetters(formStore().written, { page, world, country, date: today }) : []),
    [page, world, country, today],
  );
  if (next.length === 0) return null;
  return (
    <Step number={4} title={done.next}>
      <p className={styles.small}>{done.nextNote}</p>
      <ul className={styles.rows}>
        {next.map((letter) => (
          <li key={letter.demand + letter.to}>
            <button type="button" onClick={() => void begin(letter)}>
              <span>
                <span className={styles.title}>{letter.title}</span>
                <span className={styles.small}>{letter.reason}</span>
              </span>
              <ChevronIcon />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {failed && done.nextFailed}
      </p>
    </Step>
  );
};

/** Who writes, as a file of the person's own: what is in the form's memory is gone with the page. */
const SenderFile = () => {
  const { page, form, today } = useLetterForm();
  const { done } = page.messages;
  const [said, setSaid] = useState('');
  return (
    <DoneFold title={done.details}>
      <p>{done.detailsHint}</p>
      <Button onClick={() => setSaid(saveSenderFile(form, page, today))}>{done.detailsSave}</Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </DoneFold>
  );
};

/** What the download leaves on this device, for whoever shares it. */
const OnThisDevice = () => {
  const { page } = useLetterForm();
  const { done, traces } = page.messages;
  return (
    <DoneFold title={done.device} value={done.deviceValue}>
      <ul>
        <li>{traces.download}</li>
        <li>{done.history}</li>
        <li>{done.clipboard}</li>
        <li>{fillSlots(done.leave, { leave: document.querySelector('[data-leave]')?.textContent ?? '' })}</li>
      </ul>
    </DoneFold>
  );
};

const Ready = ({ made: { file, pages, letter, warnings } }: { readonly made: MadePdf }) => {
  const { page, data, recipient } = useLetterForm();
  const { done: state } = useLetterActions();
  const { locale, messages, profile } = page;
  const { done } = messages;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { world } = data;
  const named = [
    ...(world?.states.map(({ iso2, name }) => ({ id: iso2, name })) ?? []),
    ...(world?.institutions ?? []),
  ];
  return (
    <section className={styles.done} data-done aria-labelledby="done-title">
      <div className={styles.head}>
        <h1 id="done-title" ref={heading} tabIndex={-1}>
          <Icon name="done" className={styles.tick} />
          <span>{done.title}</span>
        </h1>
        <p className={styles.file}>
          <bdi translate="no">{file.name}</bdi> <span>· {fillSlots(done.pages, { count: pages })}</span>
        </p>
        <AddressWarning />
        <ChangedSince />
        {warnings.length > 0 && (
          <Notice urgent>
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </Notice>
        )}
        <MadeFile messages={messages} file={file} onEdit={state.close} />
      </div>
      <div className={styles.follow}>
        <ol className={styles.steps}>
          <Step number={1} title={done.send}>
            <SendStep letter={letter} />
          </Step>
          <Step number={2} title={fillSlots(done.wait, { date: formatDate(letter.replyBy, profile) })}>
            <p className={styles.small}>{done.waitNote}</p>
            <OtherForms letter={letter} ids={['calendar']} />
            <p className={styles.small}>{messages.outputs.calendarNote}</p>
            <ListLetter letter={letter} />
            <p>
              <a href={at(`/${locale}/answered/`)}>{done.then}</a>
            </p>
          </Step>
          <Step number={3} title={done.others}>
            <SharePanel demand={page.title} recipient={named.find(({ id }) => id === recipient?.id)?.name ?? null} />
            <AskCosigners letter={letter} />
          </Step>
          <NextStep />
        </ol>
        <SenderFile />
        <OnThisDevice />
      </div>
    </section>
  );
};

/** What follows the download, in place of the form: how the letter gets there, and what can be done besides. */
export const DonePanel = () => {
  const { pdf } = useLetterActions();
  return pdf && <Ready made={pdf} />;
};
