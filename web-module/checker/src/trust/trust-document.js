import { TrustProblem } from './trust-problem.js';

/** A device's clock may be behind the server's by so much when a list has just been made. */
const CLOCK_TOLERANCE = 2 * 60 * 1000;

/** What the signed documents have in common: see `server-config/docs/trust.md`. */
export class TrustDocument {
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
