import { ChevronIcon } from '@/components/ui/ChevronIcon';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import { DEMAND_GROUPS } from '@/lib/domain/demandGroups';
import type { Locale } from '@/lib/domain/locales';
import styles from './demandRows.module.css';

/** All demands, each once, under the heads of their groups: each row is the link to the demand’s page. */
export const DemandRows = ({ locale }: { readonly locale: Locale }) => {
  const { home } = loadMessages(locale);
  const { demands } = loadWorld(locale);
  return (
    <div className={styles.groups}>
      {DEMAND_GROUPS.map((group) => (
        <section key={group} aria-labelledby={group}>
          <h3 id={group} className={styles.head}>
            {home.groups[group]}
          </h3>
          <ul className={styles.rows}>
            {demands
              .filter((demand) => demand.group === group)
              .map(({ id }) => {
                const { title, gist } = loadDemandWording(id, locale);
                return (
                  <li key={id} id={id}>
                    <a className={styles.row} href={`/${locale}/demands/${id}/`}>
                      <span className={styles.title}>{title}</span>
                      <ChevronIcon />
                      <span className={styles.gist}>{gist}</span>
                    </a>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </div>
  );
};
