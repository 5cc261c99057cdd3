import FontStore from '@react-pdf/font';

/** The typefaces that are loaded, for all letters of a process. */
export const fontStore = new FontStore();
