import type { Metadata } from 'next';
import { SampleSheet } from '@/components/letter/SampleSheet';
import buttons from '@/components/ui/Button.module.css';
import { loadProfile } from '@/lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWho } from '@/lib/catalogue/loadWho';
import { demandIds, loadBareWorld } from '@/lib/catalogue/loadWorld';
import { sampleLetter } from '@/lib/catalogue/sampleLetter';
import { lineText } from '@/lib/domain/letter';
import { reasonFor } from '@/lib/domain/who';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { Framed, toLocale } from '../../../pageContext';
import { pageMetadata } from '../../../pageMetadata';
import { DueNote } from '../../sources/FactEntry';
import { SourceLink } from '../../sources/SourceLink';
import { factsIn } from '../factsIn';
import styles from './demand.module.css';

export const dynamicParams = false;
export const generateStaticParams = ({ params }: { readonly params: { readonly locale: string } }) =>
  demandIds(toLocale(params.locale)).map((id) => ({ id }));

interface PageProps {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { locale: tag, id } = await params;
  const locale = toLocale(tag);
  const { title, summary } = loadDemandWording(id, locale);
  return pageMetadata(title, summary, loadMessages(locale).site.name);
};

/** One demand: what the letter asks, who asked for it, where it stands, how that is known, and who can act. */
export default async function DemandPage({ params }: PageProps) {
  const { locale: tag, id } = await params;
  const locale = toLocale(tag);
  const { home, demand: words, sources: sourceWords, punctuation } = loadMessages(locale);
  const { title, summary, askedBy, today } = loadDemandWording(id, locale);
  const demand = loadBareWorld().demands.find((candidate) => candidate.id === id);
  if (!demand) throw new Error(`No demand "${id}".`);
  const profile = loadProfile(locale);
  const who = loadWho(locale);
  const sample = await sampleLetter(id, locale);
  const steps = sample.blocks.flatMap((block) => (block.kind === 'steps' ? block.items : []));
  return (
    <Framed locale={locale} path={`demands/${id}/`}>
      <div className={styles.page}>
        <div className={styles.text}>
          <p className={styles.crumb}>
            <a href={`/${locale}/`}>{home.index}</a> <span aria-hidden="true">·</span> {home.groups[demand.group]}
          </p>
          <h1>{title}</h1>
          <p className={styles.lead}>{summary}</p>
          <p>
            <a className={`${buttons.button} ${buttons.primary}`} href={`/${locale}/write/${id}/`}>
              {home.write}
            </a>
          </p>
          <h2>{words.asks}</h2>
          <ol>
            {steps.map((step) => (
              <li key={lineText(step)}>{lineText(step)}</li>
            ))}
          </ol>
          <p className={styles.note}>{words.asksOf}</p>
          <h2>{demand.basis === 'concern' ? words.raisedBy : words.askedBy}</h2>
          <p>{askedBy}</p>
          <h2>{words.today}</h2>
          <p>{today}</p>
          <h2>{words.known}</h2>
          <ul className={styles.ledger}>
            {factsIn(id, locale).map(({ id: fact, statement, from, asOf, checkedOn, reviewBy }) => (
              <li key={fact}>
                <time dateTime={asOf}>{formatDate(asOf, profile)}</time>
                <div>
                  <p className={styles.fact}>{statement}</p>
                  <p className={styles.note}>
                    {from.map((source) => (
                      <SourceLink
                        key={source.id}
                        source={source}
                        profile={profile}
                        messages={sourceWords}
                        punctuation={punctuation}
                        short
                      />
                    ))}{' '}
                    · {fillSlots(sourceWords.checked, { date: formatDate(checkedOn, profile) })}{' '}
                    <DueNote reviewBy={reviewBy} text={sourceWords.due} />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <figure className={styles.sample}>
            <SampleSheet letter={sample} />
            <figcaption className={styles.note}>{home.sample}</figcaption>
          </figure>
          <section className={styles.who} aria-labelledby="who">
            <h2 id="who">{words.who}</h2>
            <ul>
              {demand.roles.map((role) => (
                <li key={role}>
                  <h3>{who.roles[role]?.name}</h3>
                  <p className={styles.note}>{reasonFor(who, id, role)}</p>
                </li>
              ))}
            </ul>
            <p>
              <a href={`/${locale}/who/#${id}`}>{loadMessages(locale).who.title}</a>
            </p>
          </section>
        </div>
      </div>
      <script src="/review.js" defer />
    </Framed>
  );
}
