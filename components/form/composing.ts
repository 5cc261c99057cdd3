/**
 * What checks a draft and makes a letter out of it, with the template runtime: a chunk of its own, loaded beside the letter's
 * wording, so that the form is ready before it.
 */
export { completeDraft } from '@/lib/letter/completeDraft';
export { composePair } from '@/lib/letter/composePair';
export { loadTemplates } from '@/lib/letter/loadTemplates';
export { plainText } from '@/lib/letter/plainText';
