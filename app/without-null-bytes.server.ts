import { Transform } from 'node:stream';

/**
 * What React 18 writes, less the zero bytes that it leaves behind wherever a Chinese character did not fit into the end
 * of its buffer (mended in React 19). A browser shows them as U+FFFD in attributes: wrong labels, wrong form values.
 * HTML itself never holds one.
 */
export const withoutNullBytes = (): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });
