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
  /** Who has read the wording of this page, and where that is said of all languages. */
  readonly review: { readonly text: string; readonly href: string; readonly about: string };
  readonly footer: readonly string[];
  readonly footerLinks: readonly FrameLink[];
  /** The way out, always in view; lib/device/page.ts makes it wipe the page. `href` is a neutral page. */
  readonly leave: { readonly href: string; readonly text: string; readonly hint: string };
  readonly children: ReactNode;
}

interface LinkListProps {
  readonly label: string;
  readonly links: readonly FrameLink[];
  readonly className?: string | undefined;
}

const Links = ({ links }: Pick<LinkListProps, 'links'>) => (
  <ul className={styles.list}>
    {links.map(({ href, text, current, lang }) => (
      <li key={href}>
        <a
          href={href}
          lang={lang}
          hrefLang={lang}
          // A language is looked for by its own name.
          translate={lang ? 'no' : undefined}
          aria-current={current ? 'page' : undefined}
        >
          {text}
        </a>
      </li>
    ))}
  </ul>
);

const LinkList = ({ label, links, className }: LinkListProps) => (
  <nav aria-label={label} className={className}>
    <Links links={links} />
  </nav>
);

/** The languages of a phone, folded up under the name of the present one, without script. */
const FoldedLanguages = ({ label, links, review }: LinkListProps & { readonly review: string }) => (
  <nav aria-label={label} className={styles.narrow}>
    <details>
      <summary>
        <svg className={styles.globe} viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
          <circle cx="10" cy="10" r="8.5" />
          <ellipse cx="10" cy="10" rx="3.8" ry="8.5" />
          <path d="M1.5 10h17M2.8 5.7h14.4M2.8 14.3h14.4" />
        </svg>
        {links.find(({ current }) => current)?.text} <span className={styles.hint}>{label}</span>
      </summary>
      <Links links={links} />
      <p className={styles.hint}>{review}</p>
    </details>
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
  review,
  footer,
  footerLinks,
  leave,
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
        {/* Folded or in a row: what is folded up in one place cannot be open in another, and only one is displayed. */}
        <FoldedLanguages label={languagesLabel} links={languages} review={review.text} />
        <LinkList label={navLabel} links={nav} />
        <LinkList label={languagesLabel} links={languages} className={styles.wide} />
      </div>
      <p className={styles.review}>{review.text}</p>
    </header>
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <aside className={styles.leave}>
      <a href={leave.href} rel="nofollow noreferrer" data-leave title={leave.hint}>
        {leave.text}
      </a>
    </aside>
    <footer className={styles.footer}>
      <div>
        <p>
          {review.text} <a href={review.href}>{review.about}</a>
        </p>
        {footer.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {footerLinks.map(({ href, text, current }) => (
          <p key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </p>
        ))}
      </div>
    </footer>
  </>
);
