import type { ReactNode } from 'react';
import { type FrameLink, PageFrame } from '@/components/ui/PageFrame';
import type { NoScriptPage } from './noScriptPage';

export interface NoScriptDocumentProps {
  readonly page: NoScriptPage;
  readonly title: string;
  /** Where the links to the other languages lead, if not to the same page: they would empty a form. */
  readonly languageHref?: (language: FrameLink) => string;
  /** Address of the style sheet. */
  readonly style: string;
  readonly children: ReactNode;
}

/** A page in the site's own frame: no script, and a footer that says where what is typed goes. */
export const NoScriptDocument = ({ page, title, languageHref, style, children }: NoScriptDocumentProps) => {
  const { locale, direction, frame, words } = page;
  const { site, plain } = words;
  const languages = languageHref
    ? { ...frame.languages, links: frame.languages.links.map((link) => ({ ...link, href: languageHref(link) })) }
    : frame.languages;
  return (
    <html lang={locale} dir={direction}>
      {/* biome-ignore lint/style/noHeadElement: no page of Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${site.name}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <PageFrame {...frame} languages={languages} footer={{ ...frame.footer, privacy: plain.footer }}>
          {children}
        </PageFrame>
      </body>
    </html>
  );
};
