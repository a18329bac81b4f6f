import { decodeBase45 } from './base45.js';
import { readCbor } from './cbor.js';
import { CoseSign1 } from './cose.js';
import { CONTRAINDICATION_GROUPS, DCC_GROUPS, readDcc } from './dcc.js';
import { HcertError } from './hcert-error.js';
import { TEXT_CHARACTERS } from './limits.js';
import { inflate } from './zlib.js';

const CLAIM_ISSUER = 1;
const CLAIM_EXPIRES = 4;
const CLAIM_ISSUED = 6;
const HCERT_DCC = 1;

/**
 * The two forms of a text: a DCC, and a certificate of contraindication, which is none. The prefix
 * says what to look for, the claim is signed: where they do not belong together, the text is refused.
 *
 * @typedef {{prefix: string, claim: number, groups: import('./dcc.js').Groups}} Form
 */
const DCC = { prefix: 'HC1:', claim: -260, groups: DCC_GROUPS };
const CONTRAINDICATION = { prefix: 'AZ1:', claim: -4282929, groups: CONTRAINDICATION_GROUPS };
const FORMS = [DCC, CONTRAINDICATION];

/**
 * Opens the layers of a QR code's text down to the signed envelope, and looks at no claim.
 *
 * @param {string} text white space around it is dropped
 * @returns {{envelope: CoseSign1, form: Form}}
 */
export function unwrap(text) {
  if (text.length > TEXT_CHARACTERS) {
    throw new HcertError('TOO_LARGE', 'Longer than a QR code can hold');
  }
  const stripped = text.trim();
  const form = formOf(stripped);
  if (!form) {
    throw new HcertError('NOT_A_CERTIFICATE', 'Begins with no prefix of a certificate');
  }
  const envelope = new CoseSign1(inflate(decodeBase45(stripped.slice(form.prefix.length))));
  return { envelope, form };
}

/** Whether a text begins as those of certificates do. @param {string} text */
export function looksLikeCertificate(text) {
  return formOf(text) !== undefined;
}

/** @param {string} text */
function formOf(text) {
  return FORMS.find(({ prefix }) => text.startsWith(prefix));
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
 * @param {Form} form in which the envelope came
 * @returns {Claims}
 */
export function open(envelope, form = DCC) {
  const claims = map(readClaims(envelope.payload));
  if (FORMS.some(({ claim }) => claim !== form.claim && claims.has(claim))) {
    throw new HcertError('MALFORMED_CONTENT', 'CWT: a claim of another form');
  }
  const content = map(claims.get(form.claim));
  const issuer = claims.get(CLAIM_ISSUER);
  return {
    country: typeof issuer === 'string' ? issuer : '',
    issuedAt: seconds(claims.get(CLAIM_ISSUED)),
    expiresAt: seconds(claims.get(CLAIM_EXPIRES)),
    dcc: readDcc(form === DCC ? map(content.get(HCERT_DCC)) : content, form.groups),
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
