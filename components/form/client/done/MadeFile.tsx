import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { addressOfFile, saveFile } from '@/lib/device/saveFile';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { Icon } from '../Icon';
import { shareOnDevice } from '../shareOnDevice';
import styles from './Done.module.css';
import { DoneFold } from './DoneFold';
import { isInsideApp } from './insideApp';

export interface MadeFileProps {
  readonly messages: Pick<WritePageProps['messages'], 'act' | 'bar' | 'done' | 'share'>;
  readonly file: File;
  readonly onEdit: () => void;
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
 * Ways to a file that was handed to the browser. They are always offered: browsers inside other apps often cannot save a
 * file, and a page can neither be sure of such a browser nor see whether the file was saved.
 */
export const MadeFile = ({ messages: { act, bar, done, share }, file, onEdit }: MadeFileProps) => {
  const url = useAddress(file);
  const [refused, setRefused] = useState(false);
  const canShare = navigator.canShare?.({ files: [file] }) ?? false;
  return (
    <>
      <div className={styles.acts}>
        {canShare ? (
          <Button
            look="primary"
            className={styles.act}
            onClick={async () => setRefused(!(await shareOnDevice({ files: [file] })))}
          >
            <Icon name="share" />
            <span>{act.shareFile}</span>
          </Button>
        ) : (
          <Button look="primary" className={styles.act} onClick={() => saveFile(file.name, file, file.type)}>
            <Icon name="download" />
            <span>{done.again}</span>
          </Button>
        )}
        <Button className={styles.act} onClick={onEdit}>
          {bar.edit}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {refused && share.failed}
      </p>
      <DoneFold title={done.notThere} open={isInsideApp(navigator.userAgent)}>
        <p>{act.noFile}</p>
        {url && (
          <p>
            <a href={url} target="_blank" rel="noopener">
              {act.openFile}
            </a>
          </p>
        )}
      </DoneFold>
    </>
  );
};
