import type { Metadata } from 'next';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { statementUrl } from '@/lib/catalogue/loadStatement';
import { Framed, toLocale } from '../pageContext';
import { DemandRows } from './demands/DemandRows';
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
  const { home } = loadMessages(locale);
  const next = [
    { href: `/${locale}/answered/`, ...home.next.replies },
    { href: `/${locale}/safety/`, ...home.next.safety },
    { href: `/${locale}/about/`, ...home.next.behind },
  ];
  return (
    <Framed locale={locale} path="">
      <h1>{home.title}</h1>
      <p className={styles.lead}>
        {home.lead}{' '}
        <a href={statementUrl()} rel="noreferrer">
          {home.statement}
        </a>
      </p>
      <ol className={styles.how}>
        {Object.entries(home.how).map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
      </ol>
      <div className={styles.band}>
        <h2>{home.chooseTitle}</h2>
        <DemandRows locale={locale} />
      </div>
      <div className={styles.next}>
        {next.map(({ href, title, text }) => (
          <section key={href}>
            <h2>
              <a href={href}>{title}</a>
            </h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </Framed>
  );
}
