import { Button } from '@/components/ui/Button';
import { manyUrls } from '@/generated/many-urls';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Messages } from '@/lib/i18n/messages';
import { Icon } from '../Icon';
import { useLetterForm } from '../LetterFormContext';
import { useDataFile } from '../useDataFile';
import own from './Several.module.css';
import { countLetters, lettersIn, stop, useSeveralState } from './severalStore';
import { useMaking } from './useMaking';

const useMany = () => {
  const { page } = useLetterForm();
  return useDataFile<Messages['many']>(manyUrls[page.locale]);
};

/** How far the letters are, above the buttons of the bar. */
export const SeveralStatus = ({ className }: { readonly className: string | undefined }) => {
  const many = useMany();
  const { said } = useMaking(many);
  const state = useSeveralState((all) => all);
  const { phase, done, rows } = state;
  const text = said(state);
  if (text === '') return null;
  return (
    <div className={className}>
      {phase === 'making' && (
        <progress className={own.progress} aria-label={text} max={lettersIn(rows).length} value={done} />
      )}
      {/* Read out when it begins and ends, not letter by letter. */}
      <span role={phase === 'making' ? undefined : 'status'}>{text}</span>
    </div>
  );
};

/** Makes all letters, stops, and goes on. */
export const SeveralDownload = ({ className }: { readonly className: string | undefined }) => {
  const many = useMany();
  const { begin } = useMaking(many);
  const { phase, rows, of, kind } = useSeveralState((all) => all);
  if (!many) return null;
  if (phase === 'making')
    return (
      <Button look="primary" className={className} onClick={stop}>
        {many.stop}
      </Button>
    );
  const goes = phase === 'stopped';
  return (
    <Button
      look="primary"
      data-download
      className={className}
      aria-disabled={of === null}
      onClick={() => begin(goes ? kind : 'zip')}
    >
      <Icon name="download" />
      <span>{goes ? many.go : fillSlots(many.download, { n: countLetters(rows) })}</span>
    </Button>
  );
};
