/**
 * Opens the device's own list of apps to share with. False where the browser refused or failed, so that the person is
 * told another way; a person who closes the list has not been refused.
 */
export const shareOnDevice = async (data: ShareData): Promise<boolean> => {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
};
