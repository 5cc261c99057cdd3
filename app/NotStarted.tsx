import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/Notice';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Messages } from '@/lib/i18n/messages';
import { BROWSERS } from '@/lib/release/browsers';

interface NotStartedProps {
  readonly messages: Pick<Messages, 'site' | 'safety'>;
  /** What can be done without the script. */
  readonly children: ReactNode;
}

/** Stands in a page unseen until lib/device/start.ts finds that an island's script did not run. */
export const NotStarted = ({ messages: { site, safety }, children }: NotStartedProps) => (
  <Notice title={site.notStarted.title} urgent>
    <p>{site.notStarted.text}</p>
    <p>{fillSlots(safety.sections.writing.points.browser, BROWSERS)}</p>
    {children}
  </Notice>
);
