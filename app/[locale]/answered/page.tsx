import type { Metadata } from 'next';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { loadWorld } from '@/lib/catalogue/loadWorld';
import { answerFits } from '@/lib/compose/kindOfLetter';
import type { Demand } from '@/lib/domain/demand';
import { byGroup } from '@/lib/domain/demandGroups';
import { ANSWERS } from '@/lib/domain/kinds';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import { Fold } from '../Fold';
import reference from '../reference.module.css';
import styles from './answered.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { answered, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(answered.title, answered.lead, site.name);
};

/** Roles of those whose answer the page can foresee; a person typed may be anybody. */
const sayers = ({ roles }: Demand) => roles.filter((role) => role !== 'other');

/** From the demand and what came back to the letter that follows: plain links, so that it works without JavaScript. */
export default async function AnsweredPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const { answered: messages, demand: demandWords, write } = loadMessages(locale);
  const { demands: all, acts, states } = loadWorld(locale);
  const thanked = ({ id }: Demand) =>
    acts
      .filter((act) => act.demand === id)
      .map(({ state }) => ({ state, name: states.find(({ iso2 }) => iso2 === state)?.name ?? state }));
  return (
    <Framed locale={locale} path="answered/">
      <h1>{messages.title}</h1>
      <p className={styles.lead}>{messages.lead}</p>
      <h2>{messages.asked}</h2>
      <p>{messages.askedHint}</p>
      <div className={`${reference.folds} ${styles.demands}`}>
        {byGroup(all).map((demand) => {
          const form = `/${locale}/write/${demand.id}/`;
          return (
            <Fold key={demand.id} id={demand.id} title={<h3>{loadDemandWording(demand.id, locale).title}</h3>}>
              <p id={`${demand.id}-said`}>{messages.said}</p>
              <ul className={styles.letters} aria-labelledby={`${demand.id}-said`}>
                {ANSWERS.filter((answer) => answerFits(answer, sayers(demand))).map((answer) => (
                  <li key={answer}>
                    <a href={`${form}#kind=reply&answer=${answer}`}>{write.kind.answers[answer]}</a>
                  </li>
                ))}
              </ul>
              <ul className={styles.letters}>
                <li>
                  <a href={`${form}#kind=reminder`}>{messages.silence}</a>
                </li>
                {thanked(demand).map(({ state, name }) => (
                  <li key={state}>
                    <a href={`${form}#to=${state}&kind=thanks`}>{fillSlots(messages.thanks, { state: name })}</a>
                  </li>
                ))}
                <li>
                  <a href={`/${locale}/demands/${demand.id}/`}>{demandWords.about}</a>
                </li>
              </ul>
            </Fold>
          );
        })}
      </div>
      <h2 className={styles.after}>{messages.waitTitle}</h2>
      <p className={styles.lead}>{messages.wait}</p>
      <p>
        <a href={`/${locale}/letters/`}>{write.list.title}</a>
      </p>
      <h2>{messages.otherTitle}</h2>
      <p className={styles.lead}>{messages.other}</p>
    </Framed>
  );
}
