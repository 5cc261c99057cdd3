/** What Node is told to run the server: flags and its file. */
export declare const SERVER: readonly string[];
