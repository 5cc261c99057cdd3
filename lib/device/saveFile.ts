import { hasLeft } from './leaving';

/** The address of a file in this tab's memory, for the caller to revoke; null where the browser gives none. */
export const addressOfFile = (file: Blob): string | null => {
  try {
    return URL.createObjectURL(file);
  } catch {
    return null;
  }
};

/**
 * Hands a file to the browser's downloads. Nothing is sent: the address is an object in this tab's memory. False where
 * that cannot be; true does not say that the file was saved, which no page is told.
 */
export const saveFile = (name: string, content: BlobPart, type: string): boolean => {
  // A letter whose making took longer than its writer stayed.
  if (hasLeft()) return false;
  const url = addressOfFile(new Blob([content], { type }));
  if (url === null) return false;
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Some browsers read the object only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
};
