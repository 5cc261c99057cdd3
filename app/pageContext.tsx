import type { ReactNode } from 'react';
import { PageFrame } from '@/components/ui/PageFrame';
import { loadLetterWording } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { LocaleProfile } from '@/lib/domain/locale';
import { LOCALES, type Locale } from '@/lib/domain/locales';

/** Route parameters are text until they have been compared with the list of languages. */
export const toLocale = (text: string): Locale => {
  const locale = LOCALES.find((candidate) => candidate === text);
  if (!locale) throw new Error(`No page in "${text}".`);
  return locale;
};

export const profileOf = (locale: Locale): LocaleProfile => loadLetterWording(locale).profile;

interface FramedProps {
  readonly locale: Locale;
  /** Path inside the language, e.g. "sources/"; the other languages link to the same page. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A page in its frame, with links to itself in the other languages. */
export const Framed = ({ locale, path, children }: FramedProps) => {
  const { site, check } = loadMessages(locale);
  return (
    <PageFrame
      skipText={site.skip}
      brand={{ href: `/${locale}/`, text: site.name }}
      navLabel={site.nav}
      nav={[
        { href: `/${locale}/`, text: site.home, current: path === '' },
        { href: `/${locale}/changes/`, text: site.changes, current: path === 'changes/' },
        { href: `/${locale}/sources/`, text: site.sources, current: path === 'sources/' },
      ]}
      languagesLabel={site.languages}
      languages={LOCALES.map((tag) => ({
        href: `/${tag}/${path}`,
        text: profileOf(tag).name,
        lang: tag,
        current: tag === locale,
      }))}
      footer={[site.privacy, site.licence]}
      footerLink={{ href: `/${locale}/check/`, text: check.link, current: path === 'check/' }}
    >
      {children}
    </PageFrame>
  );
};
