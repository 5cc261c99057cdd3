import type { Fact } from '@/lib/domain/fact';
import type { LocaleProfile } from '@/lib/domain/locale';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import type { Messages } from '@/lib/i18n/messages';
import { SourceLink, type SourceOnPage } from './SourceLink';
import styles from './sources.module.css';

export interface FactOnPage extends Omit<Fact, 'conflictsWith'> {
  readonly statement: string;
  readonly saidBy: string;
  readonly from: readonly SourceOnPage[];
  readonly conflicts: readonly { readonly id: string; readonly statement: string }[];
  readonly letters: readonly { readonly href: string; readonly title: string }[];
}

interface FactEntryProps {
  readonly fact: FactOnPage;
  readonly messages: Messages['sources'];
  readonly punctuation: Messages['punctuation'];
  readonly profile: LocaleProfile;
}

/** Hidden until lib/device/review.ts finds the date in the reader's past. */
export const DueNote = ({ reviewBy, text }: { readonly reviewBy: string; readonly text: string }) => (
  <strong className={styles.due} data-review-by={reviewBy} hidden>
    {text}
  </strong>
);

/** One fact: the statement, who says so and where, of when it is, when it was looked up, what contradicts it. */
export const FactEntry = ({ fact, messages, punctuation, profile }: FactEntryProps) => {
  const { id, statement, saidBy, from, asOf, checkedOn, reviewBy, status, conflicts, caution, letters } = fact;
  const { colon } = punctuation;
  const date = (iso: string) => formatDate(iso, profile);
  return (
    <li id={id} className={styles.fact}>
      <p>{statement}</p>
      <p className={styles.origin}>
        {messages.saidBy}
        {colon}
        <bdi>{saidBy}</bdi> · {messages.asOf}
        {colon}
        {date(asOf)} · {messages.status[status]}
      </p>
      <p className={styles.origin}>
        {messages.source}
        {colon}
        {from.map((source) => (
          <SourceLink
            key={source.id}
            source={source}
            profile={profile}
            messages={messages}
            punctuation={punctuation}
            short
          />
        ))}
      </p>
      <p className={styles.origin}>
        {fillSlots(messages.checked, { date: date(checkedOn) })}
        {profile.comma}
        {fillSlots(messages.review, { date: date(reviewBy) })} <DueNote reviewBy={reviewBy} text={messages.due} />
      </p>
      <details className={styles.origin}>
        <summary>
          {messages.more}
          {conflicts.length > 0 && ` · ${messages.conflicts}`}
        </summary>
        {conflicts.length > 0 && (
          <div className={styles.origin}>
            {messages.conflicts}
            {colon.trimEnd()}
            <ul>
              {conflicts.map((other) => (
                <li key={other.id}>
                  <a href={`#${other.id}`}>{other.statement}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {caution && (
          <p className={styles.origin}>
            {messages.note}
            {colon}
            <span lang="en" dir="ltr">
              {caution}
            </span>
          </p>
        )}
        <p className={styles.origin}>
          {letters.length === 0
            ? messages.unused
            : letters.map(({ href, title }, index) => (
                <span key={href}>
                  {index === 0 ? `${messages.usedIn}: ` : ' · '}
                  <a href={href}>{title}</a>
                </span>
              ))}
        </p>
      </details>
    </li>
  );
};
