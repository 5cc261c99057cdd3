import type { WritePageProps } from '@/lib/form/writePageProps';
import type { PersonAtRisk } from '@/lib/names/atRisk/peopleAtRisk';

export interface PeopleFoundProps {
  readonly named: WritePageProps['messages']['named'];
  readonly people: readonly PersonAtRisk[];
}

/** The places where words seem to name somebody at risk, as they stand there, and what can be done; for both ways of writing. */
export const PeopleFound = ({ named, people }: PeopleFoundProps) => (
  <>
    <p>{named.seen}</p>
    <ul>
      {people.map(({ before, name, after, key }) => (
        <li key={key}>
          <q dir="auto" translate="no">
            <span>{before}</span>
            <strong>{name}</strong>
            <span>{after}</span>
          </q>
        </li>
      ))}
    </ul>
    <p>{named.risk}</p>
    <p>{named.advice}</p>
    <p>{named.guess}</p>
  </>
);
