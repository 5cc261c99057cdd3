import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { Misplaced } from '../Misplaced';
import { ICON } from '../siteIcon';
import '../../components/ui/globals.css';

const { site, home } = loadMessages('en');

export const metadata: Metadata = {
  title: site.name,
  icons: ICON,
  description: home.lead,
  openGraph: { title: site.name, description: home.lead, siteName: site.name, type: 'website' },
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default function StartLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <Misplaced locale="en" />
        {children}
      </body>
    </html>
  );
}
