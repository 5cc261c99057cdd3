import { Notice } from '@/components/ui/Notice';
import type { LinkNotice } from '@/lib/link/prefilledLink';
import { fillSlots } from '@/lib/locale/fillSlots';
import type { LinkField, OpenedLink } from './useAppliedLink';
import type { WritePageProps } from './writePageProps';

export interface LinkNoticesProps {
  readonly messages: WritePageProps['messages'];
  readonly opened: OpenedLink;
}

/** The link lost nothing by it, so it is no problem. */
const isHarmless = ({ code }: LinkNotice): boolean => code === 'added';

/** What a link filled in, what of it could not be used, and where it stays. */
export const LinkNotices = ({ messages, opened: { filled, notices } }: LinkNoticesProps) => {
  const { link, traces, to, letter, also, kind } = messages;
  const labels: Readonly<Record<LinkField, string>> = {
    to: to.recipient,
    office: to.office,
    in: letter.language,
    also: also.title,
    kind: kind.title,
  };
  const problems = notices.filter((notice) => !isHarmless(notice));
  return (
    <>
      <Notice>
        {notices.filter(isHarmless).map(({ code }) => (
          <p key={code}>{link[code]}</p>
        ))}
        {filled.length > 0 && (
          <>
            <p>{link.filled}</p>
            <ul>
              {filled.map((field) => (
                <li key={field}>{labels[field]}</li>
              ))}
            </ul>
            <p>{traces.address}</p>
          </>
        )}
        <p>{traces.opened}</p>
      </Notice>
      {problems.length > 0 && (
        <Notice title={link.problem}>
          <ul>
            {problems.map(({ code, slots }) => (
              <li key={`${code} ${Object.values(slots).join(' ')}`}>{fillSlots(link[code], slots)}</li>
            ))}
          </ul>
          <p>{link.keep}</p>
        </Notice>
      )}
    </>
  );
};
