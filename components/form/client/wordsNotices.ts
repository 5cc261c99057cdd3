/** What is said of words and names as they are typed, in one file that comes after the letter. */
export { ForeignName, ForeignWords } from './ForeignNotices';
export { PeopleNotice } from './PeopleNotice';
