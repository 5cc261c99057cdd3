import type { Metadata } from 'next';
import { CheckStarter } from '@/components/check/CheckStarter';
import { Island } from '@/components/islands/Island';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { RELEASE_FILE } from '@/lib/release/fileList';
import { NotStarted } from '../../NotStarted';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import styles from './check.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { check, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(check.title, check.lead, site.name);
};

export default async function CheckPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const messages = loadMessages(locale);
  const { check } = messages;
  return (
    <Framed locale={locale} path="check/">
      <div className={styles.text}>
        <h1>{check.title}</h1>
        <p>{check.lead}</p>
        <h2>{check.limitsTitle}</h2>
        <ul>
          <li>{check.can}</li>
          <li>{check.cannot}</li>
          <li>{check.surer}</li>
        </ul>
        <h2>{check.filesTitle}</h2>
        <noscript>
          <p>{check.noScript}</p>
        </noscript>
        <Island
          name="check"
          Component={CheckStarter}
          props={{ messages: check }}
          notStarted={
            <NotStarted messages={messages}>
              <p>{check.noScript}</p>
            </NotStarted>
          }
        />
        <p>
          <a href={`/${RELEASE_FILE}`} download>
            {check.listLink}
          </a>
        </p>
      </div>
    </Framed>
  );
}
