import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { saveFile } from '@/lib/device/saveFile';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Messages } from '@/lib/i18n/messages';
import styles from '../../form.module.css';
import { useLetterForm } from '../LetterFormContext';
import { useSeveralState } from './severalStore';
import { useMaking } from './useMaking';

/** Letters that could not be made, and what else the letters can be made into. */
export const SeveralMade = ({ many }: { readonly many: Messages['many'] }) => {
  const { page } = useLetterForm();
  const state = useSeveralState((all) => all);
  const { begin, saveList } = useMaking(many);
  const { phase, rows, faults, skipped, file, kind } = state;
  const idle = phase !== 'making';
  const missed = rows.filter(({ key }) => faults.has(key));
  const without = rows.filter(({ key }) => skipped.has(key));
  const others = (['inOrder', 'envelopes', 'labels'] as const).map((one) => (
    <Button key={one} aria-disabled={!idle} onClick={() => idle && begin(one)}>
      {many[one]}
    </Button>
  ));
  return (
    <>
      {missed.length > 0 && phase !== 'making' && (
        <Notice urgent title={many.failed}>
          <ul>
            {missed.map(({ key, name }) => (
              <li key={key}>{name}</li>
            ))}
          </ul>
          <Button onClick={() => begin(kind)}>{page.messages.retry}</Button>
        </Notice>
      )}
      {without.length > 0 && idle && (
        <Notice>
          <details>
            <summary>{fillSlots(many.noAddress, { count: without.length })}</summary>
            <p>{without.map(({ name }) => name).join(' · ')}</p>
          </details>
        </Notice>
      )}
      {phase === 'done' && file && (
        <div className={styles.buttons}>
          <Button onClick={() => saveFile(file.name, file, file.type)}>{page.messages.done.again}</Button>
          {state.made.size > 0 && <Button onClick={() => void saveList()}>{many.table}</Button>}
        </div>
      )}
      <div className={styles.buttons}>{others}</div>
    </>
  );
};
