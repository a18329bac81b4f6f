import { SignerList } from '../src/trust/documents.js';
import { RevocationList } from '../src/trust/revocation-list.js';

export const NOW = Date.parse('2026-11-23T18:00:00Z');
const HOUR = 60 * 60 * 1000;

/** The dates of a document that was issued an hour ago. */
export function dated(now = NOW, version = 1) {
  return {
    version,
    issuedAt: new Date(now - HOUR).toISOString(),
    nextUpdate: new Date(now + 23 * HOUR).toISOString(),
    staleAfter: new Date(now + 7 * 24 * HOUR).toISOString(),
  };
}

export function lists(signers, revoked = {}, now = NOW, withdrawn = []) {
  return {
    signers: new SignerList({ ...dated(now), signers, withdrawn }),
    revocations: new RevocationList({
      ...dated(now),
      country: 'AZ',
      identifier: [],
      countryIdentifier: [],
      signature: [],
      ...revoked,
    }),
  };
}
