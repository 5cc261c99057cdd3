import { KEPT_PIXELS, PICTURE_FILE_LIMITS, type Picture } from '@/lib/domain/picture';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readPictureHeader } from './pictureHeader';

/** Why a picture was not taken; keys of messages.write.more. */
export type PictureProblem = 'pictureType' | 'pictureBytes' | 'picturePixels' | 'pictureBroken' | 'pictureBlocked';

const WHITE = '#ffffff';

/** A drawing surface on white: transparency has no meaning on paper. */
export const paperContext = (width: number, height: number): CanvasRenderingContext2D | null => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = WHITE;
  context.fillRect(0, 0, width, height);
  return context;
};

/** Tor Browser and others give false pixels back, against recognition; a letter must not be printed with those. */
export const canReadPixels = (): boolean => {
  const context = paperContext(2, 1);
  if (!context) return false;
  context.fillStyle = 'rgb(12 200 56)';
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 2, 1).data].join() === '12,200,56,255,255,255,255,255';
};

/** Pixels of a part of a surface, without the fourth value that is always opaque. */
export const readPixels = (
  context: CanvasRenderingContext2D,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Picture => {
  const { data } = context.getImageData(x, y, width, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgb.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  }
  return { width, height, rgb };
};

/**
 * A picture file as bare pixels, made smaller where print could not show the rest. Type and size are read from the
 * file's header before anything is unpacked, so that a small file cannot become a large picture.
 */
export const readPicture = async (file: Blob): Promise<Result<Picture, PictureProblem>> => {
  if (file.size > PICTURE_FILE_LIMITS.bytes) return fail('pictureBytes');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = readPictureHeader(bytes);
  if (!header) return fail('pictureType');
  const { size, format } = header;
  if (!size || size.width === 0 || size.height === 0) return fail('pictureBroken');
  if (size.width * size.height > PICTURE_FILE_LIMITS.pixels) return fail('picturePixels');
  if (!canReadPixels()) return fail('pictureBlocked');
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${format}` }));
    const scale = Math.min(1, KEPT_PIXELS.width / bitmap.width, KEPT_PIXELS.height / bitmap.height);
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const context = paperContext(width, height);
    if (!context) return fail('pictureBroken');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    return ok(readPixels(context, { x: 0, y: 0, width, height }));
  } catch {
    return fail('pictureBroken');
  }
};
