import {
  applyDelta,
  completePartition,
  emptyPartitions,
  filtersDigest,
  hex,
  partitionsOfFilters,
  partitionsOfHashes,
  sha256,
} from './revocation-partitions.js';
import { PARTITIONS } from './revocation-filter.js';
import { TrustProblem } from './trust-problem.js';

/**
 * @typedef {import('./revocation-partitions.js').Partition} Partition
 * @typedef {import('./revocation-index.js').RevocationIndex} RevocationIndex
 * @typedef {import('./revocation-index.js').FileName} FileName
 *
 * @typedef {object} Entry of the directory
 * @property {string} filter the name of the partition's filter
 * @property {number} filterLength
 * @property {string} hashes the name of the partition's hashes
 * @property {number} hashesLength
 */

/** Of a list with more than so many certificates the filter is taken, and not the hashes. */
const MOST_HASHES = 65_536;

const NONE = new Uint8Array(0);

/** The files that an index names: what of them is fetched, and whether it is what was named. */
export class RevocationFiles {
  #fetch;

  /**
   * @param {(name: string, isChecking: boolean) => Promise<ArrayBuffer>} fetching a file by its
   *   name; somebody may wait for it with a certificate in the hand
   */
  constructor(fetching) {
    this.#fetch = fetching;
  }

  /**
   * The partitions that an index describes: by a delta, else by those partitions that have changed,
   * else all of them.
   *
   * @param {RevocationIndex} index
   * @param {RevocationIndex} [held] what is on the device
   * @returns {Promise<Partition[]>}
   */
  async partitions(index, held) {
    if (index.size === 0) {
      return emptyPartitions();
    }
    // Filters may be the same although hashes are not: the directory has the digests of both.
    if (held?.directory.file === index.directory.file) {
      return held.partitions;
    }
    return (
      (held && (await this.#byDelta(index, held))) ??
      (held && (await this.#byChangedOnes(index, held))) ??
      (await this.#all(index))
    );
  }

  /** @param {RevocationIndex} index @param {RevocationIndex} held */
  async #byDelta(index, held) {
    const delta = index.deltaFor(held.version);
    if (!delta || delta.length > index.filters.length) {
      return undefined;
    }
    const partitions = await applyDelta(held.partitions, await this.#file(delta));
    // A server that was restored from a copy does not know all that this device has.
    return (await filtersDigest(partitions)) === index.digest ? partitions : undefined;
  }

  /** @param {RevocationIndex} index @param {RevocationIndex} held */
  async #byChangedOnes(index, held) {
    const directory = await this.#directory(index);
    const isSame = await Promise.all(
      held.partitions.map(async ({ filter, hashes, isComplete }, i) =>
        isComplete
          ? hex(await sha256(hashes)) === directory[i].hashes
          : hex(await sha256(filter)) === directory[i].filter,
      ),
    );
    const changed = directory.map((entry, i) => (isSame[i] ? undefined : entry));
    const length = changed.reduce((sum, entry) => sum + (entry?.filterLength ?? 0), 0);
    if (length > index.filters.length / 2) {
      return undefined;
    }
    // Of a partition that is known in part, a hash may have left, and another have come in its place in the filter.
    const partitions = held.partitions.map((partition) =>
      partition.isComplete ? partition : { ...partition, hashes: NONE },
    );
    for (const [i, entry] of changed.entries()) {
      if (entry) {
        const filter = await this.#file({ file: entry.filter, length: entry.filterLength });
        partitions[i] = { filter, hashes: NONE, isComplete: false };
      }
    }
    return partitions;
  }

  /** @param {RevocationIndex} index */
  async #all(index) {
    return index.hashes && index.size <= MOST_HASHES
      ? partitionsOfHashes(await this.#file(index.hashes))
      : partitionsOfFilters(await this.#file(index.filters));
  }

  /**
   * All hashes of a partition.
   *
   * @param {RevocationIndex} index
   * @param {number} partition
   */
  async whole(index, partition) {
    const { hashes, hashesLength } = (await this.#directory(index, true))[partition];
    return completePartition(await this.#file({ file: hashes, length: hashesLength }, true));
  }

  /** @param {RevocationIndex} index @returns {Promise<Entry[]>} */
  async #directory(index, isChecking = false) {
    const text = new TextDecoder().decode(await this.#file(index.directory, isChecking));
    const { partitions } = JSON.parse(text);
    if (partitions?.length !== PARTITIONS) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    return partitions;
  }

  /** @param {FileName} wanted */
  async #file({ file, length }, isChecking = false) {
    const bytes = new Uint8Array(await this.#fetch(file, isChecking));
    if (bytes.length !== length || hex(await sha256(bytes)) !== file) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    return bytes;
  }
}
