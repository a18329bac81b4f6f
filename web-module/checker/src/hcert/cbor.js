import { Tokenizer, Type, decode, encode } from 'cborg';
import { CBOR_DEPTH, CBOR_TOKENS } from './limits.js';

const OPTIONS = { useMaps: true, rejectDuplicateMapKeys: true };

/**
 * The library's tokenizer under caps, so that hostile bytes cost little; and without tags: no claim
 * of a health certificate changes its meaning by one.
 */
class CappedTokenizer extends Tokenizer {
  #tokens = 0;
  /** How many items each open array or map still waits for. @type {number[]} */
  #open = [];

  next() {
    let token = this.#counted();
    while (token.type === Type.tag) {
      if (this.done()) {
        throw new Error('CBOR: a tag with nothing behind it');
      }
      token = this.#counted();
    }
    this.#nest(token);
    return token;
  }

  #counted() {
    if (++this.#tokens > CBOR_TOKENS) {
      throw new Error('CBOR: too many items');
    }
    return super.next();
  }

  /** @param {import('cborg').Token} token */
  #nest(token) {
    const open = this.#open;
    if (token.type === Type.break) {
      open.pop();
    } else {
      if (open.length > 0) {
        open[open.length - 1]--;
      }
      if (token.type === Type.array || token.type === Type.map) {
        open.push(token.type === Type.map ? token.value * 2 : token.value);
      }
    }
    while (open.length > 0 && open[open.length - 1] <= 0) {
      open.pop();
    }
    if (open.length > CBOR_DEPTH) {
      throw new Error('CBOR: nested too deep');
    }
  }
}

/**
 * Reads exactly one value: a Map, an array, a string, a Uint8Array, a number, a bigint, a boolean
 * or null.
 *
 * @param {Uint8Array} bytes
 * @returns {unknown}
 */
export function readCbor(bytes) {
  const tokenizer = new CappedTokenizer(bytes, { ...OPTIONS, allowUndefined: false });
  return decode(bytes, { ...OPTIONS, tokenizer });
}

/** @param {unknown} value @returns {Uint8Array} */
export function writeCbor(value) {
  return encode(value);
}
