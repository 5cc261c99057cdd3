import type { Metadata } from 'next';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { LOCALES } from '@/lib/domain/locales';
import { profileOf } from './pageContext';
import './globals.css';

export const metadata: Metadata = { title: loadMessages('en').notFound.title };

/** The address does not tell the language for certain, so the page speaks all of them. */
export default function NotFound() {
  return (
    <html lang="en" dir="ltr">
      <body>
        <main>
          {LOCALES.map((locale) => {
            const { notFound } = loadMessages(locale);
            return (
              <section key={locale} lang={locale} dir={profileOf(locale).direction}>
                <h1>{notFound.title}</h1>
                <p>
                  {notFound.text} <a href={`/${locale}/`}>{notFound.home}</a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
