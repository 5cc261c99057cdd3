import type { Metadata } from 'next';
import { SampleSheet } from '@/components/letter/SampleSheet';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { statementUrl } from '@/lib/catalogue/loadStatement';
import { sampleLetter } from '@/lib/catalogue/sampleLetter';
import { CAMPAIGN } from '@/lib/domain/campaign';
import { Framed, toLocale } from '../pageContext';
import { pageMetadata } from '../pageMetadata';
import { DemandRows } from './demands/DemandRows';
import styles from './home.module.css';
import { TrustLine } from './TrustLine';
import { WhereYouLive } from './WhereYouLive';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { home, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(home.title, home.lead, site.name);
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
      <div className={styles.hero}>
        <div>
          <h1>{home.title}</h1>
          <p className={styles.lead}>
            {home.lead}{' '}
            <a href={statementUrl()} rel="noreferrer">
              {home.statement}
            </a>
          </p>
          <TrustLine locale={locale} />
          <WhereYouLive locale={locale} />
          <ol className={styles.how}>
            {Object.entries(home.how).map(([key, text]) => (
              <li key={key}>{text}</li>
            ))}
          </ol>
        </div>
        <figure className={styles.sample}>
          <SampleSheet letter={await sampleLetter(CAMPAIGN.sample.demand, locale)} />
          <figcaption>{home.sample}</figcaption>
        </figure>
      </div>
      <div className={styles.band}>
        <h2>
          <span data-offers-before>{home.chooseTitle}</span>
          <span data-offers-after hidden>
            {home.otherTitle}
          </span>
        </h2>
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
