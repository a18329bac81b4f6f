/**
 * Whether a certificate says that it is of the country whose lists these are, as the server's
 * `OurCountry` tells it (ADR 34).
 */
/** ISO 3166-1: alpha-2, alpha-3 and numeric. */
const CODES = ['AZ', 'AZE', '031'];
const NAMES = ['azerbaijan', 'azərbaycan', 'азербайджан'];
const ANY_CODE = /^[A-Za-z]{2}$/;
/** `URN:UVCI:01:AZ:`, with the separators that are in use, with and without its URN. */
const IDENTIFIER = /^(URN[:/#])?(UVCI[:/#])?\d\d[:/#]AZ[:/#]/i;
/** Greece and the United Kingdom go by two codes each in the field. @type {Record<string, string>} */
const ALIASES = { EL: 'GR', UK: 'GB' };

/** By a code in any case, or by its name within the text. @param {string} text trimmed */
export function isNamedBy(text) {
  const name = text.toLowerCase();
  return CODES.includes(text.toUpperCase()) || NAMES.some((ours) => name.includes(ours));
}

/**
 * Whether a certificate that a foreign key signed says that it is ours.
 *
 * @param {string} issuing the claim `iss`
 * @param {import('./hcert/dcc.js').Entry} entry
 * @param {string} signersCountry
 */
export function isClaimed(issuing, { fields }, signersCountry) {
  if (isNamedBy(issuing)) {
    return true;
  }
  if (code(issuing) === code(signersCountry)) {
    return false;
  }
  return (
    isNamedBy(fields.is) ||
    IDENTIFIER.test(fields.ci) ||
    (!ANY_CODE.test(issuing) && isNamedBy(fields.co))
  );
}

/** @param {string} country */
function code(country) {
  const upper = country.toUpperCase();
  return ALIASES[upper] ?? upper;
}
