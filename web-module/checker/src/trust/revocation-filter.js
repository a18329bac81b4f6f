import { TrustProblem } from './trust-problem.js';

/** The list of revocations in its compressed form, byte by byte as `server-config/docs/trust.md` says. */

/** One for each value of a hash's first byte. */
export const PARTITIONS = 256;
/** Bytes of a hash: the first half of a SHA-256. */
export const HASH_BYTES = 16;

/** How many bits of a hash the filter has, behind the first byte. */
const BITS = 36;
const END = 2 ** BITS;
const HEADER = 8;
/** Bits that are read and written together. */
const AT_ONCE = 24;

/** What the filter has of a hash. @param {Uint8Array} hash @returns {number} of 36 bits */
export function fingerprint(hash) {
  const high = ((hash[1] << 24) | (hash[2] << 16) | (hash[3] << 8) | hash[4]) >>> 0;
  return high * 16 + (hash[5] >>> 4);
}

/** The bits of a value's remainder, by how many values there are. @param {number} count */
function remainderBits(count) {
  return BITS - (32 - Math.clz32(count));
}

/**
 * Calls a function with each value of one partition's filter, ascending, until it answers true.
 *
 * @param {Uint8Array} filter
 * @param {(value: number) => boolean} isEnough
 * @returns {boolean} whether it did
 * @throws {TrustProblem} when it is none
 */
function someValue(filter, isEnough) {
  const { count, length } = headerOf(filter, 0);
  if (filter.length !== HEADER + length) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  const k = remainderBits(count);
  // In two parts, since this language's bits are those of numbers below 2^31.
  const low = Math.min(k, AT_ONCE);
  const high = k - low;
  const end = filter.length * 8;
  let position = HEADER * 8;
  let before = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    while (position < end && (filter[position >>> 3] << (position & 7)) & 128) {
      gap++;
      position++;
    }
    position++;
    if (high > 0) {
      gap = gap * 2 ** high + bitsAt(filter, position, high);
      position += high;
    }
    gap = gap * 2 ** low + bitsAt(filter, position, low);
    position += low;
    before += gap + 1;
    if (position > end || before >= END) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    if (isEnough(before)) {
      return true;
    }
  }
  if (end - position >= 8) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  return false;
}

/** At most 24 bits, which lie in four bytes. @param {Uint8Array} bytes @param {number} position @param {number} count */
function bitsAt(bytes, position, count) {
  const i = position >>> 3;
  const four = (bytes[i] << 24) | (bytes[i + 1] << 16) | (bytes[i + 2] << 8) | bytes[i + 3];
  return count === 0 ? 0 : (four << (position & 7)) >>> (32 - count);
}

/**
 * The values of one partition's filter, ascending.
 *
 * @param {Uint8Array} filter
 * @returns {Float64Array}
 * @throws {TrustProblem} when it is none
 */
export function decodeFilter(filter) {
  const values = new Float64Array(headerOf(filter, 0).count);
  let i = 0;
  someValue(filter, (value) => {
    values[i++] = value;
    return false;
  });
  return values;
}

/**
 * The filter of some values; equal values have equal bytes.
 *
 * @param {Float64Array} values ascending, each once
 */
export function encodeFilter(values) {
  const k = remainderBits(values.length);
  const divisor = 2 ** k;
  const low = Math.min(k, AT_ONCE);
  const lowEnd = 2 ** low;
  let bits = 0;
  let before = -1;
  for (let i = 0; i < values.length; i++) {
    bits += Math.floor((values[i] - before - 1) / divisor) + 1 + k;
    before = values[i];
  }
  const length = Math.ceil(bits / 8);
  const filter = new Uint8Array(HEADER + length);
  const header = new DataView(filter.buffer);
  header.setUint32(0, values.length);
  header.setUint32(4, length);
  let position = HEADER * 8;
  before = -1;
  for (let i = 0; i < values.length; i++) {
    const gap = values[i] - before - 1;
    for (let ones = Math.floor(gap / divisor); ones > 0; ones--) {
      filter[position >>> 3] |= 128 >>> (position & 7);
      position++;
    }
    position++;
    const rest = gap % divisor;
    setBits(filter, position, Math.floor(rest / lowEnd), k - low);
    setBits(filter, position + k - low, rest % lowEnd, low);
    position += k;
    before = values[i];
  }
  return filter;
}

/** At most 24 bits, where there are zeros. @param {Uint8Array} bytes @param {number} position @param {number} value @param {number} count */
function setBits(bytes, position, value, count) {
  const four = count === 0 ? 0 : (value << (32 - count)) >>> (position & 7);
  const i = position >>> 3;
  // Bytes behind the end are not written, and would be zero.
  bytes[i] |= four >>> 24;
  bytes[i + 1] |= four >>> 16;
  bytes[i + 2] |= four >>> 8;
  bytes[i + 3] |= four;
}

/** The filter of a partition's hashes, which are ascending. @param {Uint8Array} hashes */
export function filterOf(hashes) {
  const values = new Float64Array(hashes.length / HASH_BYTES);
  let count = 0;
  for (let i = 0; i < hashes.length; i += HASH_BYTES) {
    const value = fingerprint(hashes.subarray(i, i + HASH_BYTES));
    if (count === 0 || value !== values[count - 1]) {
      values[count++] = value;
    }
  }
  return encodeFilter(values.subarray(0, count));
}

/**
 * The filters of all partitions, which stand one behind the other.
 *
 * @param {Uint8Array} whole
 * @throws {TrustProblem} when they do not
 */
export function splitFilters(whole) {
  const filters = [];
  let start = 0;
  while (start < whole.length) {
    const end = start + HEADER + headerOf(whole, start).length;
    filters.push(whole.slice(start, end));
    start = end;
  }
  if (filters.length !== PARTITIONS || start !== whole.length) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  return filters;
}

/** @param {Uint8Array} bytes @param {number} start */
function headerOf(bytes, start) {
  if (bytes.length < start + HEADER) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, HEADER);
  const [count, length] = [view.getUint32(0), view.getUint32(4)];
  // Each value takes a bit at least: a count that is too large reserves no memory.
  if (count > length * 8) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  return { count, length };
}

/** Whether a hash of this partition may be listed; `false` is certain. @param {Uint8Array} filter @param {Uint8Array} hash */
export function mayContain(filter, hash) {
  const wanted = fingerprint(hash);
  let last = -1;
  someValue(filter, (value) => {
    last = value;
    return value >= wanted;
  });
  return last === wanted;
}
