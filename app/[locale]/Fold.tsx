import type { ReactNode } from 'react';
import { ChevronIcon } from '@/components/ui/ChevronIcon';
import reference from './reference.module.css';

interface FoldProps {
  readonly id?: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A row that unfolds, also without script; a link to what is inside opens it (lib/device/revealTarget.ts). */
export const Fold = ({ id, title, children }: FoldProps) => (
  <details id={id} className={reference.fold}>
    <summary>
      {title}
      <ChevronIcon />
    </summary>
    <div className={reference.in}>{children}</div>
  </details>
);
