/** @param {Uint8Array} bytes in ordinary base64 */
export function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

/** @param {string} text in ordinary base64 */
export function fromBase64(text) {
  const bytes = atob(text);
  const all = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    all[i] = bytes.charCodeAt(i);
  }
  return all;
}

/** @param {string} text */
export function utf8(text) {
  return new TextEncoder().encode(text);
}
