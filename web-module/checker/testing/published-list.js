import { createHash } from 'node:crypto';
import { filterOf } from '../src/trust/revocation-filter.js';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const u32 = (number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
};

/** An edition of the list of revocations, in all files of the compressed form. */
export class PublishedList {
  /** @param {number} version @param {string[]} hashes in base64 @param {boolean} isLong too long for a file of hashes */
  constructor(version, hashes, isLong) {
    this.version = version;
    this.isLong = isLong;
    this.hashes = hashes.map((hash) => Buffer.from(hash, 'base64')).sort(Buffer.compare);
    const byPartition = Array.from({ length: 256 }, () => []);
    this.hashes.forEach((hash) => byPartition[hash[0]].push(hash));
    this.partitions = byPartition.map((partition) => Buffer.concat(partition));
    this.filters = this.partitions.map((partition) => filterOf(new Uint8Array(partition)));
  }

  get bundled() {
    return Buffer.concat(this.isLong ? this.filters : this.hashes);
  }

  /** What its index says; the files are added. @param {PublishedList[]} earlier @param {Map<string, Uint8Array>} files */
  async index(earlier, files) {
    const add = (bytes) => {
      const file = sha256(bytes).toString('hex');
      files.set(file, bytes);
      return { file, length: bytes.length };
    };
    const directory = {
      partitions: this.partitions.map((partition, i) => {
        const [filter, hashes] = [add(this.filters[i]), add(partition)];
        return {
          count: partition.length / 16,
          filter: filter.file,
          filterLength: filter.length,
          hashes: hashes.file,
          hashesLength: hashes.length,
        };
      }),
    };
    return {
      country: 'AZ',
      count: this.hashes.length,
      filtersDigest: sha256(Buffer.concat(this.filters.map(sha256))).toString('hex'),
      filters: add(Buffer.concat(this.filters)),
      ...(this.isLong ? {} : { hashes: add(Buffer.concat(this.hashes)) }),
      directory: add(Buffer.from(JSON.stringify(directory))),
      deltas: earlier.map((list) => ({ from: list.version, ...add(this.#since(list)) })),
    };
  }

  /** @param {PublishedList} list */
  #since(list) {
    const minus = (one, other) => {
      const names = new Set(other.map((hash) => hash.toString('hex')));
      return one.filter((hash) => !names.has(hash.toString('hex')));
    };
    const [listed, unlisted] = [minus(this.hashes, list.hashes), minus(list.hashes, this.hashes)];
    return Buffer.concat([u32(listed.length), u32(unlisted.length), ...listed, ...unlisted]);
  }
}
