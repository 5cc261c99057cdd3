import { Notice } from '@/components/ui/Notice';
import { fieldLabel } from '@/lib/form/fieldLabels';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { isOfUse, type LinkField, type LinkUse } from '@/lib/sharing/linkUse';
import type { LinkNotice } from '@/lib/sharing/prefilledLink';

type Messages = WritePageProps['messages'];

/** The link lost nothing by it, so it is no problem. */
const isHarmless = ({ code }: LinkNotice): boolean => code === 'added';

/** Warned of, but used. */
const isUsed = ({ code }: LinkNotice): boolean => code === 'trueHost';

export interface LinkFieldsProps {
  readonly messages: Messages;
  readonly fields: readonly LinkField[];
}

/** Names of fields, as they stand in the form. */
export const LinkFields = ({ messages, fields }: LinkFieldsProps) => (
  <ul>
    {fields.map((field) => (
      <li key={field}>{fieldLabel(field, messages)}</li>
    ))}
  </ul>
);

export interface LinkProblemsProps {
  readonly messages: Messages;
  readonly problems: readonly LinkNotice[];
}

export const LinkProblems = ({ messages: { link }, problems }: LinkProblemsProps) => (
  <ul>
    {problems.map(({ code, slots }) => (
      <li key={`${code} ${Object.values(slots).join(' ')}`}>{fillSlots(link[code], slots)}</li>
    ))}
  </ul>
);

export interface LinkNoticesProps {
  readonly messages: Messages;
  readonly opened: LinkUse;
}

/** What of a link could not be used. */
export const LinkNotices = ({ messages, opened }: LinkNoticesProps) => {
  const { link } = messages;
  const problems = opened.notices.filter((notice) => !isHarmless(notice));
  if (problems.length === 0) return null;
  const title = isOfUse(opened) ? link.problem : link.nothing;
  return (
    <Notice {...(!problems.every(isUsed) && { title })}>
      <LinkProblems messages={messages} problems={problems} />
      <p>{link.keep}</p>
    </Notice>
  );
};

/** What a link filled in, and where it stays: of no haste, so it stands with all else that is left on the device. */
export const LinkTraces = ({ messages, opened: { filled, notices } }: LinkNoticesProps) => {
  const { link, traces } = messages;
  return (
    <>
      {notices.filter(isHarmless).map(({ code }) => (
        <p key={code}>{link[code]}</p>
      ))}
      {filled.length > 0 && (
        <>
          <p>{link.filled}</p>
          <LinkFields messages={messages} fields={filled} />
          <p>{traces.address}</p>
        </>
      )}
      <p>{traces.opened}</p>
    </>
  );
};
