import { fillSlots } from '@/lib/i18n/fillSlots';
import { at } from '@/lib/site/place';
import { NoScriptDocument } from './NoScriptDocument';
import type { NoScriptPage } from './noScriptPage';

export type RefusalReason = 'tooLarge' | 'other' | 'busy' | 'fault';

interface RefusalPageProps {
  readonly page: NoScriptPage;
  readonly style: string;
  readonly reason: RefusalReason;
  /** Of what is sent the most that is read; kB. */
  readonly limit: number;
}

/**
 * Where the form itself was not read, and so cannot be filled in again: too many come at once, or nobody typed it. The
 * browser has it for as long as this page is shown, and sends it again when the page is loaded again.
 */
export const RefusalPage = ({ page, style, reason, limit }: RefusalPageProps) => {
  const { refused } = page.words.plain;
  return (
    <NoScriptDocument page={page} title={refused.title} style={style}>
      <h1>{refused.title}</h1>
      <p>{fillSlots(refused[reason], { limit })}</p>
      <p>
        <a href={at(`/${page.locale}/plain/${page.demand}/`)}>{refused.back}</a>
      </p>
    </NoScriptDocument>
  );
};
