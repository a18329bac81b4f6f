import { Tokenizer, Type, decode, encode } from 'cborg';
import { CBOR_DEPTH, CBOR_TOKENS } from './limits.js';

const OPTIONS = { useMaps: true, rejectDuplicateMapKeys: true, allowBigInt: true };

/** Bignums, fractions, references to texts: tags that make another value of what they stand before. */
const TAGS_OF_OTHER_VALUES = [2, 3, 4, 5, 25];

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
      if (TAGS_OF_OTHER_VALUES.includes(Number(token.value))) {
        throw new Error(`CBOR: tag ${token.value}`);
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
 * Reads exactly one value: a Map, an array, a string, a Uint8Array, a number, a bigint, a boolean,
 * null or undefined.
 *
 * @param {Uint8Array} bytes
 * @returns {unknown}
 */
export function readCbor(bytes) {
  const tokenizer = new CappedTokenizer(bytes, OPTIONS);
  const value = decode(bytes, { ...OPTIONS, tokenizer });
  checkKeys(value);
  return value;
}

/**
 * Keys are texts and integers of 64 bits, and no map has an integer beside its digits as a text: a
 * reader that takes one for the other would see two claims of one name.
 *
 * @param {unknown} value
 */
function checkKeys(value) {
  if (Array.isArray(value)) {
    value.forEach(checkKeys);
  } else if (value instanceof Map) {
    const keys = [...value.keys()];
    if (!keys.every((key) => typeof key === 'string' || isInteger(key))) {
      throw new Error('CBOR: a key that is neither a text nor an integer of 64 bits');
    }
    if (new Set(keys.map(String)).size < keys.length) {
      throw new Error('CBOR: a key twice');
    }
    value.forEach(checkKeys);
  }
}

/** @param {unknown} key */
function isInteger(key) {
  return (
    Number.isInteger(key) ||
    (typeof key === 'bigint' && key >= -0x8000000000000000n && key < 0x8000000000000000n)
  );
}

/** @param {unknown} value @returns {Uint8Array} */
export function writeCbor(value) {
  return encode(value);
}
