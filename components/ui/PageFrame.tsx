import type { ReactNode } from 'react';
import styles from './PageFrame.module.css';

export interface FrameLink {
  readonly href: string;
  readonly text: string;
  /** The page itself, or a page of the part that the link leads to. */
  readonly current?: 'page' | 'true' | false;
  readonly lang?: string;
}

export interface PageFrameProps {
  readonly skipText: string;
  readonly brand: FrameLink;
  /** The four stand in a row where there is room; below it they head the panel. */
  readonly menu: { readonly label: string; readonly four: readonly FrameLink[]; readonly rest: readonly FrameLink[] };
  readonly languages: { readonly label: string; readonly links: readonly FrameLink[] };
  /**
   * The way out, in the masthead; lib/device/page.ts makes it wipe the page. `href` is a neutral page; `text` is its name
   * in full, of which `short` is seen; `hint` is true once the script runs, and only then shown.
   */
  readonly leave: { readonly href: string; readonly text: string; readonly short: string; readonly hint: string };
  readonly footer: {
    readonly privacy: string;
    readonly licence: string;
    /** Who has read the wording of this page, and where that is said of all languages. */
    readonly review: { readonly text: string; readonly href: string; readonly about: string };
    readonly links: readonly FrameLink[];
  };
  readonly children: ReactNode;
}

const Links = ({
  links,
  className,
}: {
  readonly links: readonly FrameLink[];
  readonly className?: string | undefined;
}) => (
  <ul className={className}>
    {links.map(({ href, text, current, lang }) => (
      <li key={href}>
        <a
          href={href}
          lang={lang}
          hrefLang={lang}
          // A language is looked for by its own name.
          translate={lang ? 'no' : undefined}
          aria-current={current || undefined}
        >
          {text}
        </a>
      </li>
    ))}
  </ul>
);

const Icon = ({ d, className }: { readonly d: string; readonly className?: string | undefined }) => (
  <svg className={className} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={d} />
  </svg>
);

const GLOBE =
  'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M2.5 10h15M10 2.5c2.3 2 3.4 4.6 3.4 7.5s-1.1 5.5-3.4 7.5c-2.3-2-3.4-4.6-3.4-7.5s1.1-5.5 3.4-7.5z';
const DOOR = 'M8 3H3.5v14H8M9 10h8M13.5 6.5 17 10l-3.5 3.5';

/** One of them is open at a time, also without script; Escape and a press elsewhere close it (lib/device/panels.ts). */
const PANELS = 'masthead';

/** What stands around every page: skip link, the way out, name, menu, languages; footer. */
export const PageFrame = ({ skipText, brand, menu, languages, leave, footer, children }: PageFrameProps) => {
  const language = languages.links.find(({ current }) => current);
  return (
    <>
      <a className={styles.skip} href="#main">
        {skipText}
      </a>
      <header className={styles.masthead}>
        <div className={styles.bar}>
          {/* Second stop of the keyboard, and last in the row. */}
          <a className={styles.leave} href={leave.href} rel="nofollow noreferrer" data-leave aria-label={leave.text}>
            <Icon d={DOOR} className={styles.door} />
            {leave.short}
          </a>
          <a className={styles.brand} href={brand.href}>
            {brand.text}
          </a>
          <nav className={styles.row} aria-label={menu.label}>
            <Links links={menu.four} />
          </nav>
          <details name={PANELS} className={styles.menu}>
            <summary>{menu.label}</summary>
            <nav className={styles.panel} aria-label={menu.label}>
              <Links links={menu.four} className={styles.four} />
              <Links links={menu.rest} className={styles.rest} />
              <p className={styles.hint}>{leave.hint}</p>
            </nav>
          </details>
          <details name={PANELS} className={styles.languages}>
            <summary>
              <Icon d={GLOBE} />
              <span className={styles.unseen}>
                {languages.label}: {language?.text}
              </span>
              <span aria-hidden="true" className={styles.code}>
                {language?.lang?.toUpperCase()}
              </span>
            </summary>
            <nav className={styles.panel} aria-label={languages.label}>
              <Links links={languages.links} className={styles.names} />
            </nav>
          </details>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div>
          <div>
            <p>{footer.privacy}</p>
            <p className={styles.fine}>
              {footer.licence} {footer.review.text} <a href={footer.review.href}>{footer.review.about}</a>
            </p>
            <p className={`${styles.fine} ${styles.hint}`}>{leave.hint}</p>
          </div>
          <Links links={footer.links} className={styles.ways} />
        </div>
      </footer>
    </>
  );
};
