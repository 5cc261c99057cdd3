/** As JSON.parse, also of a file that an editor began with a byte order mark (RFC 8259 §8.1). Throws a SyntaxError. */
export const parseJson = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/, ''));
