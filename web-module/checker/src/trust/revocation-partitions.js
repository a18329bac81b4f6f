import {
  HASH_BYTES,
  PARTITIONS,
  decodeFilter,
  encodeFilter,
  filterOf,
  fingerprint,
  mayContain,
  splitFilters,
} from './revocation-filter.js';
import { TrustProblem } from './trust-problem.js';

/**
 * What is on the device of the hashes with one first byte.
 *
 * @typedef {object} Partition
 * @property {Uint8Array} filter of all that are listed
 * @property {Uint8Array} hashes those that are known exactly, ascending, 16 bytes each
 * @property {boolean} isComplete whether these are all
 */

const DELTA_HEADER = 8;
/** The page is left to others after so many milliseconds of work. */
const AT_ONCE = 8;

const NONE = new Uint8Array(0);
/** To look for it reads a filter to its end. */
const HIGHEST = new Uint8Array(HASH_BYTES).fill(255);

/** Of a list on which nothing stands. @returns {Partition[]} */
export function emptyPartitions() {
  const partition = { filter: filterOf(NONE), hashes: NONE, isComplete: true };
  return new Array(PARTITIONS).fill(partition);
}

/** @param {Uint8Array} whole the filters of all partitions @returns {Partition[]} */
export function partitionsOfFilters(whole) {
  return splitFilters(whole).map((filter) => ({ filter, hashes: NONE, isComplete: false }));
}

/**
 * @param {Uint8Array} hashes of all partitions, ascending
 * @returns {Partition[]}
 */
export function partitionsOfHashes(hashes) {
  const partitions = [];
  let start = 0;
  for (let i = 0; i < PARTITIONS; i++) {
    let end = start;
    while (end < hashes.length && hashes[end] === i) {
      end += HASH_BYTES;
    }
    partitions.push(completePartition(hashes.slice(start, end)));
    start = end;
  }
  if (start !== hashes.length) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  return partitions;
}

/** @param {Uint8Array} hashes all of a partition, ascending @returns {Partition} */
export function completePartition(hashes) {
  return { filter: filterOf(hashes), hashes, isComplete: true };
}

/**
 * SHA-256 of the filters' own SHA-256, which the index has.
 *
 * @param {Partition[]} partitions
 */
export async function filtersDigest(partitions) {
  const digests = await Promise.all(partitions.map(({ filter }) => sha256(filter)));
  const joined = new Uint8Array(digests.length * 32);
  digests.forEach((digest, i) => joined.set(digest, i * 32));
  return hex(await sha256(joined));
}

/**
 * Reads every filter once, so that no check meets one that cannot be read.
 *
 * @param {Partition[]} partitions
 * @throws {TrustProblem} when there is one
 */
export async function tryFilters(partitions) {
  const pause = new Pause();
  for (const { filter, isComplete } of partitions) {
    if (!isComplete) {
      mayContain(filter, HIGHEST);
      await pause.ifDue();
    }
  }
}

/** Leaves the page to others now and then. */
class Pause {
  #began = performance.now();

  async ifDue() {
    if (performance.now() - this.#began > AT_ONCE) {
      await new Promise((done) => setTimeout(done));
      this.#began = performance.now();
    }
  }
}

/**
 * The partitions after what a delta says, which leaves the given ones as they are.
 *
 * @param {Partition[]} partitions
 * @param {Uint8Array} delta
 * @returns {Promise<Partition[]>}
 * @throws {TrustProblem} when it is none
 */
export async function applyDelta(partitions, delta) {
  const changed = [...partitions];
  const pause = new Pause();
  for (const [partition, { listed, unlisted }] of readDelta(delta)) {
    changed[partition] = change(partitions[partition], listed, unlisted);
    await pause.ifDue();
  }
  return changed;
}

/** @param {Uint8Array} delta */
function readDelta(delta) {
  if (delta.length < DELTA_HEADER) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  const header = new DataView(delta.buffer, delta.byteOffset, DELTA_HEADER);
  const [listed, unlisted] = [header.getUint32(0), header.getUint32(4)];
  if (delta.length !== DELTA_HEADER + (listed + unlisted) * HASH_BYTES) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  /** @type {Map<number, {listed: Uint8Array[], unlisted: Uint8Array[]}>} */
  const changes = new Map();
  for (let i = 0; i < listed + unlisted; i++) {
    const start = DELTA_HEADER + i * HASH_BYTES;
    const hash = delta.subarray(start, start + HASH_BYTES);
    const ofPartition = changes.get(hash[0]) ?? { listed: [], unlisted: [] };
    changes.set(hash[0], ofPartition);
    (i < listed ? ofPartition.listed : ofPartition.unlisted).push(hash);
  }
  return changes;
}

/**
 * @param {Partition} partition
 * @param {Uint8Array[]} listed
 * @param {Uint8Array[]} unlisted
 * @returns {Partition}
 */
function change({ filter, hashes, isComplete }, listed, unlisted) {
  const gone = new Set(unlisted.map(hex));
  const known = new Map(
    split(hashes)
      .filter((hash) => !gone.has(hex(hash)))
      .concat(listed)
      .map((hash) => [hex(hash), hash]),
  );
  const kept = join([...known.keys()].sort().map((name) => known.get(name) ?? NONE));
  if (isComplete) {
    return completePartition(kept);
  }
  // What shares its value with a hash that left is named among the listed.
  const left = new Set(unlisted.map(fingerprint));
  const added = Float64Array.from(listed, fingerprint).sort();
  return { filter: encodeFilter(merged(decodeFilter(filter), left, added)), hashes: kept, isComplete };
}

/**
 * Values without some and with others, each once.
 *
 * @param {Float64Array} values ascending
 * @param {Set<number>} left
 * @param {Float64Array} added ascending
 */
function merged(values, left, added) {
  const all = new Float64Array(values.length + added.length);
  let count = 0;
  const add = (/** @type {number} */ value) => {
    if (count === 0 || all[count - 1] !== value) {
      all[count++] = value;
    }
  };
  let next = 0;
  for (let i = 0; i < values.length; i++) {
    while (next < added.length && added[next] <= values[i]) {
      add(added[next++]);
    }
    if (!left.has(values[i])) {
      add(values[i]);
    }
  }
  while (next < added.length) {
    add(added[next++]);
  }
  return all.subarray(0, count);
}

/** @param {Uint8Array} hashes */
function split(hashes) {
  const all = [];
  for (let i = 0; i < hashes.length; i += HASH_BYTES) {
    all.push(hashes.subarray(i, i + HASH_BYTES));
  }
  return all;
}

/** @param {Uint8Array[]} hashes */
function join(hashes) {
  const all = new Uint8Array(hashes.length * HASH_BYTES);
  hashes.forEach((hash, i) => all.set(hash, i * HASH_BYTES));
  return all;
}

/** Whether a hash is among hashes. @param {Uint8Array} hashes ascending @param {Uint8Array} wanted */
export function contains(hashes, wanted) {
  let [low, high] = [0, hashes.length / HASH_BYTES];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(hashes, middle * HASH_BYTES, wanted);
    if (order === 0) {
      return true;
    }
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return false;
}

/** @param {Uint8Array} hashes @param {number} start @param {Uint8Array} wanted */
function compare(hashes, start, wanted) {
  for (let i = 0; i < HASH_BYTES; i++) {
    if (hashes[start + i] !== wanted[i]) {
      return hashes[start + i] - wanted[i];
    }
  }
  return 0;
}

/** @param {Uint8Array} bytes */
export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes)));
}

/** @param {Uint8Array} bytes */
export function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
