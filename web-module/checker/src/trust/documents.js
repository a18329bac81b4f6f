import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { toBase64 } from '../bytes.js';
import { RevocationIndex } from './revocation-index.js';
import { RevocationList } from './revocation-list.js';
import { TrustDocument } from './trust-document.js';
import { TrustProblem } from './trust-problem.js';

/**
 * @typedef {'signers' | 'revocations'} DocumentName
 *
 * @typedef {object} Signer
 * @property {string} country
 * @property {string[]} usages the kinds of entry that the key may sign
 * @property {JsonWebKey} publicKey
 */

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

/** What a list may be, by the header `typ`. @type {Record<DocumentName, Record<string, any>>} */
const TYPES = {
  signers: { 'pasport-signers': SignerList },
  revocations: {
    'pasport-revocations': RevocationList,
    'pasport-revocation-index': RevocationIndex,
  },
};

/**
 * Reads a document that one of the keys has signed.
 *
 * @template {DocumentName} N
 * @param {N} name
 * @param {string} jws
 * @param {import('jose').JWK[]} keys those that were pinned
 * @returns {Promise<N extends 'signers' ? SignerList : RevocationList | RevocationIndex>}
 */
export async function readDocument(name, jws, keys) {
  const header = headerOf(jws);
  const Document = TYPES[name][header.typ ?? ''];
  if (!Document) {
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
