import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '../../components/picture/pictureHeader';
import { exifSegment, plainPicture, pngFile } from '../support/pictures';

const START = Buffer.from([0xff, 0xd8]);
/** A frame header of 640 by 480 pixels (ITU-T T.81, B.2.2). */
const frame = (marker: number) => Buffer.from([0xff, marker, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 1, 1, 0x11, 0]);
const TABLE = Buffer.from([0xff, 0xdb, 0, 4, 1, 2]);

describe('a picture file’s header', () => {
  it('of a PNG gives its size', () => {
    expect(readPictureHeader(pngFile(plainPicture(30, 20)))).toEqual({
      format: 'png',
      size: { width: 30, height: 20 },
    });
  });

  it.each([
    ['baseline', 0xc0],
    ['progressive', 0xc2],
  ])('of a %s JPEG gives its size, past what stands before it', (_, marker) => {
    const bytes = Buffer.concat([START, exifSegment('camera'), TABLE, frame(marker)]);
    expect(readPictureHeader(bytes)).toEqual({ format: 'jpeg', size: { width: 640, height: 480 } });
  });

  it('takes a Huffman table for no frame, and fill bytes for nothing', () => {
    const huffman = Buffer.from([0xff, 0xc4, 0, 9, 8, 0, 1, 0, 1, 0, 0]);
    const bytes = Buffer.concat([START, huffman, Buffer.from([0xff]), frame(0xc0)]);
    expect(readPictureHeader(bytes)?.size).toEqual({ width: 640, height: 480 });
  });

  it('that is cut off gives no size', () => {
    expect(readPictureHeader(pngFile(plainPicture(30, 20)).subarray(0, 20))).toEqual({ format: 'png', size: null });
    const bytes = Buffer.concat([START, exifSegment('camera'), frame(0xc0)]);
    for (let length = 3; length < bytes.length - 6; length += 1) {
      expect(readPictureHeader(bytes.subarray(0, length))).toEqual({ format: 'jpeg', size: null });
    }
  });

  it.each([
    ['GIF', 'GIF89a'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['PDF', '%PDF-1.7'],
    ['nothing', ''],
  ])('of %s is none', (_, text) => {
    expect(readPictureHeader(Buffer.from(text))).toBeNull();
  });
});
