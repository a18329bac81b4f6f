import { dateInBaku } from '../baku.js';

/**
 * A verdict as the page shows it: in colour, in a sign and in words, like the server's page
 * (`VerdictViewModel`).
 *
 * @typedef {{label: string, value: string}} Line
 * @typedef {object} Sheet
 * @property {string} colour a class of the style sheet
 * @property {string} sign for whoever cannot tell the colours apart
 * @property {string} word
 * @property {string[]} because why; where all is well, only what else might be mistaken
 * @property {Line[]} person what is to be compared with an identity document
 * @property {Line[]} lines the rest
 * @property {boolean} isToCompare whether it is worth looking at an identity document
 *
 * @param {import('../verify.js').Verdict} verdict
 * @param {import('./words.js').Words} words
 * @returns {Sheet}
 */
export function sheetOf({ outcome, reason, attested }, words) {
  const why = words.say(`reason.${reason}`);
  return {
    ...LOOKS[outcome],
    word: words.say(`outcome.${outcome}`),
    because: {
      VALID:
        attested?.kind === 'CONTRAINDICATION' ? [words.say('certificateKind.CONTRAINDICATION.meaning')] : [],
      NOT_VALID: [why],
      CANNOT_TELL: [why, words.say('verify.cannot.tell.meaning')],
      NOT_ADMITTED: [why],
    }[outcome],
    person: attested ? person(attested, words) : [],
    lines: attested ? lines(attested, words) : [],
    isToCompare: attested !== undefined && (outcome === 'VALID' || outcome === 'CANNOT_TELL'),
  };
}

const LOOKS = {
  VALID: { colour: 'green', sign: '✓' },
  NOT_VALID: { colour: 'red', sign: '✕' },
  CANNOT_TELL: { colour: 'amber', sign: '?' },
  NOT_ADMITTED: { colour: 'red', sign: '✕' },
};

/** Name and birth date. @param {import('../verify.js').Attested} attested @param {import('./words.js').Words} words */
export function person(attested, words) {
  const { familyName, givenName, familyNameLatin, givenNameLatin } = attested;
  const latin = joined(spaced(familyNameLatin), spaced(givenNameLatin));
  const name = joined(familyName || spaced(familyNameLatin), givenName || spaced(givenNameLatin));
  return [
    { label: words.say('verify.holder'), value: name },
    ...(latin && latin !== name
      ? [{ label: words.say('certificate.holder.latin'), value: latin }]
      : []),
    { label: words.say('certificate.birth'), value: birthDate(attested.dateOfBirth, words) },
  ];
}

/** @param {string} machineReadable as in a passport's last lines */
function spaced(machineReadable) {
  return machineReadable.replace(/</g, ' ').trim();
}

/** @param {...string} parts */
function joined(...parts) {
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * What is not known of a birth date is said in words.
 *
 * @param {string} written YYYY-MM-DD, YYYY-MM, YYYY or empty
 * @param {import('./words.js').Words} words
 */
function birthDate(written, words) {
  switch (written.length) {
    case 0:
      return words.say('verify.birth.unknown');
    case 4:
      return `${written} (${words.say('certificate.birth.year')})`;
    case 7:
      return `${words.date(written)} (${words.say('certificate.birth.month')})`;
    default:
      return words.date(written);
  }
}

/** Other countries certify rapid tests, too. @param {string} kind */
function kindKey(kind) {
  return kind === 'TEST' ? 'verify.kind.TEST' : `certificateKind.${kind}`;
}

/** @param {import('../verify.js').Attested} attested @param {import('./words.js').Words} words */
function lines(attested, words) {
  const { entry, issuingCountry, validFrom, validUntil } = attested;
  /** @type {Line[]} */
  const all = [];
  const add = (/** @type {string} */ key, /** @type {string} */ value) =>
    all.push({ label: words.say(key), value });
  add('certificate.kind', words.say(kindKey(attested.kind)));
  if (entry.kind === 'VACCINATION') {
    add('certificate.vaccine', words.product(entry.fields.mp));
    add('certificate.dose', words.say('certificate.dose.of', entry.fields.dn, entry.fields.sd));
    add('certificate.given', words.date(entry.fields.dt));
  } else if (entry.kind === 'RECOVERY') {
    add('certificate.positive', words.date(entry.fields.fr));
  } else if (entry.kind === 'CONTRAINDICATION') {
    add('verify.conclusion', entry.fields.cn);
  } else {
    add('certificate.sampled', words.date(dateInBaku(entry.fields.sc.getTime())));
  }
  if (validFrom && validUntil) {
    const period = [words.date(validFrom), words.date(validUntil)];
    add('verify.valid', words.say('certificate.period', ...period));
  }
  add('certificate.issuer', attested.issuer);
  if (issuingCountry) {
    add('certificate.country', words.country(issuingCountry));
  }
  add('certificate.identifier', attested.identifier);
  return all;
}
