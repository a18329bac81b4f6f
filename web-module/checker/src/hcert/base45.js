import { HcertError } from './hcert-error.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/**
 * Base45 (RFC 9285). Exact: each byte sequence has one text, every other text is refused.
 *
 * @param {string} text
 */
export function decodeBase45(text) {
  const rest = text.length % 3;
  if (rest === 1) {
    throw new HcertError('DAMAGED', 'Base45: a lone character at the end');
  }
  const whole = text.length - rest;
  const bytes = new Uint8Array((whole / 3) * 2 + rest / 2);
  let at = 0;
  for (let i = 0; i < whole; i += 3) {
    const group = value(text, i) + 45 * value(text, i + 1) + 45 * 45 * value(text, i + 2);
    if (group > 0xffff) {
      throw new HcertError('DAMAGED', 'Base45: a group is out of range');
    }
    bytes[at++] = group >> 8;
    bytes[at++] = group & 0xff;
  }
  if (rest === 2) {
    const group = value(text, whole) + 45 * value(text, whole + 1);
    if (group > 0xff) {
      throw new HcertError('DAMAGED', 'Base45: the last group is out of range');
    }
    bytes[at] = group;
  }
  return bytes;
}

/** @param {string} text @param {number} index */
function value(text, index) {
  const found = ALPHABET.indexOf(text[index]);
  if (found < 0) {
    throw new HcertError('DAMAGED', 'Base45: a character is not of the alphabet');
  }
  return found;
}
