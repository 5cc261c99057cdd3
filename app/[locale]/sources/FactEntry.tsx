import type { Fact } from '@/lib/domain/fact';
import type { LocaleProfile } from '@/lib/domain/locale';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import type { Messages } from '@/lib/i18n/messages';
import reference from '../reference.module.css';
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
    <li id={id} className={reference.entry}>
      <time className={reference.date} dateTime={asOf}>
        {date(asOf)}
      </time>
      <p className={reference.fact}>{statement}</p>
      <p className={reference.note}>
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
      <DueNote reviewBy={reviewBy} text={messages.due} />
      <details>
        <summary>
          {messages.more}
          {conflicts.length > 0 && ` · ${messages.conflicts}`}
        </summary>
        <p>
          {messages.saidBy}
          {colon}
          <bdi>{saidBy}</bdi> · {messages.status[status]}
        </p>
        <p>
          {fillSlots(messages.checked, { date: date(checkedOn) })}
          {profile.comma}
          {fillSlots(messages.review, { date: date(reviewBy) })}
        </p>
        {conflicts.length > 0 && (
          <div>
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
          <p>
            {messages.note}
            {colon}
            <span lang="en" dir="ltr">
              {caution}
            </span>
          </p>
        )}
        <p>
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
