import type { Metadata } from 'next';
import { Island } from '@/components/islands/Island';
import { LettersStarter } from '@/components/letters/LettersStarter';
import { lastLookedAt } from '@/lib/catalogue/lastLookedAt';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import { thankedFor } from '@/lib/compose/stateRecords';
import type { Locale } from '@/lib/domain/locales';
import { NotStarted } from '../../NotStarted';
import { Framed, profileOf, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import styles from './letters.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { letters, write, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(write.list.title, letters.lead, site.name);
};

/** What the list calls demands, and which states a letter on each thanks. */
const demandsIn = (locale: Locale) => {
  const world = loadWorld(locale);
  const day = lastLookedAt();
  const thanked = (demand: string) =>
    world.states.map(({ iso2 }) => iso2).filter((state) => thankedFor(world, demand, state, day) !== null);
  return Object.fromEntries(
    world.demands.map(({ id }) => [id, { title: loadDemandWording(id, locale).title, thanked: thanked(id) }]),
  );
};

/** A list of letters that lies on the visitor's device alone, for those who want one. */
export default async function LettersPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const messages = loadMessages(locale);
  const { letters, write } = messages;
  const { date, monthOfYear, months, monthsAlone, firstOfMonth } = profileOf(locale);
  return (
    <Framed locale={locale} path="letters/">
      <div className={styles.text}>
        <h1>{write.list.title}</h1>
        <p>{letters.lead}</p>
        <p>{write.list.hint}</p>
        <noscript>
          <p>{letters.noScript}</p>
        </noscript>
        <Island
          name="letters"
          Component={LettersStarter}
          props={{
            messages: { ...letters, blocked: write.list.blocked },
            locale,
            kinds: write.kind.kinds,
            profile: { date, monthOfYear, months, monthsAlone, firstOfMonth },
            demands: demandsIn(locale),
          }}
          notStarted={
            <NotStarted messages={messages}>
              <p>{letters.noScript}</p>
            </NotStarted>
          }
        />
      </div>
    </Framed>
  );
}
