/**
 * Where lists and keys are kept. Nothing else is, and nothing of any certificate.
 *
 * @typedef {object} Held
 * @property {string} jws
 * @property {number} version
 * @property {string} [etag]
 * @property {import('./revocation-partitions.js').Partition[]} [partitions] of an index of
 *   revocations: stored with it, so that both are always of one version
 *
 * @typedef {object} Store
 * @property {(name: string) => Promise<any>} get
 * @property {(name: string, document: Held, keys: object[], successors?: object[]) =>
 *   Promise<{document: Held, keys: any[]}>} putIfNewer stores a document, unless one of a higher
 *   version is there, and the keys, unless there are some; with a document that was stored, its
 *   successors take the keys' place; tells what is there afterwards
 * @property {() => Promise<void>} clear
 */

const DATABASE = 'pasport-checker';
const TABLE = 'trust';

/** Safari of iOS 14 now and then does not answer at all until the page is loaded again. */
const PATIENCE = 5_000;

/** In the browser's database. @returns {Promise<Store>} */
export async function openStore() {
  try {
    return new DatabaseStore(await Promise.race([open(), tooLate()]));
  } catch {
    // Some browsers have none in private windows: there the lists last as long as the page.
    return new MemoryStore();
  }
}

/** @returns {Promise<never>} */
function tooLate() {
  return new Promise((_, failed) => {
    setTimeout(() => failed(new Error('the database does not open')), PATIENCE);
  });
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((done, failed) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

class DatabaseStore {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database;
  }

  /** @param {string} name */
  get(name) {
    return this.#within('readonly', (table) => read(table, name));
  }

  /** @param {string} name @param {Held} document @param {object[]} keys @param {object[]} [successors] */
  putIfNewer(name, document, keys, successors) {
    return this.#within('readwrite', async (table) => {
      const held = await read(table, name);
      const pinned = await read(table, 'keys');
      const isNewer = !held || held.version <= document.version;
      const now = (isNewer && successors) || pinned || keys;
      table.put(now, 'keys');
      if (isNewer) {
        table.put(document, name);
      }
      return { document: isNewer ? document : held, keys: now };
    });
  }

  clear() {
    return this.#within('readwrite', async (table) => {
      table.clear();
    });
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(table: IDBObjectStore) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async #within(mode, work) {
    const transaction = this.#database.transaction(TABLE, mode);
    const ended = new Promise((done, failed) => {
      transaction.oncomplete = () => done(undefined);
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
    });
    const result = await work(transaction.objectStore(TABLE));
    await ended;
    return result;
  }
}

/** @param {IDBObjectStore} table @param {string} name @returns {Promise<any>} */
function read(table, name) {
  return new Promise((done, failed) => {
    const request = table.get(name);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

export class MemoryStore {
  /** @type {Map<string, any>} */
  #kept = new Map();

  /** @param {string} name */
  async get(name) {
    return this.#kept.get(name);
  }

  /** @param {string} name @param {Held} document @param {object[]} keys @param {object[]} [successors] */
  async putIfNewer(name, document, keys, successors) {
    const held = this.#kept.get(name);
    const isNewer = !held || held.version <= document.version;
    this.#kept.set('keys', (isNewer && successors) || this.#kept.get('keys') || keys);
    if (isNewer) {
      this.#kept.set(name, document);
    }
    return { document: this.#kept.get(name), keys: this.#kept.get('keys') };
  }

  async clear() {
    this.#kept.clear();
  }
}
