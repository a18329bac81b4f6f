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
 * The values of one partition's filter, ascending.
 *
 * @param {Uint8Array} filter
 * @returns {Float64Array}
 * @throws {TrustProblem} when it is none
 */
export function decodeFilter(filter) {
  const { count, length } = headerOf(filter, 0);
  if (filter.length !== HEADER + length) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  const k = remainderBits(count);
  const values = new Float64Array(count);
  const end = filter.length * 8;
  let position = HEADER * 8;
  let before = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    while (position < end && (filter[position >>> 3] >>> (7 - (position & 7))) & 1) {
      gap++;
      position++;
    }
    position++;
    // In two halves: bits of a number are 32 in this language.
    for (let wanted = k; wanted > 0; ) {
      const taken = Math.min(wanted, 8 - (position & 7));
      const bits = (filter[position >>> 3] >>> (8 - (position & 7) - taken)) & ((1 << taken) - 1);
      gap = gap * 2 ** taken + bits;
      position += taken;
      wanted -= taken;
    }
    before += gap + 1;
    if (position > end || before >= END) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    values[i] = before;
  }
  if (end - position >= 8) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
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
  let bits = 0;
  let before = -1;
  for (const value of values) {
    bits += Math.floor((value - before - 1) / divisor) + 1 + k;
    before = value;
  }
  const length = Math.ceil(bits / 8);
  const filter = new Uint8Array(HEADER + length);
  const header = new DataView(filter.buffer);
  header.setUint32(0, values.length);
  header.setUint32(4, length);
  let position = HEADER * 8;
  before = -1;
  for (const value of values) {
    const gap = value - before - 1;
    for (let ones = Math.floor(gap / divisor); ones > 0; ones--) {
      filter[position >>> 3] |= 128 >>> (position & 7);
      position++;
    }
    position++;
    let rest = gap % divisor;
    for (let i = k - 1; i >= 0; i--) {
      const bit = 2 ** i;
      if (rest >= bit) {
        filter[position >>> 3] |= 128 >>> (position & 7);
        rest -= bit;
      }
      position++;
    }
    before = value;
  }
  return filter;
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
  const values = decodeFilter(filter);
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return values[low] === wanted;
}
