import type { Metadata } from 'next';
import { LetterForm } from '@/components/form/LetterForm';
import { loadLetterWording } from '@/lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { demandIds } from '@/lib/catalogue/loadWorld';
import { LOCALES } from '@/lib/domain/locales';
import { fillSlots } from '@/lib/locale/fillSlots';
import { Framed, profileOf, toLocale } from '../../../pageContext';
import styles from './write.module.css';

export const dynamicParams = false;
export const generateStaticParams = () => demandIds().map((demand) => ({ demand }));

interface PageProps {
  readonly params: Promise<{ readonly locale: string; readonly demand: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { locale: tag, demand } = await params;
  const locale = toLocale(tag);
  const { site, write } = loadMessages(locale);
  const { title, summary } = loadDemandWording(demand, locale);
  return { title: `${fillSlots(write.pageTitle, { title })} – ${site.name}`, description: summary };
};

export default async function WritePage({ params }: PageProps) {
  const { locale: tag, demand } = await params;
  const locale = toLocale(tag);
  const { write, languageNames } = loadMessages(locale);
  const { title, summary, prompts, notOffered, institutionNotOffered } = loadDemandWording(demand, locale);
  const { profile, addressForms, institutions } = loadLetterWording(locale);
  return (
    <Framed locale={locale} path={`write/${demand}/`}>
      <header className={styles.intro}>
        <h1>{title}</h1>
        <p>{summary}</p>
      </header>
      <noscript>
        <p>{write.noScript}</p>
      </noscript>
      <LetterForm
        locale={locale}
        demand={demand}
        messages={write}
        wording={{ prompts, notOffered, institutionNotOffered }}
        others={demandIds()
          .filter((id) => id !== demand)
          .map((id) => ({ id, title: loadDemandWording(id, locale).title }))}
        officeNames={addressForms.officeNames}
        institutionNotes={Object.fromEntries(Object.entries(institutions).map(([id, { note }]) => [id, note]))}
        languages={LOCALES.map((id) => ({
          locale: id,
          name: profileOf(id).name,
          called: languageNames[id],
          draft: profileOf(id).wording === 'draft',
        }))}
        profile={{
          date: profile.date,
          monthOfYear: profile.monthOfYear,
          months: profile.months,
          monthsAlone: profile.monthsAlone,
          firstOfMonth: profile.firstOfMonth,
        }}
      />
    </Framed>
  );
}
