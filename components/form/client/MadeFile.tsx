import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import buttons from '@/components/ui/Button.module.css';
import type { WritePageProps } from '@/lib/form/writePageProps';
import styles from '../form.module.css';
import { addressOfFile } from './saveFile';
import { shareOnDevice } from './shareOnDevice';

export interface MadeFileProps {
  readonly messages: Pick<WritePageProps['messages'], 'act' | 'share'>;
  readonly file: File;
}

/** Address of the file for as long as it is offered; it ends with the page. */
const useAddress = (file: File): string | null => {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = addressOfFile(file);
    const end = () => {
      if (made !== null) URL.revokeObjectURL(made);
      setUrl(null);
    };
    setUrl(made);
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [file]);
  return url;
};

/**
 * Other ways to a file that was handed to the browser. They are always offered: browsers inside other apps often cannot
 * save a file, and a page can neither tell such a browser nor see whether the file was saved.
 */
export const MadeFile = ({ messages: { act, share }, file }: MadeFileProps) => {
  const url = useAddress(file);
  const [refused, setRefused] = useState(false);
  const canShare = navigator.canShare?.({ files: [file] }) ?? false;
  return (
    <>
      <p>{act.noFile}</p>
      <div className={styles.buttons}>
        {url && (
          <a className={buttons.button} href={url} target="_blank" rel="noopener">
            {act.openFile}
          </a>
        )}
        {canShare && (
          <Button onClick={async () => setRefused(!(await shareOnDevice({ files: [file] })))}>{act.shareFile}</Button>
        )}
      </div>
      <p role="status" className={styles.status}>
        {refused && share.failed}
      </p>
    </>
  );
};
