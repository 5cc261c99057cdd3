import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { DisplayFace } from './setText';

let ready: Promise<void> | undefined;

/** An SVG as PNG, set in these faces and no others, so that it comes out alike on every machine. */
export const paintPicture = async (svg: string, faces: readonly DisplayFace[], width?: number): Promise<Uint8Array> => {
  ready ??= initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
  await ready;
  const picture = new Resvg(svg, {
    font: { fontBuffers: faces.map(({ file }) => readFileSync(file)) },
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
  });
  try {
    return picture.render().asPng();
  } finally {
    picture.free();
  }
};
