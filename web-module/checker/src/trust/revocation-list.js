import { toBase64 } from '../bytes.js';
import { HASH_BYTES } from './revocation-filter.js';
import { TrustDocument } from './trust-document.js';
import { TrustProblem } from './trust-problem.js';

/** Which certificates are withdrawn, as hashes: the one document, as bundles of old have it. */
export class RevocationList extends TrustDocument {
  #hashes;

  /** @param {Record<string, any>} payload */
  constructor(payload) {
    super(payload);
    const { country, identifier, countryIdentifier, signature } = payload;
    if (![identifier, countryIdentifier, signature].every(Array.isArray)) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    this.country = country;
    this.#hashes = {
      identifier: new Set(identifier),
      countryIdentifier: new Set(countryIdentifier),
      signature: new Set(signature),
    };
    this.size = identifier.length + countryIdentifier.length + signature.length;
  }

  /**
   * @param {'identifier' | 'countryIdentifier' | 'signature'} kind
   * @param {Uint8Array} bytes what the list has the hash of
   */
  async has(kind, bytes) {
    const hash = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes));
    return this.#hashes[kind].has(toBase64(new Uint8Array(hash, 0, HASH_BYTES)));
  }
}
