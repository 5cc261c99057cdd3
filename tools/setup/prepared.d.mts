export declare const prepare: () => Promise<void>;
export declare const ensurePrepared: () => Promise<void>;
export declare const setup: () => Promise<void>;
