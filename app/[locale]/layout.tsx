import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { LOCALES } from '@/lib/domain/locales';
import { profileOf, toLocale } from '../pageContext';
import '../../components/ui/globals.css';

export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // What sticks to the bottom of the window stays above the keyboard on the screen.
  interactiveWidget: 'resizes-content',
};

interface LayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly locale: string }>;
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const locale = toLocale((await params).locale);
  return (
    <html lang={locale} dir={profileOf(locale).direction}>
      <body>
        {children}
        <script src="/page.js" defer />
      </body>
    </html>
  );
}
