import { dateInBaku } from './baku.js';
import { utf8 } from './bytes.js';
import { decidingEntry } from './hcert/dcc.js';
import { HcertError } from './hcert/hcert-error.js';
import { open, unwrap } from './hcert/hcert.js';
import { isClaimed, isNamedBy } from './our-country.js';
import { REASONS } from './reason.js';

/** An issuer's clock, or this device's, may be a little off. */
const CLOCK_TOLERANCE = 60;

const TEST_NOT_DETECTED = '260415000';
const TEST_DETECTED = '260373001';

/**
 * @typedef {import('./hcert/dcc.js').Holder & {
 *   kind: 'VACCINATION' | 'IMMUNITY' | 'TEST' | 'CONTRAINDICATION',
 *   identifier: string,
 *   issuer: string,
 *   issuingCountry: string,
 *   validFrom?: string,
 *   validUntil?: string,
 *   entry: import('./hcert/dcc.js').Entry,
 * }} Attested what a genuinely signed certificate says
 *
 * @typedef {object} Verdict
 * @property {import('./reason.js').Outcome} outcome
 * @property {import('./reason.js').Reason} reason
 * @property {string} [fault] what exactly is wrong with a text that cannot be read, for engineers
 * @property {Attested} [attested] whenever the signature is genuine and the content readable
 *
 * @typedef {import('./trust/documents.js').Signer} Signer
 * @typedef {import('./trust/documents.js').SignerList} SignerList
 * @typedef {import('./trust/revocation-list.js').RevocationList
 *   | import('./trust/revocation-index.js').RevocationIndex} RevocationList
 */

/** No certificate is of a later time. */
const END_OF_TIME = Date.UTC(9999, 11, 30);

/**
 * Checks a QR code's text by the rules of the server's package `az.pasport.verification`, in their
 * order; instead of the register there is the list of revocations.
 *
 * Where this device's clock is known to be off, the text is checked for each time that it can be:
 * where the answers differ, nobody can tell.
 *
 * @param {string} text
 * @param {{signers?: SignerList, revocations?: RevocationList}} lists
 * @param {number} now what this device's clock shows, in milliseconds since 1970
 * @param {number} [trueTime] the server's time, where this device's clock is known to be off
 * @returns {Promise<Verdict>}
 */
export async function verify(text, { signers, revocations }, now, trueTime) {
  try {
    const { envelope, form } = unwrap(text);
    if (!signers || !revocations) {
      return because('NO_LISTS');
    }
    const lists = [signers, revocations];
    const isBehind = trueTime === undefined && lists.some((list) => list.isFromTheFuture(now));
    if (!isBehind && lists.some((list) => list.isStale(trueTime ?? now))) {
      return because('LISTS_TOO_OLD');
    }
    const [earliest, latest] = isBehind
      ? [Math.max(...lists.map((list) => list.issuedAt)), END_OF_TIME]
      : [Math.min(trueTime ?? now, now), Math.max(trueTime ?? now, now)];
    const check = (/** @type {number} */ time) => verdictOf(envelope, form, signers, revocations, time);
    const verdict = await check(earliest);
    const isForGood = verdict.outcome === 'NOT_VALID' && verdict.reason !== 'NOT_YET_VALID';
    const isSame = isForGood || earliest === latest || (await check(latest)).reason === verdict.reason;
    return isSame ? verdict : because('WRONG_CLOCK');
  } catch (e) {
    if (e instanceof HcertError) {
      return { ...because(e.reason), fault: e.message };
    }
    throw e;
  }
}

/**
 * @param {import('./hcert/cose.js').CoseSign1} envelope
 * @param {import('./hcert/hcert.js').Form} form
 * @param {SignerList} signers
 * @param {RevocationList} revocations
 * @param {number} time
 */
async function verdictOf(envelope, form, signers, revocations, time) {
  const candidates = signers.bearing(envelope.keyId);
  if (candidates.length === 0) {
    return because(signers.hasWithdrawn(envelope.keyId) ? 'KEY_WITHDRAWN' : 'UNKNOWN_ISSUER');
  }
  for (const signer of candidates) {
    if (await envelope.isSignedBy(signer.publicKey)) {
      return signed(envelope, form, signer, revocations, time);
    }
  }
  return because('BAD_SIGNATURE');
}

/**
 * @param {import('./hcert/cose.js').CoseSign1} envelope
 * @param {import('./hcert/hcert.js').Form} form
 * @param {Signer} signer
 * @param {RevocationList} revocations
 * @param {number} now
 */
async function signed(envelope, form, signer, revocations, now) {
  const claims = open(envelope, form);
  const entry = decidingEntry(claims.dcc);
  if (isNamedBy(claims.country) && envelope.isOnLargerCurve) {
    throw new HcertError('MALFORMED_CONTENT', 'alg: ES256 with a key that is not on P-256');
  }
  const attested = attest(claims, entry);
  const seconds = now / 1000;
  if (claims.issuedAt !== undefined && claims.issuedAt > seconds + CLOCK_TOLERANCE) {
    return because('NOT_YET_VALID', attested);
  }
  if (claims.expiresAt !== undefined && claims.expiresAt <= seconds) {
    return because('EXPIRED', attested);
  }
  if (!signer.usages.includes(entry.kind)) {
    return because('WRONG_KEY_USAGE', attested);
  }
  if (entry.kind === 'TEST' && entry.fields.tr === TEST_DETECTED) {
    return because('DETECTED_TEST', attested);
  }
  if (entry.kind === 'TEST' && entry.fields.tr !== TEST_NOT_DETECTED) {
    return because('MALFORMED_CONTENT', attested);
  }
  const own = signer.country === revocations.country;
  if (!own && isClaimed(claims.country, entry, signer.country)) {
    return because('NOT_ISSUED_BY_US', attested);
  }
  const revoked = own && (await isRevoked(envelope, attested.identifier, revocations));
  if (revoked) {
    return because('REVOKED', attested);
  }
  const today = dateInBaku(now);
  if (attested.validFrom && today < attested.validFrom) {
    return because('NOT_YET_VALID', attested);
  }
  if (attested.validUntil && today > attested.validUntil) {
    return because(own ? 'RULE_ENDED' : 'EXPIRED', attested);
  }
  return because(revoked === undefined ? 'REVOCATION_UNCONFIRMED' : 'OK', attested);
}

/**
 * Whether it is listed by one of its hashes; `undefined` when that cannot be told.
 *
 * @param {import('./hcert/cose.js').CoseSign1} envelope
 * @param {string} identifier
 * @param {RevocationList} revocations
 */
async function isRevoked(envelope, identifier, revocations) {
  const answers = [
    await revocations.has('identifier', utf8(identifier)),
    await revocations.has('countryIdentifier', utf8(revocations.country + identifier)),
    await revocations.has('signature', envelope.hashedSignature),
  ];
  return answers.includes(true) || (answers.includes(undefined) ? undefined : false);
}

/** @param {import('./hcert/hcert.js').Claims} claims @param {import('./hcert/dcc.js').Entry} entry */
function attest(claims, entry) {
  /** @type {Attested} */
  const attested = {
    ...claims.dcc.holder,
    kind: entry.kind === 'RECOVERY' ? 'IMMUNITY' : entry.kind,
    identifier: entry.fields.ci,
    issuer: entry.fields.is,
    issuingCountry: claims.country,
    entry,
  };
  if (entry.kind === 'RECOVERY' || entry.kind === 'CONTRAINDICATION') {
    attested.validFrom = entry.fields.df;
    attested.validUntil = entry.fields.du;
  }
  return attested;
}

/**
 * @param {import('./reason.js').Reason} reason
 * @param {Attested} [attested]
 * @returns {Verdict}
 */
function because(reason, attested) {
  return { outcome: REASONS[reason], reason, attested };
}
