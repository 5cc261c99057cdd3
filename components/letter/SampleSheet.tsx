import { type Letter, type Line, lineText } from '@/lib/domain/letter';
import styles from './SampleSheet.module.css';

const Text = ({ line }: { readonly line: Line }) =>
  line.map(({ text, mark, lang }, index) =>
    mark === 'blank' || lang ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no identity but their place
      <span key={index} lang={lang} className={mark === 'blank' ? styles.blank : undefined}>
        {text}
      </span>
    ) : (
      text
    ),
  );

const Lines = ({ lines }: { readonly lines: readonly Line[] }) =>
  lines.map((line) => (
    <span key={lineText(line)} className={styles.line}>
      <Text line={line} />
    </span>
  ));

/**
 * A letter as a page in small, for pages without script: set by styles alone, in the layout that these hold. What is said
 * in it can be read in the demand’s page and is offered in the form, so that it is a picture to those who hear the page.
 */
export const SampleSheet = ({ letter }: { readonly letter: Letter }) => {
  const { locale, direction, sender, recipient, placeAndDate, subject, opening, blocks, close, signature } = letter;
  // Left and right are the paper's, whatever the language: an address in a window stands where the window is.
  return (
    <div className={styles.sheet} aria-hidden="true" lang={locale} dir="ltr" translate="no">
      <div className={styles.page}>
        <i className={styles.window} />
        <i className={styles.fold} />
        <i className={styles.fold} />
        <div className={styles.sender}>
          <p dir={direction}>
            <Lines lines={sender} />
          </p>
        </div>
        <div className={styles.recipient}>
          <p dir={direction}>
            <Lines lines={recipient} />
          </p>
        </div>
        <div className={styles.date}>
          <p dir={direction}>
            <Text line={placeAndDate} />
          </p>
        </div>
        <div className={styles.body} dir={direction}>
          <p className={styles.subject}>
            <Text line={subject} />
          </p>
          <p>
            <Text line={opening} />
          </p>
          {blocks.map((block) =>
            block.kind === 'paragraph' ? (
              <p key={lineText(block.line)}>
                <Text line={block.line} />
              </p>
            ) : (
              <ol key="steps">
                {block.items.map((item) => (
                  <li key={lineText(item)}>
                    <Text line={item} />
                  </li>
                ))}
              </ol>
            ),
          )}
          <p>{close}</p>
          <p className={styles.signature}>
            <Lines lines={signature} />
          </p>
          <div className={styles.sources}>
            <p>{letter.sourcesHeading}</p>
            {letter.sources.map(({ label, line }) => (
              <p key={label}>
                <bdi>{label}</bdi> <Text line={line} />
              </p>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
};
