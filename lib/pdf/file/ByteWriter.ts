const ROOM_AT_FIRST = 65_536;
const CODE_DIGITS = 4;

/** The digits of each code, four bytes each: a page shows some thousand of them. */
const HEX = Uint8Array.from(
  Array.from({ length: 0x10000 }, (_, code) => code.toString(16).padStart(CODE_DIGITS, '0')).join(''),
  (digit) => digit.charCodeAt(0),
);

/** Bytes in one growing piece. */
export class ByteWriter {
  #bytes = new Uint8Array(ROOM_AT_FIRST);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  /** Text of U+0000 to U+00FF, a byte each. */
  text(text: string): void {
    this.#makeRoom(text.length);
    for (let at = 0; at < text.length; at += 1) this.#bytes[this.#length + at] = text.charCodeAt(at);
    this.#length += text.length;
  }

  add(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Bytes with codes in their gaps: `codes[which[n]]`, in hexadecimal, goes to `gaps[n]`. */
  addWithCodes(bytes: Uint8Array, gaps: Uint32Array, which: Uint16Array, codes: readonly number[]): void {
    const start = this.#length;
    this.add(bytes);
    for (let n = 0; n < gaps.length; n += 1) {
      const to = start + (gaps[n] ?? 0);
      const from = CODE_DIGITS * (codes[which[n] ?? 0] ?? 0);
      for (let digit = 0; digit < CODE_DIGITS; digit += 1) this.#bytes[to + digit] = HEX[from + digit] ?? 0;
    }
  }

  /** A view of all that was written, until more is. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** What was written, on its own. */
  copy(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Begins anew in the same room. */
  clear(): void {
    this.#length = 0;
  }
}

/** Text of U+0000 to U+00FF as bytes. */
export const latinBytes = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};
