import type { Metadata } from 'next';

/** Title and description of a page, also for those who are sent its address; its picture is put in by tools/build/previews. */
export const pageMetadata = (title: string, description: string, siteName: string): Metadata => ({
  title: `${title} – ${siteName}`,
  description,
  openGraph: { title, description, siteName, type: 'website' },
});
