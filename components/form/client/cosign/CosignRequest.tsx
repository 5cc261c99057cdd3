import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import selects from '@/components/ui/Select.module.css';
import { saveFile } from '@/lib/device/saveFile';
import type { Locale } from '@/lib/domain/locales';
import { valuesOf } from '@/lib/drafts/draftOfForm';
import { calledIn } from '@/lib/form/fieldLabels';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { knownNames } from '@/lib/names/knownNames';
import { answerCode, organisationName } from '@/lib/sharing/cosigning';
import { hostsToSpellOut } from '@/lib/sharing/hostsToSpellOut';
import styles from '../../form.module.css';
import { copyText } from '../copyText';
import type { CosignRequest as Request } from '../drafts/useOpenedDraft';
import { useLetterForm } from '../LetterFormContext';
import { usePeopleAtRisk } from '../usePeopleAtRisk';
import { type LetterToSign, letterToSign } from './letterToSign';

export const ANSWER_FILE = 'co-signature.txt';

interface CosignRequestProps {
  readonly request: Request;
  readonly onLeave: () => void;
}

/** What is to be signed, once it is here; `null` where the text is not the one that was asked about. */
const useLetterToSign = ({ draft, hash }: Request, reader: Locale): LetterToSign | null | undefined => {
  const { page, data, today } = useLetterForm();
  const [found, setFound] = useState<LetterToSign | null>();
  const { demand, locale } = page;
  const { world } = data;
  useEffect(() => {
    if (!world) return;
    let current = true;
    const show = (letter: LetterToSign | null) => {
      if (current) setFound(letter?.hash === hash ? letter : null);
    };
    const setting = { demand, locale, today, world };
    letterToSign(draft, setting, reader)
      // The words of the other language are no part of what is signed: without them it is still shown.
      .catch(() => letterToSign(draft, setting))
      .then(show, () => show(null));
    return () => {
      current = false;
    };
  }, [draft, hash, reader, demand, locale, today, world]);
  return found;
};

/** What in the words of whoever asks needs a second look: people whom they seem to name, addresses that look like others. */
const WordsLookedAt = ({ request: { draft } }: Pick<CosignRequestProps, 'request'>) => {
  const { page, today } = useLetterForm();
  const { link, named } = page.messages;
  const words = draft.personal ?? '';
  const people = usePeopleAtRisk(words, knownNames(valuesOf(draft, today)));
  const found = people.map(({ before, name, after }) => before + name + after).join(' · ');
  return (
    <>
      {found && <p dir="auto">{fillSlots(named.inLink, { found })}</p>}
      {hostsToSpellOut(words).map((value) => (
        <p key={value}>{fillSlots(link.trueHost, { value })}</p>
      ))}
    </>
  );
};

/** A letter that somebody asks others to sign as well: shown whole, and answered with a code that is bound to its text. */
export const CosignRequest = ({ request, onLeave }: CosignRequestProps) => {
  const { page } = useLetterForm();
  const { cosign, act } = page.messages;
  const [reader, setReader] = useState(page.locale);
  const found = useLetterToSign(request, reader);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  if (found === undefined) return <p role="status">{cosign.loading}</p>;
  if (found === null)
    return (
      <Notice title={cosign.changed}>
        <div className={styles.buttons}>
          <Button onClick={onLeave}>{cosign.leave}</Button>
        </div>
      </Notice>
    );

  const agree = () => {
    const organisation = organisationName(typed);
    setProblem(organisation ? undefined : cosign.nameWrong);
    setCode(organisation ? answerCode({ hash: found.hash, organisation }) : '');
    setSaid('');
  };

  return (
    <section className={styles.section} aria-labelledby="cosign-title">
      <h2 id="cosign-title">{cosign.asked}</h2>
      <p>{cosign.unverified}</p>
      <WordsLookedAt request={request} />
      <section
        className={styles.letterToSign}
        lang={found.letter.locale}
        dir={found.letter.direction}
        translate="no"
        aria-label={cosign.letter}
      >
        {found.text}
      </section>
      <Field id="cosign-read" label={cosign.read}>
        {(aria) => (
          <span className={selects.select}>
            <select
              {...aria}
              id="cosign-read"
              value={reader}
              onChange={({ target }) => setReader(target.value as Locale)}
            >
              {page.languages.map(({ locale, name }) => (
                <option key={locale} value={locale} lang={locale}>
                  {name}
                </option>
              ))}
            </select>
          </span>
        )}
      </Field>
      {found.reading && (
        <>
          <p className={styles.hint}>{fillSlots(cosign.readNote, { language: calledIn(page, found.letter.locale) })}</p>
          <div
            className={styles.letterToSign}
            lang={found.reading.locale}
            dir={found.reading.direction}
            data-reading=""
          >
            {found.reading.text}
          </div>
        </>
      )}
      <Field id="cosign-name" label={cosign.name} hint={cosign.nameHint} error={problem}>
        {(aria) => (
          <input
            {...aria}
            id="cosign-name"
            dir="auto"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setCode('');
            }}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button look="primary" onClick={agree}>
          {cosign.agree}
        </Button>
        <Button onClick={onLeave}>{cosign.leave}</Button>
      </div>
      {code && (
        <>
          <label htmlFor="cosign-answer">{cosign.answer}</label>
          <p className={styles.hint}>{cosign.answerHint}</p>
          <textarea
            id="cosign-answer"
            className={styles.link}
            dir="ltr"
            translate="no"
            rows={3}
            readOnly
            autoComplete="off"
            value={code}
            onFocus={(event) => event.target.select()}
          />
          <div className={styles.buttons}>
            <Button onClick={async () => setSaid((await copyText(code)) ? cosign.copied : act.copyFailed)}>
              {cosign.copy}
            </Button>
            <Button
              onClick={() =>
                setSaid(
                  saveFile(ANSWER_FILE, `${code}\n`, 'text/plain')
                    ? fillSlots(cosign.saved, { file: ANSWER_FILE })
                    : act.notSaved,
                )
              }
            >
              {cosign.save}
            </Button>
          </div>
        </>
      )}
      <p role="status" className={styles.status}>
        {said}
      </p>
    </section>
  );
};
