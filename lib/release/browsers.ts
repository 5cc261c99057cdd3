/**
 * The oldest browsers that forms and letters are made for, as esbuild names them; the one place that says so. The build
 * writes no syntax that these cannot read. Chrome, Edge and Firefox are held by what the PDF engine calls
 * (Array.prototype.findLastIndex), Safari by class static blocks and lookbehind.
 */
export const BROWSERS = { chrome: '97', edge: '97', firefox: '104', safari: '16.4' } as const;

/** For esbuild's `target`. */
export const BROWSER_TARGETS: string[] = Object.entries(BROWSERS).map(([name, version]) => name + version);
