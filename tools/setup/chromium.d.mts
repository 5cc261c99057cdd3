/** Where the browser for the tests is, or undefined. */
export declare const chromiumPath: () => string | undefined;
export declare const ensureChromium: () => Promise<void>;
