import type { ReactNode } from 'react';
import styles from './PageFrame.module.css';

export interface FrameLink {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean;
  readonly lang?: string;
}

export interface PageFrameProps {
  readonly skipText: string;
  readonly brand: FrameLink;
  readonly navLabel: string;
  readonly nav: readonly FrameLink[];
  readonly languagesLabel: string;
  readonly languages: readonly FrameLink[];
  readonly footer: readonly string[];
  readonly footerLink: FrameLink;
  readonly children: ReactNode;
}

const LinkList = ({ label, links }: { readonly label: string; readonly links: readonly FrameLink[] }) => (
  <nav aria-label={label}>
    <ul className={styles.list}>
      {links.map(({ href, text, current, lang }) => (
        <li key={href}>
          <a href={href} lang={lang} hrefLang={lang} aria-current={current ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What stands around every page: skip link, name, pages, languages, footer. */
export const PageFrame = ({
  skipText,
  brand,
  navLabel,
  nav,
  languagesLabel,
  languages,
  footer,
  footerLink,
  children,
}: PageFrameProps) => (
  <>
    <a className={styles.skip} href="#main">
      {skipText}
    </a>
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.brand} href={brand.href}>
          {brand.text}
        </a>
        <LinkList label={navLabel} links={nav} />
        <LinkList label={languagesLabel} links={languages} />
      </div>
    </header>
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <footer className={styles.footer}>
      <div>
        {footer.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>
          <a href={footerLink.href} aria-current={footerLink.current ? 'page' : undefined}>
            {footerLink.text}
          </a>
        </p>
      </div>
    </footer>
  </>
);
