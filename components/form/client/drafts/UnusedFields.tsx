import { keyLabel } from '@/lib/form/fieldLabels';
import { useLetterForm } from '../LetterFormContext';

/** What of a draft could not be used; nothing where all could. */
export const UnusedFields = ({ unused }: { readonly unused: readonly string[] }) => {
  const { messages } = useLetterForm().page;
  if (unused.length === 0) return null;
  return (
    <>
      <p>{messages.drafts.unused}</p>
      <ul>
        {unused.map((key) => (
          <li key={key}>
            <bdi>{keyLabel(key, messages)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
};
