import type { Metadata } from 'next';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { loadPublisher } from '@/lib/catalogue/loadPublisher';
import { statementUrl } from '@/lib/catalogue/loadStatement';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import reference from '../reference.module.css';
import { LanguageReviews } from './LanguageReviews';
import { PublisherLines } from './PublisherLines';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { about, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(about.title, about.lead, site.name);
};

/** Who asks, who answers for the site, how what it says is known, and what may be done with it. */
export default async function AboutPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { about, site, sources, states, who } = loadMessages(locale);
  const known = [
    { href: `/${locale}/sources/`, text: sources.title },
    { href: `/${locale}/states/`, text: states.title },
    { href: `/${locale}/who/`, text: who.title },
  ];
  return (
    <Framed locale={locale} path="about/">
      <h1>{about.title}</h1>
      <p className={reference.lead}>{about.lead}</p>
      <div className={reference.cols}>
        <div className={reference.text}>
          <section>
            <h2>{sources.statementTitle}</h2>
            <p>{sources.statement}</p>
            <p>
              <a href={statementUrl()} rel="noreferrer">
                {sources.statementTitle}
              </a>
            </p>
          </section>
          <section>
            <h2>{about.knownTitle}</h2>
            <p>{about.known}</p>
            <p>{states.unseen}</p>
            <ul>
              {known.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{about.rightsTitle}</h2>
            <p>{site.licence}</p>
          </section>
          <section>
            <LanguageReviews locale={locale} />
          </section>
        </div>
        <aside className={reference.aside}>
          <section className={reference.box} aria-labelledby="publisher">
            <h2 id="publisher">{about.publisherTitle}</h2>
            <PublisherLines publisher={loadPublisher()} unnamed={about.unnamed} />
          </section>
          <p>{site.privacy}</p>
        </aside>
      </div>
    </Framed>
  );
}
