import { makeOutputUrl, wordFileUrl } from '@/generated/outputs-urls';

/** Firefox keeps the failure of an `import()`: asked for once more under another address (tools/build/islands/retryImports.ts). */
const load = <Module>(url: string): Promise<Module> => {
  const get = (address: string): Promise<Module> =>
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address);
  return get(url).catch(() => get(`${url}?again=${Date.now()}`));
};

/** What letters are made into besides the PDF, files of their own that come when they are asked for. */
export const loadOutputs = () => load<typeof import('@/lib/outputs/makeOutput')>(makeOutputUrl);
export const loadWord = () => load<typeof import('@/lib/outputs/wordFile')>(wordFileUrl);
