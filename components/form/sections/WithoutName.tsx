import { Notice } from '@/components/ui/Notice';
import { RISKY_STATES } from '@/lib/domain/riskyStates';
import { isWithoutName } from '@/lib/domain/withoutName';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { at } from '@/lib/site/place';
import { Flag } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import { NameLeft } from './NameLeft';

/** Whether a letter under one’s own name is a risk there that the form itself speaks of. */
export const isRisky = (state: string | null | undefined): boolean =>
  typeof state === 'string' && RISKY_STATES.includes(state);

/** The switch for a letter that names nobody, with advice: aloud where the writer may live in danger, else in a line. */
export const WithoutName = () => {
  const { page, recipient, useValue, noscript } = useFields();
  const { unnamed } = page.messages;
  const country = useValue('country');
  const withoutName = useValue('withoutName');
  const risky = isRisky(country) || isRisky(recipient?.state);
  // A new tab: what has been typed stays in this one.
  const link = (
    <a href={at(`/${page.locale}/safety/`)} target="_blank" rel="noopener">
      {unnamed.link}
    </a>
  );
  return (
    <>
      {risky || noscript ? (
        <Notice title={unnamed.title}>
          <p>
            <span>{unnamed.advice}</span> {link}
          </p>
        </Notice>
      ) : (
        <p>{link}</p>
      )}
      <Flag
        field="withoutName"
        value="yes"
        ticked={isWithoutName({ withoutName })}
        label={unnamed.label}
        explained={joinSentences(unnamed.hint, !noscript && unnamed.lost)}
      />
      <NameLeft among={(field) => field !== 'personal'} />
    </>
  );
};
