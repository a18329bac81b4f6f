import { Inflate } from 'pako';
import { HcertError } from './hcert-error.js';
import { INFLATED_BYTES } from './limits.js';

/** The stream ends with the Adler-32 checksum of what it holds. */
const CHECKSUM_BYTES = 4;

/** Without it the library would take gzip, too. */
const ZLIB_ONLY = { windowBits: 15, chunkSize: 2048 };

/**
 * Inflates one whole zlib stream (RFC 1950) under a cap: a zip bomb is bad input, not a crash.
 *
 * @param {Uint8Array} stream
 */
export function inflate(stream) {
  const bytes = inflateWhole(stream);
  // Bits behind the deflate stream's end, up to the next whole byte, are covered by no checksum:
  // set, they would give one content several texts. If the highest set bit of the last byte can be
  // cleared without a change, it carried nothing.
  const last = stream.length - CHECKSUM_BYTES - 1;
  if (stream[last] !== 0) {
    const cleared = stream.slice();
    cleared[last] ^= 1 << (31 - Math.clz32(cleared[last]));
    if (isSame(cleared, bytes)) {
      throw new HcertError('DAMAGED', 'zlib: spare bits are set');
    }
  }
  return bytes;
}

/** @param {Uint8Array} stream @param {Uint8Array} bytes */
function isSame(stream, bytes) {
  try {
    const others = inflateWhole(stream);
    return others.length === bytes.length && others.every((byte, i) => byte === bytes[i]);
  } catch {
    return false;
  }
}

/** @param {Uint8Array} stream */
function inflateWhole(stream) {
  if (stream.length <= CHECKSUM_BYTES) {
    throw new HcertError('DAMAGED', 'zlib: too short');
  }
  const inflater = new Inflate(ZLIB_ONLY);
  const bytes = new Uint8Array(INFLATED_BYTES);
  let length = 0;
  inflater.onData = (/** @type {Uint8Array} */ chunk) => {
    if (length + chunk.length > INFLATED_BYTES) {
      throw new HcertError('TOO_LARGE', `zlib: more than ${INFLATED_BYTES} bytes`);
    }
    bytes.set(chunk, length);
    length += chunk.length;
  };
  // The last byte apart: a stream that has ended before it has something behind its end.
  inflater.push(stream.subarray(0, -1));
  const early = inflater.ended;
  inflater.push(stream.subarray(-1));
  if (early || !inflater.ended || inflater.err) {
    throw new HcertError('DAMAGED', 'zlib: not one whole stream');
  }
  return bytes.slice(0, length);
}
