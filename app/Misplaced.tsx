import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Locale } from '@/lib/domain/locales';
import { at } from '@/lib/site/place';

/**
 * Where a copy was put elsewhere than it was built for, nothing comes that its pages ask for: then this line is seen, which
 * a style sheet hides.
 */
export const Misplaced = ({ locale }: { readonly locale: Locale }) => {
  const [before, after] = loadMessages(locale).site.misplaced.split('{address}');
  return (
    <p className="misplaced">
      {before}
      <bdi dir="ltr">{at('/')}</bdi>
      {after}
    </p>
  );
};
