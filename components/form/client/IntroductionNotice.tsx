import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { kitUrls } from '@/generated/kit-urls';
import type { KitWording } from '@/lib/domain/kitWording';
import { cleanText } from '@/lib/i18n/cleanText';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { introductionFaults } from '@/lib/names/introductionFaults';
import { splitIntroduction } from '@/lib/sharing/introduction';
import styles from '../form.module.css';
import { useLetterForm } from './LetterFormContext';
import { useDataFile } from './useDataFile';
import { useIntroductionRules } from './usePeopleAtRisk';

interface IntroductionNoticeProps {
  /** As it came with the link. */
  readonly joined: string;
}

/**
 * What whoever made a link says for themselves, under a sentence that says so. Where it breaks the rules that the kit
 * holds its makers to, or the lists to check it by have not come, nothing of it is shown.
 */
export const IntroductionNotice = ({ joined }: IntroductionNoticeProps) => {
  const { locale } = useLetterForm().page;
  const wording = useDataFile<KitWording>(kitUrls[locale]);
  const rules = useIntroductionRules(wording?.siteNames);
  const [hidden, setHidden] = useState('');
  if (!wording || !rules || hidden === joined) return null;
  const { incoming } = wording;
  const { by, text } = splitIntroduction(cleanText(joined).text.trim());
  const faults = introductionFaults({ by, text }, rules);
  const wrong = by === '' || text === '' || faults.by !== null || faults.text !== null;
  if (wrong) return <Notice>{incoming.leftOut}</Notice>;
  return (
    <Notice title={incoming.title}>
      <blockquote className={styles.offered} dir="auto" translate="no">
        {text}
      </blockquote>
      <p>{fillSlots(incoming.by, { name: `\u2068${by}\u2069` })}</p>
      <p>{incoming.note}</p>
      <div className={styles.buttons}>
        <Button onClick={() => setHidden(joined)}>{incoming.hide}</Button>
      </div>
    </Notice>
  );
};
