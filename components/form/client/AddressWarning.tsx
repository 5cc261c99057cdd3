import { Notice } from '@/components/ui/Notice';
import { useLetterForm } from './LetterFormContext';

/** Where a letter is looked at or asked for: that its address is somebody else's. */
export const AddressWarning = () => {
  const { address } = useLetterForm();
  return (
    address.foreign && (
      <Notice>
        <p>{address.foreign}</p>
      </Notice>
    )
  );
};
