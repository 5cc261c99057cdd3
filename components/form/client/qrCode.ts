import { encode } from 'uqr';
import { saveFile } from '@/lib/device/saveFile';

/** Beyond version 15 (77 modules) cheap phone cameras fail too often. */
const LARGEST_VERSION = 15;
/** Modules of white around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;
/** Pixels per module of the PNG. */
const SCALE = 10;

export interface QrCode {
  readonly viewBox: string;
  readonly path: string;
  readonly saveSvg: () => void;
  readonly savePng: () => Promise<void>;
}

/** A QR code of `text`, or null where it would be too dense to scan well. */
export const makeQrCode = (text: string): QrCode | null => {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE, maxVersion: LARGEST_VERSION });
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [{ x, y }] : [])));
    const viewBox = `0 0 ${size} ${size}`;
    const path = dark.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
    const drawPng = async () => {
      const canvas = document.createElement('canvas');
      canvas.width = size * SCALE;
      canvas.height = size * SCALE;
      const context = canvas.getContext('2d');
      if (!context) return;
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#000000';
      for (const { x, y } of dark) context.fillRect(x * SCALE, y * SCALE, SCALE, SCALE);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (blob) saveFile('letter-link.png', blob, 'image/png');
    };
    return { viewBox, path, saveSvg: () => saveFile('letter-link.svg', svg, 'image/svg+xml'), savePng: drawPng };
  } catch {
    return null;
  }
};
