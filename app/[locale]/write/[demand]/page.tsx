import type { Metadata, Viewport } from 'next';
import { WriteIsland } from '@/components/form/client/WriteIsland';
import { Island } from '@/components/islands/Island';
import { isDraft, loadInstitutions, loadLetterWording } from '@/lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWho } from '@/lib/catalogue/loadWho';
import { demandIds, demandLanguages, furtherDemandIds } from '@/lib/catalogue/loadWorld';
import { sampleLetter, TO_NOBODY } from '@/lib/catalogue/sampleLetter';
import { lineText } from '@/lib/domain/letter';
import { makeWritePageProps } from '@/lib/form/makeWritePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { NotStarted } from '../../../NotStarted';
import { Framed, profileOf, toLocale } from '../../../pageContext';
import { pageMetadata } from '../../../pageMetadata';
import styles from './write.module.css';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // What sticks to the bottom of the window stays above the keyboard on the screen.
  interactiveWidget: 'resizes-content',
};
export const dynamicParams = false;
export const generateStaticParams = ({ params }: { readonly params: { readonly locale: string } }) =>
  demandIds(toLocale(params.locale)).map((demand) => ({ demand }));

interface PageProps {
  readonly params: Promise<{ readonly locale: string; readonly demand: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { locale: tag, demand } = await params;
  const locale = toLocale(tag);
  const { site, write } = loadMessages(locale);
  const { title, summary } = loadDemandWording(demand, locale);
  return pageMetadata(fillSlots(write.pageTitle, { title }), summary, site.name);
};

export default async function WritePage({ params }: PageProps) {
  const { locale: tag, demand } = await params;
  const locale = toLocale(tag);
  const messages = loadMessages(locale);
  const { write, plain, languageNames } = messages;
  const { title } = loadDemandWording(demand, locale);
  const sample = await sampleLetter(demand, locale, TO_NOBODY);
  const [first] = sample.blocks;
  const form = makeWritePageProps(locale, demand, {
    messages: write,
    languageNames,
    demandIds: furtherDemandIds(),
    letterLanguages: demandLanguages(demand),
    demandWording: (id) => loadDemandWording(id, locale),
    letterWording: loadLetterWording(locale),
    institutions: loadInstitutions(locale),
    who: loadWho(locale),
    profileOf,
    isDraft,
  });
  const beginning = [sample.opening, ...(first?.kind === 'paragraph' ? [first.line] : [])].map(lineText);
  // A static host ignores the query and shows the page that says it has no server.
  const plainWay = (
    <p className={styles.plain}>
      <a href={`/${locale}/plain/?demand=${demand}`}>{plain.link}</a> <small>{plain.linkNote}</small>
    </p>
  );
  return (
    <Framed locale={locale} path={`write/${demand}/`}>
      <header className={styles.intro} data-demand-head>
        <h1>{title}</h1>
        <a href={`/${locale}/demands/${demand}/`} className={styles.about}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <circle cx="10" cy="10" r="7.5" />
            <path d="M10 9v5M10 6.3v.2" />
          </svg>
          <span>{write.about}</span>
        </a>
      </header>
      <noscript>
        <p>{write.noScript}</p>
        {plainWay}
      </noscript>
      <script src="/fresh.js" async />
      <Island
        name="write"
        Component={WriteIsland}
        props={{ ...form, beginning }}
        notStarted={<NotStarted messages={messages}>{plainWay}</NotStarted>}
      />
    </Framed>
  );
}
