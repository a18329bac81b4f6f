/**
 * Whether two certificates are of one person, by what is signed in them: the names in machine
 * letters and the dates of birth. An identity document decides; this says where to look.
 *
 * @typedef {'SAME' | 'SIMILAR_NAME' | 'BIRTH_INCOMPLETE' | 'OTHER_BIRTH' | 'FAMILY' | 'OTHER'} Likeness
 *
 * @typedef {import('./hcert/dcc.js').Holder} Holder
 *
 * @param {Holder} one
 * @param {Holder} other
 * @returns {Likeness}
 */
export function likeness(one, other) {
  const names = ofNames(one, other);
  const births = ofBirths(one.dateOfBirth, other.dateOfBirth);
  if (births === 'different') {
    return names === 'same' ? 'OTHER_BIRTH' : otherPerson(one, other);
  }
  if (names === 'different') {
    return otherPerson(one, other);
  }
  if (names === 'similar') {
    return 'SIMILAR_NAME';
  }
  return births === 'same' ? 'SAME' : 'BIRTH_INCOMPLETE';
}

/** The class of the style sheet that a likeness is shown with: yes, no, or look yourself. @type {Record<Likeness, string>} */
export const LIKENESS_COLOURS = {
  SAME: 'same',
  SIMILAR_NAME: 'unsure',
  BIRTH_INCOMPLETE: 'unsure',
  OTHER_BIRTH: 'other',
  FAMILY: 'other',
  OTHER: 'other',
};

/** @param {Holder} one @param {Holder} other */
function otherPerson(one, other) {
  const [family, others] = [familyOf(one), familyOf(other)];
  return family.length > 0 && family.join(' ') === others.join(' ') ? 'FAMILY' : 'OTHER';
}

/** @param {Holder} one @param {Holder} other @returns {'same' | 'similar' | 'different'} */
function ofNames(one, other) {
  const [a, b] = [[...familyOf(one), ...givenOf(one)], [...familyOf(other), ...givenOf(other)]];
  if (a.length === 0 || b.length === 0) {
    return 'different';
  }
  const [first, second] = [a.join(' '), b.join(' ')];
  if (first === second && familyOf(one).join(' ') === familyOf(other).join(' ')) {
    return 'same';
  }
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  const isWithin = fewer.length > 1 && fewer.every((part) => more.includes(part));
  const isNear = distance(first, second) <= Math.max(1, Math.floor(first.length / 6));
  return first === second || isWithin || isNear ? 'similar' : 'different';
}

/** @param {Holder} holder */
function familyOf({ familyName, familyNameLatin }) {
  return parts(familyNameLatin || familyName);
}

/** @param {Holder} holder */
function givenOf({ givenName, givenNameLatin }) {
  return parts(givenNameLatin || givenName);
}

/** @param {string} name */
function parts(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

/** Some papers have a year only, or year and month. @param {string} one @param {string} other */
function ofBirths(one, other) {
  const [a, b] = [one, other].map((date) => date.replace(/(-00)+$/, ''));
  if (a === b && a.length === 10) {
    return 'same';
  }
  return a.startsWith(b) || b.startsWith(a) ? 'compatible' : 'different';
}

/** How many letters must be changed, added or left out (Levenshtein). @param {string} one @param {string} other */
function distance(one, other) {
  let row = [...other].map((_, i) => i + 1);
  [...one].forEach((letter, i) => {
    let [corner, left] = [i, i + 1];
    row = [...other].map((otherLetter, j) => {
      const changed = corner + (letter === otherLetter ? 0 : 1);
      corner = row[j];
      left = Math.min(changed, row[j] + 1, left + 1);
      return left;
    });
  });
  return row[row.length - 1] ?? one.length;
}
