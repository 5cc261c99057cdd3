import type { Metadata } from 'next';

/** Title and description of a page, also for those who are sent its address. No picture: that would need the site's own. */
export const pageMetadata = (title: string, description: string, siteName: string): Metadata => ({
  title: `${title} – ${siteName}`,
  description,
  openGraph: { title, description, siteName, type: 'website' },
});
