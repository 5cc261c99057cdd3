import type { Metadata } from 'next';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { Framed, toLocale } from '../../pageContext';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { plain, site } = loadMessages(toLocale((await params).locale));
  return { title: `${plain.noServer.title} – ${site.name}` };
};

/** What stands here where only files are served; the server answers this address itself (server/plain). */
export default async function NoServerPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { plain, site } = loadMessages(locale);
  return (
    <Framed locale={locale} path="plain/">
      <h1>{plain.noServer.title}</h1>
      <p>{plain.noServer.text}</p>
      <p>
        <a href={`/${locale}/`}>{site.home}</a>
      </p>
    </Framed>
  );
}
