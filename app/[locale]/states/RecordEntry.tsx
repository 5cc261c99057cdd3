import type { LocaleProfile } from '@/lib/domain/locale';
import type { Messages } from '@/lib/i18n/messages';
import reference from '../reference.module.css';
import { DueNote } from '../sources/FactEntry';
import { SourceLink, SourceTitle } from '../sources/SourceLink';
import { InEnglish } from './InEnglish';
import type { RecordOnPage } from './recordsIn';
import styles from './states.module.css';

interface RecordEntryProps {
  readonly record: RecordOnPage;
  readonly messages: Messages;
  readonly profile: LocaleProfile;
  /** Of a page whose language is not that of the statements. */
  readonly foreign: boolean;
}

/**
 * One record: when and how many, what letters say of it, and where that was read; folded, who says so, in the words of the
 * record, under what title, and how it was read. What no letter says stands in those words from the start.
 */
export const RecordEntry = ({ record, messages, profile, foreign }: RecordEntryProps) => {
  const { states, sources: words, punctuation } = messages;
  const {
    id,
    title,
    date,
    figures,
    sensitive,
    statement,
    caution,
    letter,
    saidBy,
    source,
    read,
    reviewBy,
    review,
    toldAt,
    language,
  } = record;
  const told = statement && (
    <InEnglish text={statement} caution={caution} note={foreign ? states.english : null} locale={language} />
  );
  if (toldAt)
    return (
      <li id={id} className={reference.entry}>
        <p className={reference.fact}>
          {letter} <a href={toldAt}>{states.known}</a>
        </p>
      </li>
    );
  return (
    <li id={id} className={reference.entry}>
      <span className={reference.date}>{date}</span>
      {letter ? <p className={reference.fact}>{letter}</p> : told}
      {sensitive && <p>{states.withheld}</p>}
      {figures.length > 0 && <p>{figures.join(' · ')}</p>}
      <p className={reference.meta}>
        <span className={reference.tag}>{title}</span>
        <span className={letter ? reference.tagIn : reference.tagPage}>
          {letter ? states.inLetters : states.pageOnly}
        </span>
        {source && (
          // A headline may tell what is withheld; in full it stands where the words of the record do.
          <SourceLink source={source} profile={profile} messages={words} punctuation={punctuation} short />
        )}
      </p>
      <DueNote reviewBy={reviewBy} text={words.due} />
      <details>
        <summary>{states.known}</summary>
        {letter && told}
        {saidBy !== source?.publisher && (
          <p>
            {words.saidBy}
            {punctuation.colon}
            <bdi>{saidBy}</bdi>
          </p>
        )}
        {source?.title && !source.titleInferred && !sensitive && (
          <p>
            {words.source}
            {punctuation.colon}
            <SourceTitle source={source} profile={profile} />
          </p>
        )}
        <p className={styles.read}>
          {read} · {review}
        </p>
      </details>
    </li>
  );
};
