import { Button } from '@/components/ui/Button';
import type { FrameLink } from '@/components/ui/PageFrame';
import styles from '../form.module.css';
import { BUTTON, type NoScriptPage } from './noScriptPage';
import noScriptStyles from './noscript.module.css';

const idOf = ({ lang }: FrameLink): string => `show-${lang}`;

/** Where the page's own links to its languages lead: a link asks without the form, and would empty it. */
export const hrefOfLanguage = (language: FrameLink): string => (language.current ? '#main' : `#${idOf(language)}`);

/**
 * The same page in another language, with all that was typed: the form is sent to that page, and nothing goes into an
 * address. At the end of the form, because Enter in a field presses its first button.
 */
export const LanguagesSection = ({ page: { frame, words } }: { readonly page: NoScriptPage }) => {
  const { title, lead } = words.plain.languages;
  return (
    <section className={`${styles.section} ${noScriptStyles.languages}`} aria-labelledby="languages-title">
      <h2 id="languages-title">{title}</h2>
      <p>{lead}</p>
      <div className={styles.buttons}>
        {frame.languages.links
          .filter(({ current }) => !current)
          .map((language) => (
            <Button
              key={language.lang}
              id={idOf(language)}
              lang={language.lang}
              type="submit"
              name={BUTTON}
              value="language"
              formAction={language.href}
            >
              {language.text}
            </Button>
          ))}
      </div>
    </section>
  );
};
