/** Where the browser for the tests is, or undefined. */
export declare const chromiumPath: () => string | undefined;
/** Flags with which it is started. */
export declare const CHROMIUM_FLAGS: string[];
export declare const ensureChromium: () => Promise<void>;
