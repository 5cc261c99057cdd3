import type { Metadata } from 'next';
import { Notice } from '@/components/ui/Notice';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import { byGroup } from '@/lib/domain/demandGroups';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { plain, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(plain.indexTitle, plain.indexLead, site.name);
};

/** The demands, each with its plain form, which only a server has (server/noscript); the same file in both deployments. */
export default async function NoScriptIndexPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { plain } = loadMessages(locale);
  return (
    <Framed locale={locale} path="plain/">
      <h1>{plain.indexTitle}</h1>
      <p>{plain.indexLead}</p>
      <ul>
        {byGroup(loadWorld(locale).demands).map(({ id }) => (
          <li key={id}>
            <p>
              <a href={`/${locale}/plain/${id}/`}>{loadDemandWording(id, locale).title}</a>
            </p>
          </li>
        ))}
      </ul>
      <p>{plain.needsServer}</p>
      <Notice title={plain.throughTitle}>
        <p>{plain.through}</p>
      </Notice>
    </Framed>
  );
}
