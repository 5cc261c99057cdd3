/** What is said of words, names and letters as they are typed, and pictures, in one file that comes after the letter. */
export { PictureInput } from '@/components/picture/PictureInput';
export { EarlierLetter } from './EarlierLetter';
export { ForeignName, ForeignWords } from './ForeignNotices';
export { IntroductionNotice } from './IntroductionNotice';
export { PeopleNotice } from './PeopleNotice';
