import { decodeBase45 } from './base45.js';
import { readCbor } from './cbor.js';
import { CoseSign1 } from './cose.js';
import { CONTRAINDICATION_GROUPS, DCC_GROUPS, readDcc } from './dcc.js';
import { HcertError } from './hcert-error.js';
import { readings } from './pasted-text.js';
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
 * @param {string} text what mail and messengers added to it is dropped
 * @returns {{envelope: CoseSign1, form: Form}}
 */
export function unwrap(text) {
  const all = readings(text);
  const { form, bytes } = firstInflated(all) ?? inflated(all[0]);
  return { envelope: new CoseSign1(bytes), form };
}

/** @param {string[]} all */
function firstInflated(all) {
  for (const reading of all) {
    try {
      return inflated(reading);
    } catch (e) {
      if (!(e instanceof HcertError)) {
        throw e;
      }
    }
  }
  return undefined;
}

/** @param {string} text */
function inflated(text) {
  const form = FORMS.find(({ prefix }) => text.startsWith(prefix));
  if (!form) {
    throw new HcertError('NOT_A_CERTIFICATE', 'Begins with no prefix of a certificate');
  }
  return { form, bytes: inflate(decodeBase45(text.slice(form.prefix.length))) };
}

/**
 * The claims of an envelope whose signature is known to be genuine.
 *
 * @typedef {object} Claims
 * @property {string} country ISO 3166-1 alpha-2 of the issuer, trimmed; empty when absent
 * @property {number | undefined} issuedAt seconds since 1970
 * @property {number | undefined} expiresAt seconds since 1970
 * @property {import('./dcc.js').Dcc} dcc
 *
 * @param {CoseSign1} envelope
 * @param {Form} form in which the envelope came
 * @returns {Claims}
 */
export function open(envelope, form = DCC) {
  const claims = namedByNumbers(readClaims(envelope.payload), 'claims');
  if (FORMS.some(({ claim }) => claim !== form.claim && claims.has(claim))) {
    throw new HcertError('MALFORMED_CONTENT', 'CWT: a claim of another form');
  }
  const content = claims.get(form.claim);
  const certificate =
    form === DCC
      ? map(namedByNumbers(content, 'hcert claim').get(HCERT_DCC), 'DCC')
      : map(content, `claim ${form.claim}`);
  const issuer = claims.get(CLAIM_ISSUER);
  return {
    country: typeof issuer === 'string' ? issuer.trim() : '',
    issuedAt: seconds(claims.get(CLAIM_ISSUED), 'iat'),
    expiresAt: seconds(claims.get(CLAIM_EXPIRES), 'exp'),
    dcc: readDcc(certificate, form.groups),
  };
}

/**
 * A claim that is named by a number's digits as text means nothing (RFC 8392, section 4), and was
 * meant for something.
 *
 * @param {unknown} value
 * @param {string} name
 */
function namedByNumbers(value, name) {
  const found = map(value, name);
  for (const key of found.keys()) {
    if (typeof key === 'string' && /^-?\d+$/.test(key)) {
      throw new HcertError('MALFORMED_CONTENT', `A name among the ${name} is a number as text`);
    }
  }
  return found;
}

/** @param {Uint8Array} bytes */
function readClaims(bytes) {
  try {
    return readCbor(bytes);
  } catch (e) {
    throw new HcertError('MALFORMED_CONTENT', String(e));
  }
}

/** @param {unknown} value @param {string} name @returns {Map<unknown, unknown>} */
function map(value, name) {
  if (value instanceof Map) {
    return value;
  }
  throw new HcertError('MALFORMED_CONTENT', `No ${name}`);
}

/** Far beyond any certificate, milliseconds taken for seconds included. */
const LATEST_SECOND = 1e15;

/**
 * Issuers were seen to write seconds as floating point numbers, too.
 *
 * @param {unknown} value
 * @param {string} claim
 */
function seconds(value, claim) {
  if (value === undefined || value === null) {
    return undefined;
  }
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && Math.abs(Math.floor(number)) <= LATEST_SECOND) {
    return Math.floor(number);
  }
  throw new HcertError('MALFORMED_CONTENT', `${claim}: no instant`);
}
