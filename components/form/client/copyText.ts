import { hasLeft } from '@/lib/device/leaving';

/** Puts text on the clipboard; false where the browser does not allow it, so that the person can copy by hand. */
export const copyText = async (text: string): Promise<boolean> => {
  if (hasLeft()) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
