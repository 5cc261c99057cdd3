import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import noticeStyles from '@/components/ui/Notice.module.css';
import { fieldText } from '@/lib/compose/fieldText';
import { knownNames } from '@/lib/names/knownNames';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { PeopleFound } from '../sections/PeopleFound';
import { usePaused } from './OwnWords';
import { usePeopleAtRisk } from './usePeopleAtRisk';

/**
 * Says where the person's words seem to name somebody at risk, when typing pauses. It changes nothing and stops nothing;
 * a place that was set aside comes up no more in this letter.
 */
export const PeopleNotice = () => {
  const { page, values } = useFields();
  const { named } = page.messages;
  const words = usePaused(fieldText('personal', values.personal).text);
  const found = usePeopleAtRisk(words, knownNames(values));
  const [setAside, setSetAside] = useState<ReadonlySet<string>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const people = found.filter(({ key }) => !setAside.has(key));

  const putAside = () => {
    setSetAside(new Set([...setAside, ...people.map(({ key }) => key)]));
    // The button goes away with the notice; the focus stays where it was.
    place.current?.focus({ preventScroll: true });
  };

  return (
    <div ref={place} tabIndex={-1} className={styles.quiet}>
      {people.length > 0 && (
        <section className={noticeStyles.notice} aria-labelledby="named-title">
          <p id="named-title" className={noticeStyles.title}>
            {named.title}
          </p>
          <PeopleFound named={named} people={people} />
          <div className={styles.buttons}>
            <Button onClick={putAside}>{named.setAside}</Button>
          </div>
        </section>
      )}
      {/* Spoken in short; the whole stands behind the field. */}
      <p className={styles.unseen} role="status">
        {people.length > 0 && `${named.title} ${people.map(({ name }) => name).join(', ')}`}
      </p>
    </div>
  );
};
