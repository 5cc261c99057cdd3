import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { draftLabel } from './draftLabels';

/** What of a draft could not be used; nothing where all could. */
export const UnusedFields = ({ page, unused }: { readonly page: WritePageProps; readonly unused: readonly string[] }) =>
  unused.length > 0 && (
    <>
      <p>{page.messages.drafts.unused}</p>
      <ul>
        {unused.map((key) => (
          <li key={key}>
            <bdi>{draftLabel(key, page)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
