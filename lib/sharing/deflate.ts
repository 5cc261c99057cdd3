/** All bytes that come through the stream, or null as soon as they are more than `most`. */
const readAtMost = async (stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> => {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

/** RFC 1951; null where the result would be longer than `most` bytes. */
export const deflate = (bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | null> =>
  readAtMost(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), most);

/** A bomb is stopped while it unpacks: null past `most` bytes, and where the bytes are not RFC 1951. */
export const inflate = async (bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | null> => {
  try {
    return await readAtMost(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), most);
  } catch {
    return null;
  }
};
