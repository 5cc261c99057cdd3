import { loadProfile } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWho } from '@/lib/catalogue/loadWho';
import { loadSafeguards } from '@/lib/catalogue/loadWorld';
import type { Locale } from '@/lib/domain/locales';
import { GUARDED_ROLE } from '@/lib/domain/safeguard';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { joinSentences } from '@/lib/i18n/joinSentences';
import reference from '../reference.module.css';
import { SourceLink } from '../sources/SourceLink';
import { InEnglish } from './InEnglish';
import styles from './states.module.css';

/** That people cannot be returned to a state without danger, what follows for letters, and on whose word. */
export const SafeguardNote = ({ code, locale }: { readonly code: string; readonly locale: Locale }) => {
  const safeguard = loadSafeguards().find(({ state }) => state === code);
  if (!safeguard) return null;
  const { states, sources: words, punctuation } = loadMessages(locale);
  const { effect, ground, source, read, readOn, reviewBy } = safeguard;
  const profile = loadProfile(locale);
  const role = loadWho(locale).roles[GUARDED_ROLE[effect]];
  const own = {
    'no-return': joinSentences(role?.why, role?.whyNot),
    'no-men': joinSentences(role?.why, states.safeguard),
    'with-request': states.safeguard,
  };
  const date = (iso: string) => formatDate(iso, profile);
  return (
    <section aria-labelledby="safeguard" className={styles.safeguard}>
      <h2 id="safeguard">{states.safeguardTitle}</h2>
      <p>{own[effect]}</p>
      <InEnglish text={ground} note={locale === 'en' ? null : states.english} />
      <p className={reference.note}>
        {words.source}
        {punctuation.colon}
        <SourceLink
          source={{ id: code, address: null, ...source }}
          profile={profile}
          messages={words}
          punctuation={punctuation}
        />
      </p>
      <p className={`${reference.note} ${styles.read}`}>
        {fillSlots(states.read[read], { date: date(readOn) })} · {fillSlots(words.review, { date: date(reviewBy) })}
      </p>
    </section>
  );
};
