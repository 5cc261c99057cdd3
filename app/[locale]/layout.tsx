import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { LOCALES } from '@/lib/domain/locales';
import { Misplaced } from '../Misplaced';
import { profileOf, toLocale } from '../pageContext';
import { ICON } from '../siteIcon';
import '../../components/ui/globals.css';

export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export const metadata: Metadata = { icons: ICON };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
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
        <Misplaced locale={locale} />
        {children}
        <script src="/page.js" defer />
      </body>
    </html>
  );
}
