import type { Metadata, Viewport } from 'next';
import buttons from '@/components/ui/Button.module.css';
import { PageFrame } from '@/components/ui/PageFrame';
import { frameProps } from '@/lib/catalogue/frameProps';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { LOCALES } from '@/lib/domain/locales';
import reference from './[locale]/reference.module.css';
import { Misplaced } from './Misplaced';
import styles from './notFound.module.css';
import { profileOf } from './pageContext';
import { ICON } from './siteIcon';
import '../components/ui/globals.css';

export const metadata: Metadata = { title: loadMessages('en').notFound.title, icons: ICON };
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/**
 * The address does not tell the language for certain, so the page speaks all of them. Its island (components/islands/
 * missing.ts) leaves the visitor's alone, and goes to the page that was meant, where that can be told.
 */
export default function NotFound() {
  const frame = frameProps('en', 'missing/');
  const languages = {
    ...frame.languages,
    links: frame.languages.links.map((link) => ({ ...link, href: `/${link.lang}/` })),
  };
  return (
    <html lang="en" dir="ltr">
      <body>
        <Misplaced locale="en" />
        <PageFrame {...frame} languages={languages}>
          <div data-island="missing">
            {LOCALES.map((locale) => {
              const { notFound, site } = loadMessages(locale);
              const ways = [
                { href: '', text: notFound.write },
                { href: 'answered/', text: site.after },
                { href: 'sources/', text: notFound.facts },
                { href: 'safety/', text: notFound.safety },
              ];
              return (
                <section key={locale} lang={locale} dir={profileOf(locale).direction} className={styles.language}>
                  <div>
                    <h1>{notFound.title}</h1>
                    <p className={reference.lead}>{notFound.text}</p>
                    {/* Where only the end of the address is wrong, this is the page that was meant, also without script. */}
                    <p>
                      <a href="./">{notFound.shorter}</a>
                    </p>
                    <p>
                      <a className={`${buttons.button} ${buttons.primary}`} href={`/${locale}/`}>
                        {notFound.home}
                      </a>
                    </p>
                  </div>
                  <div>
                    <h2>{notFound.ways}</h2>
                    <ul className={reference.rows}>
                      {ways.map(({ href, text }) => (
                        <li key={href}>
                          <a href={`/${locale}/${href}`}>{text}</a>
                        </li>
                      ))}
                    </ul>
                  </div>
                </section>
              );
            })}
          </div>
          <nav className={styles.languages} aria-label={loadMessages('en').notFound.languages}>
            <ul>
              {languages.links.map(({ href, lang, text }) => (
                <li key={href}>
                  <a href={href} lang={lang} hrefLang={lang} translate="no">
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </PageFrame>
        <script src="/page.js" defer />
      </body>
    </html>
  );
}
