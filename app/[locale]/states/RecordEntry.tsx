import type { LocaleProfile } from '@/lib/domain/locale';
import type { Messages } from '@/lib/i18n/messages';
import changes from '../changes/changes.module.css';
import { DueNote } from '../sources/FactEntry';
import { SourceLink } from '../sources/SourceLink';
import sources from '../sources/sources.module.css';
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

/** One record: when and how many, what letters say of it, who says so and where, how it was read. */
export const RecordEntry = ({ record, messages, profile, foreign }: RecordEntryProps) => {
  const { states, sources: words, punctuation } = messages;
  const { id, date, figures, sensitive, statement, caution, letter, saidBy, source, read, reviewBy, review } = record;
  const { colon } = punctuation;
  const [open, close] = profile.quotes;
  return (
    <li id={id} className={`${sources.fact} ${styles.entry}`}>
      <p>
        <strong className={styles.date}>{date}</strong>
        {figures.map((figure) => (
          <span key={figure}> · {figure}</span>
        ))}
      </p>
      {letter && (
        <p className={`${changes.means} ${styles.letter}`}>
          <strong>{states.inLetters}</strong>
          {colon}
          {open}
          {letter}
          {close}
        </p>
      )}
      {statement && <InEnglish text={statement} caution={caution} note={foreign ? states.english : null} />}
      {sensitive && <p>{states.withheld}</p>}
      <p className={sources.origin}>
        {words.saidBy}
        {colon}
        <bdi>{saidBy}</bdi>
        {source && (
          <>
            {' · '}
            {words.source}
            {colon}
            {/* A headline may tell what is withheld. */}
            <SourceLink
              source={source}
              profile={profile}
              messages={words}
              punctuation={punctuation}
              short={sensitive}
            />
          </>
        )}
      </p>
      <p className={`${sources.origin} ${styles.read}`}>
        {read} · {review} <DueNote reviewBy={reviewBy} text={words.due} />
      </p>
      {!letter && <p className={sources.origin}>{states.pageOnly}</p>}
    </li>
  );
};
