import { fillSlots } from '../../lib/i18n/fillSlots';
import { MOST_BYTES } from './formLimits';
import type { NoScriptCatalogue, NoScriptPage } from './NoScriptCatalogue';
import { NoScriptDocument } from './NoScriptDocument';

export type RefusalReason = 'tooLarge' | 'other' | 'busy' | 'fault';

interface RefusalProps {
  readonly catalogue: NoScriptCatalogue;
  readonly page: NoScriptPage;
  readonly style: string;
  readonly reason: RefusalReason;
}

/**
 * Where the form itself was not read, and so cannot be filled in again: too many come at once, or nobody typed it. The
 * browser has it for as long as this page is shown, and sends it again when the page is loaded again.
 */
export const NoScriptRefusalPage = ({ catalogue, page: { locale, demand, words }, style, reason }: RefusalProps) => {
  const { refused } = words.plain;
  return (
    <NoScriptDocument
      catalogue={catalogue}
      locale={locale}
      title={refused.title}
      path={`plain/${demand}/`}
      style={style}
    >
      <h1>{refused.title}</h1>
      <p>{fillSlots(refused[reason], { limit: MOST_BYTES / 1024 })}</p>
      <p>
        <a href={`/${locale}/plain/${demand}/`}>{refused.back}</a>
      </p>
    </NoScriptDocument>
  );
};
