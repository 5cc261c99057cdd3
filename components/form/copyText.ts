/** Puts text on the clipboard; false where the browser does not allow it, so that the person can copy by hand. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
