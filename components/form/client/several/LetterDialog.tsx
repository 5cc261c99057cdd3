import { lazy, Suspense } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { useModal } from '@/components/ui/useModal';
import type { LetterPair } from '@/lib/domain/letterPair';
import { fieldLabel } from '@/lib/form/fieldLabels';
import styles from '../../form.module.css';
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

/** One of several letters, to read. */
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
      <ErrorBoundary fallback={() => <p>{messages.failed.preview}</p>}>
        <Suspense fallback={<p>{messages.preview.updating}</p>}>
          <LetterPreview pair={pair} both={false} paper={null} links={links} words={messages.reader} />
        </Suspense>
      </ErrorBoundary>
    </dialog>
  );
};
