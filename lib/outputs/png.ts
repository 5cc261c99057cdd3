import { zlibSync } from 'fflate';
import type { Picture } from '../domain/picture';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits of red, green and blue (PNG, 11.2.1). */
const RGB = [8, 2, 0, 0, 0];

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const crc = (bytes: readonly number[] | Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value;
};

const number = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

const chunk = (type: string, data: Uint8Array | readonly number[]): number[] => {
  const body = [...type].map((letter) => letter.charCodeAt(0));
  for (const byte of data) body.push(byte);
  return [...number(data.length), ...body, ...number(crc(body))];
};

/** A picture as a file that every program reads. */
export const pngOf = ({ width, height, rgb }: Picture): Uint8Array<ArrayBuffer> => {
  const row = width * 3;
  // Each row begins with the filter that was used: none.
  const rows = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(rgb.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...number(width), ...number(height), ...RGB]),
    ...chunk('IDAT', zlibSync(rows, { level: 9 })),
    ...chunk('IEND', []),
  ]);
};
