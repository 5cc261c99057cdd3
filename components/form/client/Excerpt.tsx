import { Pieces } from '@/components/letter/LetterParts';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { likelyPages } from '@/lib/paper/density';
import styles from './Excerpt.module.css';
import { useLetterForm } from './LetterFormContext';
import { useViews } from './ViewsContext';

/**
 * What the letter begins with, at the head of the form: what it asks, in which language; a press leads to the rest. Until it
 * is composed, how any letter on the demand begins: the page holds it, and shows it to whom no link says otherwise.
 */
export const Excerpt = () => {
  const { page, made, ready } = useLetterForm();
  const { preview } = page.messages;
  const { show } = useViews();
  const letter = ready && made?.ok ? made.value.letter : null;
  const [first] = letter?.blocks ?? [];
  const pages = letter ? likelyPages(letter) : 1;
  return (
    <div className={styles.sheet}>
      <div className={styles.text} lang={letter?.locale} dir={letter?.direction} translate="no">
        <div className={styles.cut} data-any-letter={!ready}>
          {!ready && page.beginning.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          {letter && (
            <p>
              <Pieces line={letter.opening} />
            </p>
          )}
          {first?.kind === 'paragraph' && (
            <p>
              <Pieces line={first.line} />
            </p>
          )}
        </div>
      </div>
      <button type="button" className={styles.foot} onClick={() => show('preview')}>
        <span>{preview.read}</span>
        <span>{letter && (pages === 1 ? preview.onePage : fillSlots(preview.pages, { pages }))}</span>
      </button>
    </div>
  );
};
