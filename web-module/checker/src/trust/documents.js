import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { toBase64 } from '../bytes.js';
import { TrustProblem } from './trust-problem.js';

/** A device's clock may be behind the server's by so much when a list has just been made. */
const CLOCK_TOLERANCE = 2 * 60 * 1000;
const REVOCATION_BYTES = 16;

/**
 * @typedef {'signers' | 'revocations'} DocumentName
 *
 * @typedef {object} Signer
 * @property {string} country
 * @property {string[]} usages the kinds of entry that the key may sign
 * @property {JsonWebKey} publicKey
 */

/** What the signed documents have in common: see `server-config/docs/trust.md`. */
class TrustDocument {
  /** @type {import('jose').JWK[] | undefined} */
  keys = undefined;

  /** @param {Record<string, any>} payload */
  constructor(payload) {
    const { version, issuedAt, nextUpdate, staleAfter } = payload;
    this.version = version;
    this.issuedAt = Date.parse(issuedAt);
    this.nextUpdate = Date.parse(nextUpdate);
    this.staleAfter = Date.parse(staleAfter);
    const times = [this.issuedAt, this.nextUpdate, this.staleAfter];
    if (!Number.isSafeInteger(version) || times.some(Number.isNaN)) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
  }

  /** Whether a newer one is due. @param {number} now */
  isOld(now) {
    return now > this.nextUpdate;
  }

  /** Whether nothing may be concluded from it any more. @param {number} now */
  isStale(now) {
    return now > this.staleAfter;
  }

  /** Whether the clock must be wrong. @param {number} now */
  isFromTheFuture(now) {
    return this.issuedAt > now + CLOCK_TOLERANCE;
  }
}

/** Whose signatures are believed. */
export class SignerList extends TrustDocument {
  /** @type {Map<string, Signer[]>} */
  #byKeyId = new Map();
  /** @type {Set<string>} */
  #withdrawn;

  /** @param {Record<string, any>} payload */
  constructor(payload) {
    super(payload);
    if (!Array.isArray(payload.signers)) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    for (const { kid, country, usages, publicKey } of payload.signers) {
      const others = this.#byKeyId.get(kid) ?? [];
      this.#byKeyId.set(kid, [...others, { country, usages, publicKey }]);
    }
    /** Documents of older servers have no such list. */
    const withdrawn = payload.withdrawn ?? [];
    if (!Array.isArray(withdrawn)) {
      throw new TrustProblem('BAD_DOCUMENT');
    }
    this.#withdrawn = new Set(withdrawn);
    this.size = payload.signers.length;
    /** The keys that sign documents from now on; empty lists are nobody's intention. */
    this.keys = Array.isArray(payload.keys) && payload.keys.length > 0 ? payload.keys : undefined;
  }

  /** Whether the country had a signer with this key and has taken it back. @param {Uint8Array} keyId */
  hasWithdrawn(keyId) {
    return this.#withdrawn.has(toBase64(keyId));
  }

  /** Usually one; each is to be tried. @param {Uint8Array} keyId */
  bearing(keyId) {
    return this.#byKeyId.get(toBase64(keyId)) ?? [];
  }
}

/** Which certificates are withdrawn, as hashes. */
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
    return this.#hashes[kind].has(toBase64(new Uint8Array(hash, 0, REVOCATION_BYTES)));
  }
}

const TYPES = {
  signers: { typ: 'pasport-signers', Document: SignerList },
  revocations: { typ: 'pasport-revocations', Document: RevocationList },
};

/**
 * Reads a document that one of the keys has signed.
 *
 * @template {DocumentName} N
 * @param {N} name
 * @param {string} jws
 * @param {import('jose').JWK[]} keys those that were pinned
 * @returns {Promise<N extends 'signers' ? SignerList : RevocationList>}
 */
export async function readDocument(name, jws, keys) {
  const { typ, Document } = TYPES[name];
  const header = headerOf(jws);
  if (header.typ !== typ) {
    throw new TrustProblem('BAD_DOCUMENT');
  }
  const candidates = keys.filter((key) => key.kid === header.kid);
  if (candidates.length === 0) {
    throw new TrustProblem('UNKNOWN_KEY');
  }
  for (const jwk of candidates) {
    const payload = await payloadOf(jws, jwk);
    if (payload) {
      return /** @type {any} */ (new Document(JSON.parse(new TextDecoder().decode(payload))));
    }
  }
  throw new TrustProblem('BAD_SIGNATURE');
}

/** @param {string} jws */
function headerOf(jws) {
  try {
    return decodeProtectedHeader(jws);
  } catch {
    throw new TrustProblem('BAD_DOCUMENT');
  }
}

/** @param {string} jws @param {import('jose').JWK} jwk */
async function payloadOf(jws, jwk) {
  try {
    const key = await importJWK({ kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, 'ES256');
    return (await compactVerify(jws, key, { algorithms: ['ES256'] })).payload;
  } catch {
    return undefined; // not this key's signature
  }
}
