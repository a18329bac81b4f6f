/**
 * Where lists and keys are kept. Nothing else is, and nothing of any certificate.
 *
 * @typedef {{jws: string, version: number, etag?: string}} Held
 *
 * @typedef {object} Store
 * @property {(name: string) => Promise<any>} get
 * @property {(name: string, document: Held, keys: object[]) => Promise<{document: Held, keys: any[]}>}
 *   putIfNewer stores a document, unless one of a higher version is there, and the keys, unless
 *   there are some; tells what is there afterwards
 * @property {() => Promise<void>} clear
 */

const DATABASE = 'pasport-checker';
const TABLE = 'trust';

/** In the browser's database. @returns {Promise<Store>} */
export async function openStore() {
  try {
    return new DatabaseStore(await open());
  } catch {
    // Some browsers have none in private windows: there the lists last as long as the page.
    return new MemoryStore();
  }
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

  /** @param {string} name @param {Held} document @param {object[]} keys */
  putIfNewer(name, document, keys) {
    return this.#within('readwrite', async (table) => {
      const held = await read(table, name);
      const pinned = await read(table, 'keys');
      if (!pinned) {
        table.put(keys, 'keys');
      }
      if (!held || held.version <= document.version) {
        table.put(document, name);
        return { document, keys: pinned ?? keys };
      }
      return { document: held, keys: pinned ?? keys };
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

  /** @param {string} name @param {Held} document @param {object[]} keys */
  async putIfNewer(name, document, keys) {
    if (!this.#kept.has('keys')) {
      this.#kept.set('keys', keys);
    }
    const held = this.#kept.get(name);
    if (!held || held.version <= document.version) {
      this.#kept.set(name, document);
    }
    return { document: this.#kept.get(name), keys: this.#kept.get('keys') };
  }

  async clear() {
    this.#kept.clear();
  }
}
