/** Reads lines and counted bytes from a stream, holding no more than one chunk and what is asked for. */
export interface ByteReader {
  /** The text up to the next line feed, which is taken and left out; undefined when the stream ends before it. */
  line(): Promise<string | undefined>;
  /** The next bytes; undefined when the stream ends before them. */
  bytes(count: number): Promise<Uint8Array | undefined>;
  /** Passes over bytes without holding them; false when the stream ends before them. */
  skip(count: number): Promise<boolean>;
}

/** `next` gives the following chunk, undefined at the end. */
export function byteReader(next: () => Promise<Uint8Array | undefined>): ByteReader {
  let chunk: Uint8Array = new Uint8Array(0);

  /** Gives the stream's bytes piece by piece until `count` have been given; false when it ends before. */
  async function pass(count: number, give: (piece: Uint8Array) => void): Promise<boolean> {
    for (let left = count; left > 0;) {
      if (chunk.length === 0) {
        const more = await next();
        if (more === undefined) return false;
        chunk = more;
      }
      const piece = chunk.subarray(0, left);
      give(piece);
      chunk = chunk.subarray(piece.length);
      left -= piece.length;
    }
    return true;
  }

  return {
    async line() {
      const pieces: Uint8Array[] = [];
      for (;;) {
        const end = chunk.indexOf(10);
        if (end !== -1) {
          pieces.push(chunk.subarray(0, end));
          chunk = chunk.subarray(end + 1);
          return Buffer.concat(pieces).toString('utf8');
        }
        pieces.push(chunk);
        const more = await next();
        if (more === undefined) return undefined;
        chunk = more;
      }
    },
    async bytes(count) {
      const taken = new Uint8Array(count);
      let filled = 0;
      const whole = await pass(count, (piece) => {
        taken.set(piece, filled);
        filled += piece.length;
      });
      return whole ? taken : undefined;
    },
    skip: (count) => pass(count, () => undefined),
  };
}
