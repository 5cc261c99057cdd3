import type { Messages } from '@/lib/i18n/messages';
import reference from '../reference.module.css';
import { glanceAt } from './glanceAt';
import type { RecordOnPage } from './recordsIn';

interface AtAGlanceProps {
  readonly records: readonly RecordOnPage[];
  readonly messages: Messages['states'];
}

/** Brought back, position, tried at home, held: each answer leads to the record it is from. */
export const AtAGlance = ({ records, messages: { glance } }: AtAGlanceProps) => (
  <dl className={reference.glance}>
    {glanceAt(records).map(({ question, record }) => (
      <div key={question}>
        <dt>{glance[question]}</dt>
        <dd>
          {record ? (
            <>
              <a href={`#${record.id}`}>{record.figures.join(' · ') || record.title}</a>
              <small className={reference.when}>{record.date}</small>
            </>
          ) : (
            glance.none
          )}
        </dd>
      </div>
    ))}
  </dl>
);
