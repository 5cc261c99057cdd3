import { severalUrl } from '@/generated/outputs-urls';
import { loadModule } from '../loadModule';

/** Tables read and written, and the ZIP: a file of its own that comes when it is asked for. */
export const loadSeveralFiles = () => loadModule<typeof import('@/lib/outputs/several')>(severalUrl);
