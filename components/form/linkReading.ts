/** What reads a link: a chunk of its own, loaded only where the page was opened with one. */
export { decodePrefilledLink } from '@/lib/link/prefilledLink';
export { vocabularyOf } from '@/lib/link/vocabularyOf';
