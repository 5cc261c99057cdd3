import type { Metadata } from 'next';
import { loadFacts, loadFactWording, loadLetterWording, loadSources } from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Fact } from '@/lib/domain/fact';
import type { Locale } from '@/lib/domain/locales';
import { formatDate } from '@/lib/locale/formatDate';
import { Framed, toLocale } from '../../pageContext';
import styles from './sources.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { sources, site } = loadMessages(toLocale((await params).locale));
  return { title: `${sources.title} – ${site.name}`, description: sources.lead };
};

/** Facts of the attack and of the statement on one side, what came after on the other. */
const SINCE = '2022-02';

const FactList = ({ rows, locale }: { readonly rows: readonly Fact[]; readonly locale: Locale }) => {
  const { sources: messages } = loadMessages(locale);
  const { profile, sources } = loadLetterWording(locale);
  const wording = loadFactWording(locale);
  return (
    <ul className={styles.facts}>
      {rows.map(({ id, source, asOf }) => (
        <li key={id} id={id}>
          <p>{wording[id]?.statement}</p>
          <p className={styles.origin}>
            {messages.source}: <bdi>{sources[source]?.publisher}</bdi> · {messages.asOf}: {formatDate(asOf, profile)}
          </p>
        </li>
      ))}
    </ul>
  );
};

export default async function SourcesPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { sources: messages } = loadMessages(locale);
  const { profile, sources } = loadLetterWording(locale);
  const facts = loadFacts();
  const changed = facts.filter(({ asOf }) => asOf > SINCE).sort((a, b) => a.asOf.localeCompare(b.asOf));
  return (
    <Framed locale={locale} path="sources/">
      <h1>{messages.title}</h1>
      <p className={styles.lead}>{messages.lead}</p>
      <h2>{messages.statementTitle}</h2>
      <p className={styles.lead}>{messages.statement}</p>
      <h2>{messages.factsTitle}</h2>
      <FactList rows={facts.filter((fact) => !changed.includes(fact))} locale={locale} />
      <h2>{messages.changedTitle}</h2>
      <p className={styles.lead}>{messages.changedLead}</p>
      <FactList rows={changed} locale={locale} />
      <h2>{messages.listTitle}</h2>
      <ul className={styles.facts}>
        {loadSources().map(({ id, title, date, dateInferred, address }) => (
          <li key={id}>
            <bdi>{sources[id]?.publisher}</bdi>
            {title && (
              <>
                {profile.comma}
                <span lang="en" dir="ltr">
                  {profile.quotes[0]}
                  {title}
                  {profile.quotes[1]}
                </span>
              </>
            )}
            {profile.comma}
            {formatDate(date, profile)}
            {dateInferred && ` (${messages.inferred})`}
            {address && (
              <>
                {profile.comma}
                <a href={`https://${address}`} rel="noreferrer" dir="ltr">
                  {address}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Framed>
  );
}
