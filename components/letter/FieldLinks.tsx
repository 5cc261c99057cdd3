import { createContext, type ReactNode, use } from 'react';
import type { DraftKey } from '@/lib/domain/fields';
import type { Line } from '@/lib/domain/letter';
import styles from './LetterPreview.module.css';

/** How a marked part of the letter leads to the field that it comes from. */
export interface FieldLinks {
  /** What the field is called, in the page's language. */
  readonly nameOf: (field: DraftKey) => string;
  /** Left out where the page has no script: then the link leads there by itself. */
  readonly go?: (field: DraftKey) => void;
}

const Context = createContext<FieldLinks | null>(null);
export const FieldLinksProvider = Context.Provider;

interface FieldLinkProps {
  readonly field: DraftKey | undefined;
  /** All fields that it shows, where these are several. */
  readonly fields?: readonly DraftKey[];
  readonly className: string | undefined;
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A part that somebody filled in or has still to fill in. Its name is what the letter says there; the field’s own name
 * describes it, to those who hear it and to those who point at it.
 */
export const FieldLink = ({ field, fields, className, lang, children }: FieldLinkProps) => {
  const links = use(Context);
  if (!links || !field) {
    return (
      <span className={className} lang={lang}>
        {children}
      </span>
    );
  }
  const { nameOf, go } = links;
  const names = [...new Set((fields ?? [field]).map(nameOf))].join(', ');
  return (
    <a
      className={`${styles.toField} ${className}`}
      lang={lang}
      href={`#${field}`}
      title={names}
      onClick={
        go &&
        ((event) => {
          event.preventDefault();
          go(field);
        })
      }
    >
      {children}
    </a>
  );
};

export interface BlockLinkProps {
  readonly lines: readonly Line[];
  /** Where it leads if this is among them, else to the first there is. */
  readonly main: DraftKey;
  readonly children: ReactNode;
}

/** Lines that are one link. */
export const BlockLink = ({ lines, main, children }: BlockLinkProps) => {
  const fields = lines.flat().flatMap(({ field }) => (field ? [field] : []));
  return (
    <FieldLink field={fields.includes(main) ? main : fields[0]} fields={fields} className={styles.block}>
      <FieldLinksProvider value={null}>{children}</FieldLinksProvider>
    </FieldLink>
  );
};
