import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Locale } from '@/lib/domain/locales';
import reference from './reference.module.css';

interface FactsNavProps {
  readonly locale: Locale;
  readonly current: 'figures' | 'changes' | 'states' | 'sources';
}

/** The four pages of facts, beside each other. */
export const FactsNav = ({ locale, current }: FactsNavProps) => {
  const { site, pictures } = loadMessages(locale);
  const pages = {
    figures: pictures.navFigures,
    changes: site.changes,
    states: site.states,
    sources: site.sources,
  };
  return (
    <nav className={reference.sub} aria-label={site.facts}>
      <ul>
        {Object.entries(pages).map(([page, text]) => (
          <li key={page}>
            <a href={`/${locale}/${page}/`} aria-current={page === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
