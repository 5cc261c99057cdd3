const WORDS = 4;
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** An ID of 16 bytes for a file (ISO 32000-1, 14.4), in hexadecimal: FNV-1a of a text, from another start each word. */
export const fileId = (text: string): string =>
  Array.from({ length: WORDS }, (_, word) => {
    let hash = BASIS ^ word;
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
