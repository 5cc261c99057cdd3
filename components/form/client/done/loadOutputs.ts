import { makeOutputUrl, wordFileUrl } from '@/generated/outputs-urls';
import { loadModule } from '../loadModule';

/** What letters are made into besides the PDF, files of their own that come when they are asked for. */
export const loadOutputs = () => loadModule<typeof import('@/lib/outputs/makeOutput')>(makeOutputUrl);
export const loadWord = () => loadModule<typeof import('@/lib/outputs/wordFile')>(wordFileUrl);
