import { decodeBase45 } from './base45.js';
import { readCbor } from './cbor.js';
import { CoseSign1 } from './cose.js';
import { readDcc } from './dcc.js';
import { HcertError } from './hcert-error.js';
import { TEXT_CHARACTERS } from './limits.js';
import { inflate } from './zlib.js';

const PREFIX = 'HC1:';
const CLAIM_ISSUER = 1;
const CLAIM_EXPIRES = 4;
const CLAIM_ISSUED = 6;
const CLAIM_HCERT = -260;
const HCERT_DCC = 1;

/**
 * Opens the layers of a QR code's text down to the signed envelope, and looks at no claim.
 *
 * @param {string} text white space around it is dropped
 */
export function unwrap(text) {
  if (text.length > TEXT_CHARACTERS) {
    throw new HcertError('TOO_LARGE', 'Longer than a QR code can hold');
  }
  const stripped = text.trim();
  if (!stripped.startsWith(PREFIX)) {
    throw new HcertError('NOT_A_CERTIFICATE', `Does not begin with ${PREFIX}`);
  }
  return new CoseSign1(inflate(decodeBase45(stripped.slice(PREFIX.length))));
}

/**
 * The claims of an envelope whose signature is known to be genuine.
 *
 * @typedef {object} Claims
 * @property {string} country ISO 3166-1 alpha-2 of the issuer; empty when absent
 * @property {number | undefined} issuedAt seconds since 1970
 * @property {number | undefined} expiresAt seconds since 1970
 * @property {import('./dcc.js').Dcc} dcc
 *
 * @param {CoseSign1} envelope
 * @returns {Claims}
 */
export function open(envelope) {
  const claims = map(readClaims(envelope.payload));
  const hcert = map(claims.get(CLAIM_HCERT));
  const issuer = claims.get(CLAIM_ISSUER);
  return {
    country: typeof issuer === 'string' ? issuer : '',
    issuedAt: seconds(claims.get(CLAIM_ISSUED)),
    expiresAt: seconds(claims.get(CLAIM_EXPIRES)),
    dcc: readDcc(map(hcert.get(HCERT_DCC))),
  };
}

/** @param {Uint8Array} bytes */
function readClaims(bytes) {
  try {
    return readCbor(bytes);
  } catch (e) {
    throw new HcertError('MALFORMED_CONTENT', String(e));
  }
}

/** @param {unknown} value @returns {Map<unknown, unknown>} */
function map(value) {
  if (value instanceof Map) {
    return value;
  }
  throw new HcertError('MALFORMED_CONTENT', 'CWT: a claim is no map');
}

/** Issuers were seen to write seconds as floating point numbers, too. @param {unknown} value */
function seconds(value) {
  if (value === undefined || value === null) {
    return undefined;
  }
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && Math.abs(number) <= 1e12) {
    return Math.floor(number);
  }
  throw new HcertError('MALFORMED_CONTENT', 'CWT: a claim is no time');
}
