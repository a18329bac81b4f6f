import { HASH_BYTES, mayContain } from './revocation-filter.js';
import { contains, filtersDigest, sha256, tryFilters } from './revocation-partitions.js';
import { TrustDocument } from './trust-document.js';
import { TrustProblem } from './trust-problem.js';

/**
 * A file that is named by the SHA-256 of its content, in hexadecimal.
 *
 * @typedef {{file: string, length: number}} FileName
 *
 * @typedef {import('./revocation-partitions.js').Partition} Partition
 */

const FILE = /^[0-9a-f]{64}$/;

/** The signed part of the compressed list of revocations: which files have it. */
export class RevocationIndex extends TrustDocument {
  /** @type {Partition[]} */
  #partitions = [];
  /** @type {((partition: number) => Promise<Partition | undefined>) | undefined} */
  #fetchWhole;

  /** @param {Record<string, any>} payload */
  constructor(payload) {
    super(payload);
    const { country, count, filtersDigest: digest, filters, hashes, directory, deltas } = payload;
    const isRight =
      typeof country === 'string' &&
      Number.isSafeInteger(count) &&
      FILE.test(digest) &&
      [filters, hashes ?? filters, directory].every(isFile) &&
      Array.isArray(deltas) &&
      deltas.every((delta) => isFile(delta) && Number.isSafeInteger(delta.from));
    if (!isRight) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    this.country = country;
    /** How many certificates are listed. */
    this.size = count;
    this.digest = digest;
    /** @type {FileName} */
    this.filters = filters;
    /** All hashes, while they are few. @type {FileName | undefined} */
    this.hashes = hashes;
    /** @type {FileName} */
    this.directory = directory;
    /** @type {(FileName & {from: number})[]} */
    this.deltas = deltas;
  }

  /**
   * The shortest delta for a copy, if there is one.
   *
   * @param {number} version of the copy
   */
  deltaFor(version) {
    return this.deltas
      .filter(({ from }) => from <= version)
      .sort((one, other) => other.from - one.from)[0];
  }

  /**
   * Takes the partitions that the index describes.
   *
   * @param {Partition[]} partitions
   * @param {(partition: number) => Promise<Partition | undefined>} [fetchWhole] all hashes of a
   *     partition, if they are to be had
   * @throws {TrustProblem} when the index describes others
   */
  async use(partitions, fetchWhole) {
    if ((await filtersDigest(partitions)) !== this.digest) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    await tryFilters(partitions);
    this.#partitions = partitions;
    this.#fetchWhole = fetchWhole;
  }

  get partitions() {
    return this.#partitions;
  }

  /**
   * Whether a certificate is listed; `undefined` when the filter says that it may be, and the hashes
   * of its partition are not to be had. No server is ever asked for one hash.
   *
   * @param {string} _kind hashes of all kinds are in one list
   * @param {Uint8Array} bytes what the list has the hash of
   * @returns {Promise<boolean | undefined>}
   */
  async has(_kind, bytes) {
    const hash = (await sha256(bytes)).subarray(0, HASH_BYTES);
    const { filter, hashes, isComplete } = this.#partitions[hash[0]];
    if (contains(hashes, hash)) {
      return true;
    }
    if (isComplete || !mayContain(filter, hash)) {
      return false;
    }
    const whole = await this.#fetchWhole?.(hash[0]);
    return whole && contains(whole.hashes, hash);
  }
}

/** @param {any} value */
function isFile(value) {
  return FILE.test(value?.file) && Number.isSafeInteger(value.length) && value.length >= 0;
}
