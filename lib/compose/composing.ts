/** What turns a draft into a letter, in one file that the form loads once it can be typed into. */
export { composePair } from './composePair';
export { loadSettings } from './letterSource';
