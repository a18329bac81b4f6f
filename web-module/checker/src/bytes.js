/** @param {Uint8Array} bytes in ordinary base64 */
export function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

/** @param {string} text */
export function utf8(text) {
  return new TextEncoder().encode(text);
}
