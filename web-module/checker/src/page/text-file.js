/**
 * The text of a file, in UTF-16 if its byte order mark or zeros in every second byte say so, else in
 * UTF-8, as the server's `TextFile` reads it.
 *
 * @param {Uint8Array} bytes
 */
export function textOf(bytes) {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** @param {Uint8Array} bytes */
function encodingOf([a, b, c, d]) {
  if ((a === 0xff && b === 0xfe) || (a > 0 && b === 0 && c > 0 && d === 0)) {
    return 'utf-16le';
  }
  if ((a === 0xfe && b === 0xff) || (a === 0 && b > 0 && c === 0 && d > 0)) {
    return 'utf-16be';
  }
  return 'utf-8';
}
