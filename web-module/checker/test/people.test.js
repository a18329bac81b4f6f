import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIKENESS_COLOURS, likeness } from '../src/people.js';

const person = (familyNameLatin, givenNameLatin, dateOfBirth, names = {}) => ({
  familyName: '', givenName: '', familyNameLatin, givenNameLatin, dateOfBirth, ...names,
});
const AYTAN = person('MAMMADOVA', 'AYTAN', '1990-02-14');

test('compares two certificates by name and date of birth', () => {
  for (const [other, expected] of [
    [person('MAMMADOVA', 'AYTAN', '1990-02-14'), 'SAME'],
    [person('MAMMADOVA', 'AYTAN<ELCHIN', '1990-02-14'), 'SIMILAR_NAME'],
    [person('AYTAN', 'MAMMADOVA', '1990-02-14'), 'SIMILAR_NAME'],
    [person('MAMEDOVA', 'AYTAN', '1990-02-14'), 'SIMILAR_NAME'],
    [person('MAMMADOVA', 'AYTEN', '1990-02-14'), 'SIMILAR_NAME'],
    [person('QULIYEVA', 'AYTAN', '1990-02-14'), 'OTHER'],
    [person('MAMMADOVA', 'AYTAN', '1990'), 'BIRTH_INCOMPLETE'],
    [person('MAMMADOVA', 'AYTAN', '1990-02'), 'BIRTH_INCOMPLETE'],
    [person('MAMMADOVA', 'AYTAN', '1990-00-00'), 'BIRTH_INCOMPLETE'],
    [person('MAMMADOVA', 'AYTAN', ''), 'BIRTH_INCOMPLETE'],
    [person('MAMMADOVA', 'AYTAN', '1990-02-15'), 'OTHER_BIRTH'],
    [person('MAMMADOVA', 'AYTAN', '1991'), 'OTHER_BIRTH'],
    [person('', '', '1990-02-14'), 'OTHER'],
    [person('RZAYEV', 'ELCHIN', '1975-01-01'), 'OTHER'],
  ]) {
    assert.equal(likeness(AYTAN, other), expected, JSON.stringify(other));
    assert.equal(likeness(other, AYTAN), expected, JSON.stringify(other));
  }
});

test('never takes a mother and her child, or twins, for one person', () => {
  const child = person('MAMMADOVA', 'LEYLA', '2015-06-01');
  assert.equal(likeness(AYTAN, child), 'FAMILY');
  const twin = person('MAMMADOVA', 'NIGAR', '1990-02-14');
  assert.equal(likeness(AYTAN, twin), 'FAMILY');
  const similarTwin = person('MAMMADOVA', 'AYSAN', '1990-02-14');
  assert.notEqual(likeness(AYTAN, similarTwin), 'SAME');
});

test('compares national names where there are no machine letters', () => {
  const names = { familyName: 'Öberg', givenName: 'Åsa' };
  const one = person('', '', '1980-01-01', names);
  assert.equal(likeness(one, person('', '', '1980-01-01', names)), 'SAME');
  assert.equal(likeness(one, person('OBERG', 'ASA', '1980-01-01')), 'SAME');
});

test('has a colour for each answer', () => {
  assert.deepEqual(Object.keys(LIKENESS_COLOURS).length, 6);
});
