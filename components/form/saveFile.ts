import { hasLeft } from '@/lib/device/leaving';

/** Hands a file to the browser's downloads. Nothing is sent: the address is an object in this tab's memory. */
export const saveFile = (name: string, content: BlobPart, type: string): void => {
  // A letter whose making took longer than its writer stayed.
  if (hasLeft()) return;
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Some browsers read the object only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
