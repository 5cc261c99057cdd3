import { Button, type ButtonProps } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { OUTPUTS, type OutputIn, outputsIn } from '@/lib/outputs/outputs';
import styles from '../form.module.css';
import { AddressWarning } from './AddressWarning';
import { useLetterActions } from './LetterActionsContext';
import { useLetterForm } from './LetterFormContext';
import { MadeFile } from './MadeFile';

/** What to do with the finished letter, and what became of it. */
export const ActionPanel = () => {
  const { page } = useLetterForm();
  const { make, print, busy, status, failed, warnings, file } = useLetterActions();
  const { locale, demand, messages } = page;
  const { act, otherWay } = messages;
  const looks: Readonly<Partial<Record<OutputIn<'page'>, ButtonProps>>> = {
    pdf: { look: 'primary', 'aria-disabled': busy },
  };

  return (
    <section className={styles.section} aria-labelledby="act-title">
      <h2 id="act-title">{act.title}</h2>
      <AddressWarning />
      <div className={styles.buttons}>
        {outputsIn('page').map((id) => (
          <Button key={id} {...looks[id]} onClick={make[id]}>
            {OUTPUTS[id].offered.page(messages)}
          </Button>
        ))}
        <Button onClick={print}>{act.print}</Button>
      </div>
      {warnings.length > 0 && (
        <Notice urgent>
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      <p role="status" className={styles.status}>
        <span>{status}</span>
        {failed && (
          <span>
            {' '}
            {otherWay.server} {/* A static host ignores the query and shows the page that says it has no server. */}
            <a href={`/${locale}/plain/?demand=${demand}`} target="_blank" rel="noopener">
              {otherWay.link}
            </a>
          </span>
        )}
      </p>
      {file && <MadeFile messages={messages} file={file} />}
    </section>
  );
};
