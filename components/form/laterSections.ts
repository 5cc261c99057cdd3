/** What the form shows only once it runs: one file, so that the page names one chunk and not three. */
export { DraftSection } from './drafts/DraftSection';
export { KindSection } from './KindSection';
export { MoreSection } from './MoreSection';
export { PeopleNotice } from './PeopleNotice';
export { RecipientDetails } from './RecipientDetails';
export { ReplaceDialog } from './ReplaceDialog';
export { SharePanel } from './SharePanel';
export { WithoutName } from './WithoutName';
export { WriterField } from './WriterField';
