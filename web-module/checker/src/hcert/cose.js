import { readCbor, writeCbor } from './cbor.js';
import { HcertError } from './hcert-error.js';

const HEADER_ALGORITHM = 1;
const HEADER_CRITICAL = 2;
const HEADER_KEY_ID = 4;
const NOTHING = new Uint8Array(0);

/** The parameters that a header may say must be understood. */
const UNDERSTOOD = [HEADER_ALGORITHM, HEADER_CRITICAL, HEADER_KEY_ID];

const ES256 = -7;
const P256_SIGNATURE = 64;

/** How many bytes a signature r‖s has, by the key's curve. @type {Record<string, number>} */
const SIGNATURE_BYTES = { 'P-256': P256_SIGNATURE, 'P-384': 96, 'P-521': 132 };

/**
 * The two algorithms of health certificates, by their COSE identifiers (RFC 9053). ES256 names the
 * hash and not the curve: keys on larger curves are in use. Each kind of key makes signatures of one
 * of them only; so it is no danger that some issuers name the algorithm outside of what is signed.
 */
const ALGORITHMS = new Map([
  [
    ES256, // the signature is r‖s
    {
      fits: (/** @type {JsonWebKey} */ key, /** @type {Uint8Array} */ signature) =>
        key.kty === 'EC' && signature.length === SIGNATURE_BYTES[key.crv ?? ''],
      key: (/** @type {JsonWebKey} */ key) => ({ name: 'ECDSA', namedCurve: key.crv ?? '' }),
      verification: { name: 'ECDSA', hash: 'SHA-256' },
      hashed: (/** @type {Uint8Array} */ signature) => signature.subarray(0, signature.length / 2),
    },
  ],
  [
    -37, // PS256, keys of 2048 to 4096 bits
    {
      fits: (/** @type {JsonWebKey} */ key, /** @type {Uint8Array} */ signature) =>
        key.kty === 'RSA' && signature.length >= 256 && signature.length <= 512,
      key: () => ({ name: 'RSA-PSS', hash: 'SHA-256' }),
      verification: { name: 'RSA-PSS', saltLength: 32 },
      hashed: (/** @type {Uint8Array} */ signature) => signature,
    },
  ],
]);

/**
 * The signed envelope: COSE_Sign1 (RFC 9052). Its payload is a stranger's claim until
 * {@link CoseSign1#isSignedBy} says yes.
 */
export class CoseSign1 {
  #protectedHeader;
  #algorithm;
  #understandsCritical;

  /**
   * Key identifier and algorithm are taken from the protected header, and from the unprotected one
   * only where the protected one does not name them.
   *
   * @param {Uint8Array} bytes
   */
  constructor(bytes) {
    const parts = read(bytes);
    if (!Array.isArray(parts) || parts.length !== 4) {
      throw new HcertError('DAMAGED', 'COSE: no array of four parts');
    }
    const [header, unprotected, payload, signature] = parts;
    if (payload === null || payload === undefined) {
      throw new HcertError('DAMAGED', 'The payload is null');
    }
    if (![header, payload, signature].every((part) => part instanceof Uint8Array)) {
      throw new HcertError('DAMAGED', 'COSE: a part is no byte string');
    }
    if (!(unprotected instanceof Map)) {
      throw new HcertError('DAMAGED', 'COSE: the unprotected header is no map');
    }
    const parameters = header.length > 0 ? read(header) : new Map();
    if (!(parameters instanceof Map)) {
      throw new HcertError('DAMAGED', 'COSE: the protected header is no map');
    }
    const parameter = (/** @type {number} */ label) => parameters.get(label) ?? unprotected.get(label);
    const keyId = parameter(HEADER_KEY_ID);
    // RFC 9052, section 3: both forms of an empty header are signed as the empty string.
    this.#protectedHeader = parameters.size > 0 ? header : NOTHING;
    this.#algorithm = ALGORITHMS.get(parameter(HEADER_ALGORITHM));
    this.#understandsCritical = understandsCritical(parameters);
    /** Whether the signature is of ES256 and on another curve than P-256, which issuers should use. */
    this.isOnLargerCurve =
      parameter(HEADER_ALGORITHM) === ES256 && signature.length !== P256_SIGNATURE;
    /** Names the signer's key; empty when the text names none. @type {Uint8Array} */
    this.keyId = keyId instanceof Uint8Array ? keyId : NOTHING;
    /** What is signed: the claims, in CBOR. @type {Uint8Array} */
    this.payload = payload;
    /** @type {Uint8Array} */
    this.signature = signature;
  }

  /** What a revocation list has the hash of: of an ES256 signature the first half, r. */
  get hashedSignature() {
    return this.#algorithm ? this.#algorithm.hashed(this.signature) : this.signature;
  }

  /**
   * Whether the owner of this key signed the payload. A key of another kind gives no, and so does a
   * header that names a parameter as critical which is not understood here (RFC 9052, section 3.1).
   *
   * @param {JsonWebKey} jwk
   * @throws {HcertError} where the browser knows no such keys: it cannot tell
   */
  async isSignedBy(jwk) {
    const algorithm = this.#algorithm;
    if (!algorithm || !this.#understandsCritical || !algorithm.fits(jwk, this.signature)) {
      return false;
    }
    const { kty, crv, x, y, n, e } = jwk;
    try {
      const key = await crypto.subtle.importKey(
        'jwk',
        kty === 'EC' ? { kty, crv, x, y } : { kty, n, e },
        algorithm.key(jwk),
        false,
        ['verify'],
      );
      const signed = writeCbor(['Signature1', this.#protectedHeader, NOTHING, this.payload]);
      return await crypto.subtle.verify(
        algorithm.verification,
        key,
        /** @type {BufferSource} */ (this.signature),
        /** @type {BufferSource} */ (signed),
      );
    } catch (e) {
      if (e instanceof DOMException && e.name === 'NotSupportedError') {
        throw new HcertError('UNKNOWN_ISSUER', 'This browser knows no keys of this kind');
      }
      return false; // a key that is none
    }
  }
}

/**
 * Only the protected header's list counts: to the other anybody can add one, and could so make a
 * genuine certificate unreadable.
 *
 * @param {Map<unknown, unknown>} parameters
 */
function understandsCritical(parameters) {
  const critical = parameters.get(HEADER_CRITICAL);
  return (
    !parameters.has(HEADER_CRITICAL) ||
    (Array.isArray(critical) &&
      critical.length > 0 &&
      critical.every((label) => UNDERSTOOD.includes(label) && parameters.has(label)))
  );
}

/** @param {Uint8Array} bytes */
function read(bytes) {
  try {
    return readCbor(bytes);
  } catch (e) {
    throw new HcertError('DAMAGED', String(e));
  }
}
