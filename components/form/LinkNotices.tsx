import { Notice } from '@/components/ui/Notice';
import type { LinkNotice } from '@/lib/link/prefilledLink';
import { fillSlots } from '@/lib/locale/fillSlots';
import type { WritePageProps } from './writePageProps';

export interface LinkNoticesProps {
  readonly messages: WritePageProps['messages'];
  readonly filled: boolean;
  readonly notices: readonly LinkNotice[];
}

/** What a link filled in, what of it could not be used, and where it stays. */
export const LinkNotices = ({ messages: { link, traces }, filled, notices }: LinkNoticesProps) => (
  <>
    <Notice>
      {filled && <p>{link.filled}</p>}
      <p>{traces.opened}</p>
    </Notice>
    {notices.length > 0 && (
      <Notice title={link.problem}>
        <ul>
          {notices.map(({ code, slots }) => (
            <li key={`${code} ${Object.values(slots).join(' ')}`}>{fillSlots(link[code], slots)}</li>
          ))}
        </ul>
        <p>{link.keep}</p>
      </Notice>
    )}
  </>
);
