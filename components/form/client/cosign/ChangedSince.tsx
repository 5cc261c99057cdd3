import { Notice } from '@/components/ui/Notice';
import { useLetterForm } from '../LetterFormContext';
import { Names } from './Names';

/** Who agreed to a letter that is no longer the one in the form, and so no longer stands in it. */
export const ChangedSince = () => {
  const { page, disagreed } = useLetterForm();
  return (
    disagreed.length > 0 && (
      <Notice urgent title={page.messages.cosign.changedSince}>
        <Names names={disagreed} />
      </Notice>
    )
  );
};
