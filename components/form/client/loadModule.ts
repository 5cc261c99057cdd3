/** Firefox keeps the failure of an `import()`: asked for once more under another address (tools/build/islands/retryImports.ts). */
export const loadModule = <Module>(url: string): Promise<Module> => {
  const get = (address: string): Promise<Module> =>
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address);
  return get(url).catch(() => get(`${url}?again=${Date.now()}`));
};
