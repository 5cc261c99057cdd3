import type { PictureProblem } from '@/components/picture/readPicture';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { LetterheadSection } from '../sections/LetterheadSection';
import { useLetterForm } from './LetterFormContext';
import { useLater } from './useLater';

const loadPictureInput = () => import('./wordsNotices');

/** Logo and signature, which never leave the tab but in the letter. */
const PictureFields = () => {
  const { page, pictures, setPictures } = useLetterForm();
  const PictureInput = useLater(loadPictureInput)?.PictureInput;
  const { more } = page.messages;
  const shared = (kind: 'logo' | 'signature') => ({
    id: kind,
    label: more[kind],
    hint: more[`${kind}Hint`],
    chooseLabel: more.choose,
    removeLabel: more.remove,
    problemText: (problem: PictureProblem, file: string) => fillSlots(more[problem], { field: more[kind], file }),
  });
  if (!PictureInput) return null;
  return (
    <>
      <PictureInput
        {...shared('logo')}
        picture={pictures.logo}
        onChange={(logo) => setPictures({ ...pictures, logo })}
      />
      <PictureInput
        {...shared('signature')}
        pad={{ label: more.draw, hint: more.drawHint }}
        picture={pictures.signature}
        onChange={(signature) => setPictures({ ...pictures, signature })}
      />
    </>
  );
};

/** The letterhead where script runs: with pictures, and which of them are there. */
export const Letterhead = () => {
  const { page, pictures } = useLetterForm();
  const pictured = (['logo', 'signature'] as const).filter((kind) => pictures[kind]);
  return <LetterheadSection pictures={<PictureFields />} pictured={pictured.map((kind) => page.messages.more[kind])} />;
};
