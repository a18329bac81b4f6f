import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../build-words.mjs';
import { sheetOf } from '../src/page/sheet.js';
import { Words } from '../src/page/words.js';
import { verify } from '../src/verify.js';
import { Issuer, contraindication, recovery, test as testEntry, vaccination } from '../testing/issuer.js';
import { NOW, lists } from '../testing/lists.js';

const words = new Words(wordsOf().en);
const issuer = await Issuer.create();
const trusted = lists([await issuer.signer()]);

async function sheet(dcc) {
  return sheetOf(await verify(await issuer.issue(dcc), trusted, NOW), words);
}

const asText = (lines) => lines.map(({ label, value }) => `${label}: ${value}`);

test('shows name, name in Latin and birth date large, to be compared', async () => {
  const { colour, word, because, isToCompare, person } = await sheet(vaccination());
  assert.deepEqual([colour, word, because, isToCompare], ['green', 'Valid', [], true]);
  assert.deepEqual(asText(person), [
    'Name: Məmmədova Aytən',
    'As in the passport: MAMMADOVA AYTAN',
    'Date of birth: 14.02.1990',
  ]);
});

test('says of a vaccination which dose of what and when', async () => {
  const { lines } = await sheet(vaccination({ mp: 'EU/1/20/1528' }));
  assert.deepEqual(asText(lines).slice(1, 4), [
    'Vaccine: Comirnaty',
    'Dose: 2 of 2',
    'Date of vaccination: 01.10.2026',
  ]);
});

test('says of a recovery the period, and that it is over', async () => {
  const { colour, because, isToCompare, lines } = await sheet(recovery('2026-01-01', '2026-02-01'));
  assert.deepEqual([colour, isToCompare], ['red', false]);
  assert.equal(because.length, 1);
  assert.ok(asText(lines).includes('Valid: 01.01.2026 – 01.02.2026'));
});

test('says of a contraindication that it is one, what it means, and of which conclusion', async () => {
  const { colour, because, isToCompare, lines } = await sheet(
    contraindication('2026-11-01', '2027-11-01'),
  );
  assert.deepEqual([colour, isToCompare], ['green', true]);
  assert.match(because[0], /need not be vaccinated.*not a vaccination certificate/);
  assert.deepEqual(asText(lines).slice(0, 3), [
    'Certificate: Contraindication to vaccination certificate',
    'Commission’s conclusion: ƏG-2026/0815',
    'Valid: 01.11.2026 – 01.11.2027',
  ]);
});

test('says of a contraindication that is over why, and nothing else', async () => {
  const { colour, because } = await sheet(contraindication('2026-01-01', '2026-02-01'));
  assert.equal(colour, 'red');
  assert.equal(because.length, 1);
  assert.doesNotMatch(because[0], /vaccinated/);
});

test('says of a test the day in Baku', async () => {
  const { lines } = await sheet(testEntry('260415000'));
  assert.ok(asText(lines).includes('Sample taken: 23.11.2026'));
});

test('shows the Latin name where there is no other, and a birth year as it is', async () => {
  const dcc = { ...vaccination(), nam: { fnt: 'VAN<DER<BERG', gnt: 'JAN' }, dob: '1950' };
  const { person } = await sheet(dcc);
  assert.deepEqual(asText(person), ['Name: VAN DER BERG JAN', 'Date of birth: 1950']);
});

for (const [nam, expected] of [
  [{ gn: 'Suharno', gnt: 'SUHARNO' }, ['Name: Suharno', 'As in the passport: SUHARNO']],
  [{ fn: 'Suharno', fnt: 'SUHARNO' }, ['Name: Suharno', 'As in the passport: SUHARNO']],
  [{ fn: '', gn: 'SUHARNO', fnt: '', gnt: 'SUHARNO' }, ['Name: SUHARNO']],
  [
    { fn: '王', gn: '伟', fnt: 'WANG', gnt: 'WEI' },
    ['Name: 王 伟', 'As in the passport: WANG WEI'],
  ],
  [
    { fn: 'Щ'.repeat(80), gn: 'Əli', fnt: 'SHCH'.repeat(20), gnt: 'ALI' },
    [`Name: ${'Щ'.repeat(80)} Əli`, `As in the passport: ${'SHCH'.repeat(20)} ALI`],
  ],
]) {
  test(`shows the name ${JSON.stringify(nam).slice(0, 60)} without a blank too many`, async () => {
    const { colour, person } = await sheet({ ...vaccination(), nam });
    assert.equal(colour, 'green');
    assert.deepEqual(asText(person), [...expected, 'Date of birth: 14.02.1990']);
  });
}

test('says of what it cannot tell that this is no refusal', async () => {
  const verdict = await verify(await issuer.issue(vaccination()), {}, NOW);
  const { colour, because, person } = sheetOf(verdict, words);
  assert.equal(colour, 'amber');
  assert.equal(because[1], 'This does not mean that the certificate is not valid.');
  assert.deepEqual(person, []);
});
