import { useEffect, useRef } from 'react';
import type { LetterPicture } from '@/lib/domain/picture';
import styles from './picture.module.css';

/** A picture on the screen. Drawn, for an address of its own would have to be allowed for all pictures. */
export const PictureCanvas = ({ picture: { width, height, rgb }, alt }: LetterPicture) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(width, height);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      image.data.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
      image.data[pixel * 4 + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [width, height, rgb]);
  return <canvas ref={canvas} className={styles.picture} width={width} height={height} role="img" aria-label={alt} />;
};
