import type { ReactNode } from 'react';
import { PageFrame } from '@/components/ui/PageFrame';
import { frameProps } from '@/lib/catalogue/frameProps';
import { loadProfile } from '@/lib/catalogue/loadLetterWording';
import { LOCALES, type Locale } from '@/lib/domain/locales';

/** Route parameters are text until they have been compared with the list of languages. */
export const toLocale = (text: string): Locale => {
  const locale = LOCALES.find((candidate) => candidate === text);
  if (!locale) throw new Error(`No page in "${text}".`);
  return locale;
};

export const profileOf = loadProfile;

interface FramedProps {
  readonly locale: Locale;
  /** Path inside the language, e.g. "sources/"; the other languages link to the same page. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A page in its frame, with links to itself in the other languages. */
export const Framed = ({ locale, path, children }: FramedProps) => (
  <PageFrame {...frameProps(locale, path)}>{children}</PageFrame>
);
