import type { Source } from '@/lib/domain/fact';
import type { LocaleProfile } from '@/lib/domain/locale';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import type { Messages } from '@/lib/i18n/messages';
import styles from './sources.module.css';

/** A source with its publisher's name in the page's language. */
export type SourceOnPage = Source;

interface SourceLinkProps {
  readonly source: SourceOnPage;
  readonly profile: LocaleProfile;
  readonly messages: Messages['sources'];
  readonly punctuation: Messages['punctuation'];
  /** Without the title: beside each of many facts of one source. */
  readonly short?: boolean;
}

/** The title in its own language, in quotation marks of the page's; nothing of one that was worked out from the address, which nobody has seen. */
export const SourceTitle = ({ source, profile }: Pick<SourceLinkProps, 'source' | 'profile'>) => {
  const { title, titleInferred, titleLanguage = 'en' } = source;
  if (!title || titleInferred) return null;
  return (
    <span lang={titleLanguage} dir="ltr">
      {profile.quotes[0]}
      {title}
      {profile.quotes[1]}
    </span>
  );
};

/** Publisher, title and date; a link where the page itself was recorded, else the publisher's site as text. */
export const SourceLink = ({ source, profile, messages, punctuation, short }: SourceLinkProps) => {
  const { publisher, date, dateInferred, address, url } = source;
  const aside = (text: string) => fillSlots(punctuation.aside, { text });
  // Named in the page's language, so in its direction, even where the name begins with a Latin one.
  const name = <bdi dir={profile.direction}>{publisher}</bdi>;
  return (
    <span className={styles.source}>
      {url ? (
        <a href={url} rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {!short && source.title && !source.titleInferred && (
        <>
          {profile.comma}
          <SourceTitle source={source} profile={profile} />
        </>
      )}
      {date && (
        <>
          {profile.comma}
          {formatDate(date, profile)}
        </>
      )}
      {dateInferred && aside(messages.inferred)}
      {!url && address && (
        <>
          {profile.comma}
          <span dir="ltr">{address}</span>
          {aside(messages.noLink)}
        </>
      )}
    </span>
  );
};
