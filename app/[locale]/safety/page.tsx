import type { Metadata } from 'next';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { BROWSERS } from '@/lib/release/browsers';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import reference from '../reference.module.css';
import styles from './safety.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { safety, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(safety.title, safety.lead, site.name);
};

/** What lowers a risk, and what this site cannot do. */
export default async function SafetyPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { safety, offline } = loadMessages(locale);
  return (
    <Framed locale={locale} path="safety/">
      <h1>{safety.title}</h1>
      <p className={reference.lead}>{safety.lead}</p>
      <div className={styles.text}>
        {Object.entries(safety.sections).map(([key, { title, points }]) => (
          <section key={key} aria-labelledby={key}>
            <h2 id={key}>{title}</h2>
            <ul>
              {Object.entries(points).map(([point, text]) => (
                <li key={point}>{fillSlots(text, BROWSERS)}</li>
              ))}
            </ul>
            {key === 'kept' && (
              <p>
                <a href={`/${locale}/offline/`}>{offline.link}</a>
              </p>
            )}
          </section>
        ))}
      </div>
    </Framed>
  );
}
