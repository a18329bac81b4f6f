import { fromBase64 } from '../bytes.js';
import { DeviceClock } from './device-clock.js';
import { readDocument } from './documents.js';
import { RevocationFiles } from './revocation-files.js';
import { RevocationIndex } from './revocation-index.js';
import { partitionsOfFilters, partitionsOfHashes } from './revocation-partitions.js';
import { TrustProblem } from './trust-problem.js';

/** @type {import('./documents.js').DocumentName[]} */
const NAMES = ['signers', 'revocations'];
/** Where a document stands below `trust/`. */
const ADDRESSES = { signers: 'signers', revocations: 'revocations/index' };
const PATIENCE = 20_000;
/** Somebody waits for the answer of a check. */
const PATIENCE_AT_CHECK = 8_000;

/**
 * The lists on this device. The keys that sign them are taken at the first visit and kept, until a
 * list that they signed names others in their place; a document that they did not sign, or with a
 * lower version than the one held, is refused: an old copy would bring a withdrawn key back.
 */
export class Lists {
  /** @type {import('jose').JWK[]} */
  #keys = [];
  #store;
  #address;
  #fetch;
  #files;

  /**
   * @param {import('./store.js').Store} store
   * @param {string} address of the folder `trust/`, with a slash at the end
   * @param {typeof fetch} fetching
   */
  constructor(store, address, fetching = (...wanted) => fetch(...wanted)) {
    this.#store = store;
    this.#address = address;
    this.#fetch = fetching;
    this.#files = new RevocationFiles(async (name, isChecking) => {
      const patience = isChecking ? PATIENCE_AT_CHECK : PATIENCE;
      return (await this.#ask(`revocations/files/${name}`, { patience })).body;
    });
    /** What this device's clock is worth. */
    this.clock = new DeviceClock();
    /** @type {import('./documents.js').SignerList | undefined} */
    this.signers = undefined;
    /** @type {import('./revocation-list.js').RevocationList | RevocationIndex | undefined} */
    this.revocations = undefined;
  }

  /** Reads what is on the device; what does not verify any more counts as absent. */
  async load() {
    this.#keys = (await this.#store.get('keys')) ?? [];
    for (const name of NAMES) {
      const held = await this.#store.get(name);
      if (held) {
        await this.#show(name, held).catch(() => {});
      }
    }
  }

  /** Whether something can be checked at all. */
  get isComplete() {
    return this.signers !== undefined && this.revocations !== undefined;
  }

  /** @param {number} now */
  isOld(now) {
    return NAMES.some((name) => this[name]?.isOld(now));
  }

  /** @param {number} now */
  isStale(now) {
    return NAMES.some((name) => this[name]?.isStale(now));
  }

  /** When the older of the two was issued. */
  get issuedAt() {
    return Math.min(...NAMES.map((name) => this[name]?.issuedAt ?? 0));
  }

  /** When the newer of the two was issued. */
  get newestIssuedAt() {
    return Math.max(...NAMES.map((name) => this[name]?.issuedAt ?? 0));
  }

  /** Whether a clock that shows this time must be behind. @param {number} now */
  areFromTheFuture(now) {
    return NAMES.some((name) => this[name]?.isFromTheFuture(now));
  }

  /**
   * Asks the server for newer ones. Each document stands for itself: one may be renewed although
   * the other is refused.
   *
   * @throws {TrustProblem} the first problem met
   */
  async refresh() {
    const first = this.#keys.length > 0 ? [] : await this.#fetchKeys();
    const problems = [];
    for (const name of NAMES) {
      try {
        await this.#refresh(name, this.#keys.length > 0 ? this.#keys : first);
      } catch (e) {
        if (!(e instanceof TrustProblem)) {
          throw e;
        }
        problems.push(e);
      }
    }
    if (problems.length > 0) {
      throw problems[0];
    }
  }

  /**
   * Takes both documents from the text of a bundle file, for devices without a network.
   *
   * @param {string} text
   * @throws {TrustProblem}
   */
  async importBundle(text) {
    if (this.#keys.length === 0) {
      throw new TrustProblem('NO_KEYS');
    }
    const bundle = parse(text);
    const jws = { signers: bundle?.signers, revocations: bundle?.revocationIndex ?? bundle?.revocations };
    if (NAMES.some((name) => typeof jws[name] !== 'string')) {
      throw new TrustProblem('BAD_FILE');
    }
    await readDocument('signers', jws.signers, this.#keys);
    const revocations = await readDocument('revocations', jws.revocations, this.#keys);
    const partitions = revocations instanceof RevocationIndex ? bundled(bundle) : undefined;
    await use(revocations, partitions);
    await this.#accept('signers', { jws: jws.signers }, this.#keys);
    await this.#accept('revocations', { jws: jws.revocations, partitions }, this.#keys);
  }

  /** Forgets lists and keys, so that the next visit is the first. */
  async forget() {
    await this.#store.clear();
    this.#keys = [];
    this.signers = undefined;
    this.revocations = undefined;
  }

  async #fetchKeys() {
    const answer = await this.#ask('keys');
    const keys = parse(text(answer))?.keys;
    if (!Array.isArray(keys) || keys.length === 0) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    return keys;
  }

  /** @param {import('./documents.js').DocumentName} name @param {import('jose').JWK[]} keys */
  async #refresh(name, keys) {
    return this.#renew(name, keys).catch((e) => {
      if (name !== 'revocations' || !isGone(e)) {
        throw e;
      }
      // The index that we were given is no longer the latest, and the server keeps its files no more.
      return this.#renew(name, keys);
    });
  }

  /** @param {import('./documents.js').DocumentName} name @param {import('jose').JWK[]} keys */
  async #renew(name, keys) {
    const held = this[name] && (await this.#store.get(name));
    const answer = await this.#ask(ADDRESSES[name], { etag: held?.etag });
    if (answer.status !== 304) {
      const jws = text(answer).trim();
      const etag = answer.headers.get('ETag') ?? undefined;
      const partitions = name === 'revocations' ? await this.#partitions(jws, keys) : undefined;
      await this.#accept(name, { jws, etag, partitions }, keys);
    }
  }

  /**
   * The partitions that an index describes, from those on the device as far as they serve.
   *
   * @param {string} jws
   * @param {import('jose').JWK[]} keys
   */
  async #partitions(jws, keys) {
    const index = await readDocument('revocations', jws, keys);
    const held = this.revocations;
    if (!(index instanceof RevocationIndex)) {
      return undefined;
    }
    if (held && held.version > index.version) {
      throw new TrustProblem('OLDER_VERSION');
    }
    return this.#files.partitions(index, held instanceof RevocationIndex ? held : undefined);
  }

  /**
   * All hashes of a partition, from the server; kept for the next check.
   *
   * @param {number} partition
   * @returns {Promise<import('./revocation-partitions.js').Partition | undefined>} nothing without a
   *     network
   */
  async #fetchWhole(partition) {
    try {
      return await this.#complete(partition).catch(async (e) => {
        if (!(e instanceof TrustProblem) || e.problem !== 'SERVER') {
          throw e;
        }
        // The server has gone on, and keeps no files of the edition on this device.
        await this.#refresh('revocations', this.#keys);
        return this.#complete(partition);
      });
    } catch (e) {
      if (e instanceof TrustProblem) {
        return undefined;
      }
      throw e;
    }
  }

  /** @param {number} partition */
  async #complete(partition) {
    const index = this.revocations;
    if (!(index instanceof RevocationIndex)) {
      return undefined;
    }
    if (index.partitions[partition].isComplete) {
      return index.partitions[partition];
    }
    const whole = await this.#files.whole(index, partition);
    const partitions = index.partitions.map((held, i) => (i === partition ? whole : held));
    const held = await this.#store.get('revocations');
    // Another window may have stored a newer list meanwhile: then it is not this one's partition.
    if (held?.version === index.version) {
      await this.#accept('revocations', { ...held, partitions }, this.#keys);
    }
    return whole;
  }

  /**
   * @param {string} name
   * @param {object} [how]
   * @param {string} [how.etag] of the copy that is held
   * @param {number} [how.patience] in milliseconds, until the answer begins and then for each part
   * @returns {Promise<{ status: number, headers: Headers, body: ArrayBuffer }>}
   */
  async #ask(name, { etag, patience = PATIENCE } = {}) {
    const stop = new AbortController();
    let timer = setTimeout(() => stop.abort(), patience);
    let answer;
    let body;
    try {
      answer = await this.#fetch(this.#address + name, {
        cache: 'no-store',
        credentials: 'omit',
        headers: etag ? { 'If-None-Match': etag } : {},
        signal: stop.signal,
      });
      // A connection may be lost, or stand still, while the body arrives.
      body = await read(answer, () => {
        clearTimeout(timer);
        timer = setTimeout(() => stop.abort(), patience);
      });
    } catch {
      throw new TrustProblem('OFFLINE');
    } finally {
      clearTimeout(timer);
    }
    this.clock.hear(answer.headers);
    if (!answer.ok && answer.status !== 304) {
      throw new TrustProblem('SERVER', answer.status);
    }
    return { status: answer.status, headers: answer.headers, body };
  }

  /**
   * @param {import('./documents.js').DocumentName} name
   * @param {Omit<import('./store.js').Held, 'version'>} given
   * @param {import('jose').JWK[]} keys
   */
  async #accept(name, given, keys) {
    const { version, keys: successors } = await readDocument(name, given.jws, keys);
    // Whatever another window of this browser has stored meanwhile counts, too.
    const kept = await this.#store.putIfNewer(name, { ...given, version }, keys, successors);
    this.#keys = kept.keys;
    await this.#show(name, kept.document);
    if (kept.document.version > version) {
      throw new TrustProblem('OLDER_VERSION');
    }
  }

  /** @param {import('./documents.js').DocumentName} name @param {import('./store.js').Held} held */
  async #show(name, held) {
    const document = await readDocument(name, held.jws, this.#keys);
    await use(document, held.partitions, (partition) => this.#fetchWhole(partition));
    Object.assign(this, { [name]: document });
  }
}

/**
 * The body of an answer.
 *
 * @param {Response} answer
 * @param {() => void} onPart called when a part of it has arrived
 * @returns {Promise<ArrayBuffer>}
 */
async function read(answer, onPart) {
  const parts = [];
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    onPart();
  }
  return new Blob(parts).arrayBuffer();
}

/** @param {{ body: ArrayBuffer }} answer */
function text({ body }) {
  return new TextDecoder().decode(body);
}

/** Whether the server has no such file. @param {unknown} e */
function isGone(e) {
  return e instanceof TrustProblem && e.status === 404;
}

/**
 * Gives an index what it describes; other documents are whole.
 *
 * @param {object} document
 * @param {import('./revocation-partitions.js').Partition[]} [partitions]
 * @param {(partition: number) => Promise<any>} [fetchWhole]
 */
async function use(document, partitions, fetchWhole) {
  if (document instanceof RevocationIndex) {
    await document.use(partitions ?? [], fetchWhole);
  }
}

/** The partitions in a bundle. @param {Record<string, any>} bundle */
function bundled({ revocationHashes, revocationFilters }) {
  try {
    return revocationHashes === undefined
      ? partitionsOfFilters(fromBase64(revocationFilters))
      : partitionsOfHashes(fromBase64(revocationHashes));
  } catch {
    throw new TrustProblem('BAD_FILE');
  }
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
