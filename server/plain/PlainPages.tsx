import { fillSlots } from '../../lib/locale/fillSlots';
import { MOST_BYTES } from './formLimits';
import type { PlainCatalogue, PlainPage } from './PlainCatalogue';
import { PlainDocument } from './PlainDocument';

export type RefusalReason = 'tooLarge' | 'other' | 'busy' | 'fault';

interface RefusalProps {
  readonly catalogue: PlainCatalogue;
  readonly page: PlainPage;
  readonly style: string;
  readonly reason: RefusalReason;
}

/**
 * Where the form itself was not read, and so cannot be filled in again: too many come at once, or nobody typed it. The
 * browser has it for as long as this page is shown, and sends it again when the page is loaded again.
 */
export const PlainRefusalPage = ({ catalogue, page: { locale, demand, words }, style, reason }: RefusalProps) => {
  const { refused } = words.plain;
  return (
    <PlainDocument catalogue={catalogue} locale={locale} title={refused.title} path={`plain/${demand}/`} style={style}>
      <h1>{refused.title}</h1>
      <p>{fillSlots(refused[reason], { limit: MOST_BYTES / 1024 })}</p>
      <p>
        <a href={`/${locale}/plain/${demand}/`}>{refused.back}</a>
      </p>
    </PlainDocument>
  );
};
