import type { Metadata } from 'next';
import { Island } from '@/components/islands/Island';
import { OfflineStarter } from '@/components/offline/OfflineStarter';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { LOCALES } from '@/lib/domain/locales';
import { NotStarted } from '../../NotStarted';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import styles from './offline.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { offline, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(offline.title, offline.lead, site.name);
};

/** A copy of the site on this device, for those who want one; nothing is kept before they say so. */
export default async function OfflinePage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const messages = loadMessages(locale);
  const { offline } = messages;
  return (
    <Framed locale={locale} path="offline/">
      <div className={styles.text}>
        <h1>{offline.title}</h1>
        <p>{offline.lead}</p>
        <h2>{offline.knowTitle}</h2>
        <ul>
          {Object.entries(offline.points).map(([point, text]) => (
            <li key={point}>{text}</li>
          ))}
        </ul>
        <h2>{offline.copyTitle}</h2>
        <noscript>
          <p>{offline.noScript}</p>
        </noscript>
        <Island
          name="offline"
          Component={OfflineStarter}
          props={{ messages: offline, locale, languages: LOCALES }}
          notStarted={
            <NotStarted messages={messages}>
              <p>{offline.noScript}</p>
            </NotStarted>
          }
        />
      </div>
    </Framed>
  );
}
