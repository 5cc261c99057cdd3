import { Button } from '@/components/ui/Button';
import type { WritePageProps } from '@/lib/form/writePageProps';
import styles from '../form.module.css';
import type { View } from './useViews';

export interface ViewSwitchProps {
  readonly messages: WritePageProps['messages'];
  readonly shown: View;
  readonly onShow: (view: View) => void;
}

/** On narrow screens: the form or the letter. Two pressed buttons say the same to every reader. */
export const ViewSwitch = ({ messages, shown, onShow }: ViewSwitchProps) => (
  <fieldset className={styles.views} aria-label={messages.tabs}>
    <Button aria-pressed={shown === 'write'} onClick={() => onShow('write')}>
      {messages.tabWrite}
    </Button>
    <Button aria-pressed={shown === 'preview'} onClick={() => onShow('preview')}>
      {messages.tabPreview}
    </Button>
  </fieldset>
);
