/** What is said of words, names and letters as they are typed, in one file that comes after the letter. */
export { EarlierLetter } from './EarlierLetter';
export { ForeignName, ForeignWords } from './ForeignNotices';
export { PeopleNotice } from './PeopleNotice';
