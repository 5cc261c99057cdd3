import type { Metadata } from 'next';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { LOCALES } from '@/lib/domain/locales';
import { profileOf } from './pageContext';
import '../components/ui/globals.css';

export const metadata: Metadata = { title: loadMessages('en').notFound.title };

/**
 * The address does not tell the language for certain, so the page speaks all of them. Its island (components/islands/
 * missing.ts) goes to the page that was meant, where that can be told.
 */
export default function NotFound() {
  return (
    <html lang="en" dir="ltr">
      <body>
        <main data-island="missing">
          {LOCALES.map((locale) => {
            const { notFound } = loadMessages(locale);
            return (
              <section key={locale} lang={locale} dir={profileOf(locale).direction}>
                <h1>{notFound.title}</h1>
                <p>{notFound.text}</p>
                <ul>
                  <li>
                    {/* Where only the end of the address is wrong, this is the page that was meant, also without script. */}
                    <a href="./">{notFound.shorter}</a>
                  </li>
                  <li>
                    <a href={`/${locale}/`}>{notFound.home}</a>
                  </li>
                </ul>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
