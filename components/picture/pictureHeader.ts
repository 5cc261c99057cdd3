/** What a picture file says of itself, read from its first bytes and without unpacking it. */
export interface PictureHeader {
  readonly format: 'png' | 'jpeg';
  /** Pixels; null where the header is cut off. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** IHDR is the first chunk of every PNG: width and height stand after its name (W3C PNG, 11.2.1). */
const pngSize = (view: DataView): PictureHeader['size'] =>
  view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };

/** Frame headers SOF0 to SOF15 but for the three markers in between that are none (ITU-T T.81, table B.1). */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (view: DataView): PictureHeader['size'] => {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrameHeader(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Fill bytes may stand before a marker; every other segment says how long it is.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
};

/** PNG or JPEG by its magic bytes, whatever the file's name says; null for everything else. */
export const readPictureHeader = (bytes: Uint8Array): PictureHeader | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG)) return { format: 'png', size: pngSize(view) };
  if (startsWith(bytes, JPEG)) return { format: 'jpeg', size: jpegSize(view) };
  return null;
};
