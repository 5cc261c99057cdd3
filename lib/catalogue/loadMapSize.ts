import { readText } from './readContent';

/** Width and height of a drawn map (tools/build/map), so that the page keeps its place free; `src` as in the page. */
export const loadMapSize = (src: string): { readonly width: number; readonly height: number } => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(readText(`public${src}`)) ?? [];
  return { width: Number(width), height: Number(height) };
};
