import { at } from '@/lib/site/place';

/** Firefox keeps the failure of an `import()`: asked for once more under another address (tools/build/islands/retryImports.ts). */
export const loadModule = <Module>(url: string): Promise<Module> => {
  const get = (address: string): Promise<Module> =>
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address);
  return get(at(url)).catch(() => get(`${at(url)}?again=${Date.now()}`));
};
