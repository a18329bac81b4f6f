import { DeviceClock } from './device-clock.js';
import { readDocument } from './documents.js';
import { TrustProblem } from './trust-problem.js';

/** @type {import('./documents.js').DocumentName[]} */
const NAMES = ['signers', 'revocations'];
const PATIENCE = 20_000;

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

  /**
   * @param {import('./store.js').Store} store
   * @param {string} address of the folder `trust/`, with a slash at the end
   * @param {typeof fetch} fetching
   */
  constructor(store, address, fetching = (...wanted) => fetch(...wanted)) {
    this.#store = store;
    this.#address = address;
    this.#fetch = fetching;
    /** What this device's clock is worth. */
    this.clock = new DeviceClock();
    /** @type {import('./documents.js').SignerList | undefined} */
    this.signers = undefined;
    /** @type {import('./documents.js').RevocationList | undefined} */
    this.revocations = undefined;
  }

  /** Reads what is on the device; what does not verify any more counts as absent. */
  async load() {
    this.#keys = (await this.#store.get('keys')) ?? [];
    for (const name of NAMES) {
      const held = await this.#store.get(name);
      if (held) {
        await this.#show(name, held.jws).catch(() => {});
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
    if (NAMES.some((name) => typeof bundle?.[name] !== 'string')) {
      throw new TrustProblem('BAD_FILE');
    }
    for (const name of NAMES) {
      await readDocument(name, bundle[name], this.#keys);
    }
    for (const name of NAMES) {
      await this.#accept(name, bundle[name], this.#keys);
    }
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
    const keys = (await answer.json().catch(() => undefined))?.keys;
    if (!Array.isArray(keys) || keys.length === 0) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    return keys;
  }

  /** @param {import('./documents.js').DocumentName} name @param {import('jose').JWK[]} keys */
  async #refresh(name, keys) {
    const held = this[name] && (await this.#store.get(name));
    const answer = await this.#ask(name, held?.etag);
    if (answer.status !== 304) {
      await this.#accept(name, (await answer.text()).trim(), keys, answer.headers.get('ETag'));
    }
  }

  /** @param {string} name @param {string} [etag] of the copy that is held */
  async #ask(name, etag) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    let answer;
    try {
      answer = await this.#fetch(this.#address + name, {
        cache: 'no-store',
        credentials: 'omit',
        headers: etag ? { 'If-None-Match': etag } : {},
        signal: stop.signal,
      });
    } catch {
      throw new TrustProblem('OFFLINE');
    } finally {
      clearTimeout(timer);
    }
    this.clock.hear(answer.headers);
    if (!answer.ok && answer.status !== 304) {
      throw new TrustProblem('SERVER');
    }
    return answer;
  }

  /**
   * @param {import('./documents.js').DocumentName} name
   * @param {string} jws
   * @param {import('jose').JWK[]} keys
   * @param {string | null} [etag]
   */
  async #accept(name, jws, keys, etag) {
    const { version, keys: successors } = await readDocument(name, jws, keys);
    // Whatever another window of this browser has stored meanwhile counts, too.
    const kept = await this.#store.putIfNewer(
      name,
      { jws, version, etag: etag ?? undefined },
      keys,
      successors,
    );
    this.#keys = kept.keys;
    await this.#show(name, kept.document.jws);
    if (kept.document.version > version) {
      throw new TrustProblem('OLDER_VERSION');
    }
  }

  /** @param {import('./documents.js').DocumentName} name @param {string} jws */
  async #show(name, jws) {
    const document = await readDocument(name, jws, this.#keys);
    Object.assign(this, { [name]: document });
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
