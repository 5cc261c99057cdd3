const LATER = /\bimport\((?="\.\/)/g;

/**
 * Firefox keeps the failure of an `import()` for as long as the page stands: "Try again" would never help. So a module
 * that could not be loaded is asked for once more under another address. Works for the module itself; those that it
 * imports in turn keep their address.
 */
export const retryImports = (script: string): string => {
  const again = script.replace(LATER, '__load(');
  if (again === script) return script;
  return `const __load=f=>import(f).catch(()=>import(f+"?again="+Date.now()));${again}`;
};
