import type { Metadata } from 'next';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import { DEMAND_GROUPS } from '@/lib/domain/demandGroups';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { Framed, toLocale } from '../pageContext';
import styles from './home.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { home, site } = loadMessages(toLocale((await params).locale));
  return { title: `${home.title} – ${site.name}`, description: home.lead };
};

export default async function HomePage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { answered, home, states, write } = loadMessages(locale);
  const all = loadWorld(locale).demands.map((demand) => ({ ...demand, ...loadDemandWording(demand.id, locale) }));
  const groups = DEMAND_GROUPS.map((group) => ({ group, demands: all.filter((demand) => demand.group === group) }));
  return (
    <Framed locale={locale} path="">
      <h1>{home.title}</h1>
      <p className={styles.lead}>{home.lead}</p>
      <h2>{home.chooseTitle}</h2>
      <nav className={styles.index} aria-label={home.index}>
        <ul>
          {groups.flatMap(({ demands }) =>
            demands.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            )),
          )}
        </ul>
      </nav>
      <p>
        <a href={`/${locale}/who/`}>{write.recipients.whoLink}</a>
      </p>
      <p>
        <a href={`/${locale}/states/`}>{states.title}</a>
      </p>
      {groups.map(({ group, demands }) => (
        <section key={group} aria-labelledby={group}>
          <h3 id={group} className={styles.group}>
            {home.groups[group]}
          </h3>
          <ul className={styles.cards}>
            {demands.map(({ id, basis, title, summary, askedBy, today }) => (
              <li key={id} id={id} className={styles.card}>
                <h4>{title}</h4>
                <p>{summary}</p>
                <p>
                  <a
                    className={styles.button}
                    href={`/${locale}/write/${id}/`}
                    aria-label={fillSlots(home.writeAbout, { title })}
                  >
                    {home.write}
                  </a>
                </p>
                <details>
                  <summary>{basis === 'concern' ? home.raisedBy : home.askedBy}</summary>
                  <p>{askedBy}</p>
                </details>
                <details>
                  <summary>{home.today}</summary>
                  <p>{today}</p>
                </details>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.columns}>
        <section>
          <h2>{home.howTitle}</h2>
          <ol>
            {Object.entries(home.how).map(([key, text]) => (
              <li key={key}>{text}</li>
            ))}
          </ol>
          <p>{home.time}</p>
          <p>
            <a href={`/${locale}/answered/`}>{answered.homeLink}</a>
          </p>
        </section>
        <section>
          <h2>{home.privacyTitle}</h2>
          <p>{home.privacy}</p>
          <p>{home.safety}</p>
        </section>
      </div>
    </Framed>
  );
}
