import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { useModal } from '@/components/ui/useModal';
import type { LetterPair } from '@/lib/domain/letterPair';
import { fieldLabel } from '@/lib/form/fieldLabels';
import { OF_ITS_STATE } from '@/lib/form/recipientRows';
import { OUTPUTS } from '@/lib/outputs/outputs';
import { plainText } from '@/lib/outputs/plainText';
import styles from '../../form.module.css';
import { copyText } from '../copyText';
import { DoneFold } from '../done/DoneFold';
import { FILES } from '../done/FileWays';
import { OtherForms } from '../done/OtherForms';
import { useLetterForm } from '../LetterFormContext';
import { useViews } from '../ViewsContext';
import own from './Several.module.css';
import type { SeveralRow } from './severalStore';

const LetterPreview = lazy(async () => ({
  default: (await import('@/components/letter/LetterPreview')).LetterPreview,
}));

export interface LetterDialogProps {
  readonly row: SeveralRow;
  readonly pair: LetterPair;
  readonly onClose: () => void;
}

/** What a single letter can be made into, of this one. */
const Ways = ({ row: { row }, pair: { letter } }: Pick<LetterDialogProps, 'row' | 'pair'>) => {
  const { page, values } = useLetterForm();
  const { act } = page.messages;
  const [said, setSaid] = useState('');
  const { to, office } = row;
  const writingAs = to !== values.to && OF_ITS_STATE.has(values.writingAs) ? '' : values.writingAs;
  return (
    <DoneFold title={page.messages.bar.more}>
      <div className={styles.buttons}>
        <Button onClick={async () => setSaid((await copyText(plainText(letter))) ? act.textCopied : act.copyFailed)}>
          {OUTPUTS.text.offered.page(page.messages)}
        </Button>
      </div>
      <OtherForms letter={letter} ids={FILES} own={{ to, office, writingAs }} />
      <p role="status">{said}</p>
    </DoneFold>
  );
};

/** One of several letters: to read, and to have in other forms than the PDF. */
export const LetterDialog = ({ row, pair, onClose }: LetterDialogProps) => {
  const { page } = useLetterForm();
  const { goTo } = useViews();
  const { messages } = page;
  const dialog = useModal();
  const links = {
    nameOf: (field: Parameters<typeof goTo>[0] & Parameters<typeof fieldLabel>[0]) => fieldLabel(field, messages),
    go: (field: string) => {
      onClose();
      requestAnimationFrame(() => goTo(field));
    },
  };
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${own.letter}`}
      aria-labelledby="several-letter"
      onCancel={onClose}
    >
      <div className={own.letterHead}>
        <h2 id="several-letter">{row.name}</h2>
        <Button onClick={onClose}>{messages.parts.close}</Button>
      </div>
      <Ways row={row} pair={pair} />
      <ErrorBoundary fallback={() => <p>{messages.failed.preview}</p>}>
        <Suspense fallback={<p>{messages.preview.updating}</p>}>
          <LetterPreview pair={pair} both={false} paper={null} links={links} words={messages.reader} />
        </Suspense>
      </ErrorBoundary>
    </dialog>
  );
};
