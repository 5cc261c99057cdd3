import type { Metadata } from 'next';
import { loadFootnotes } from '@/lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWho } from '@/lib/catalogue/loadWho';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import { byGroup } from '@/lib/domain/demandGroups';
import { reasonFor } from '@/lib/domain/who';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import { Fold } from '../Fold';
import reference from '../reference.module.css';
import { recipientsOf } from './recipientsOf';
import styles from './who.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { who, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(who.title, who.lead, site.name);
};

/** For each demand: which roles can act, why, and who that is. */
export default async function WhoPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const wording = loadMessages(locale);
  const { who: messages, home } = wording;
  const who = loadWho(locale);
  const world = loadWorld(locale);
  const footnotes = loadFootnotes(locale);
  const demands = byGroup(world.demands).map((demand) => ({
    demand,
    title: loadDemandWording(demand.id, locale).title,
  }));
  return (
    <Framed locale={locale} path="who/">
      <h1>{messages.title}</h1>
      <p className={reference.lead}>{messages.lead}</p>
      <p>
        <a href={`/${locale}/states/`}>{wording.states.title}</a>
      </p>
      <div className={`${reference.folds} ${styles.demands}`}>
        {demands.map(({ demand, title }) => (
          <Fold key={demand.id} id={demand.id} title={<h2>{title}</h2>}>
            <ul className={styles.roles}>
              {demand.roles.map((role) => (
                <li key={role}>
                  <h3>{who.roles[role]?.name}</h3>
                  <p>{reasonFor(who, demand.id, role)}</p>
                  {recipientsOf(role, demand, world, wording, footnotes).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </li>
              ))}
            </ul>
            <p>
              <a href={`/${locale}/write/${demand.id}/`} aria-label={fillSlots(home.writeAbout, { title })}>
                {home.write}
              </a>{' '}
              · <a href={`/${locale}/demands/${demand.id}/`}>{wording.demand.about}</a>
            </p>
          </Fold>
        ))}
      </div>
    </Framed>
  );
}
