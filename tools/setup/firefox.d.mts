/** Where the browser for the tests is, or undefined. */
export declare const firefoxPath: () => string | undefined;
export declare const ensureFirefox: () => Promise<void>;
