import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MODES, admit, modeOf } from '../src/door.js';
import { verify } from '../src/verify.js';
import { Issuer, contraindication, recovery, test as testEntry, vaccination } from '../testing/issuer.js';
import { NOW, lists } from '../testing/lists.js';

const issuer = await Issuer.create();
const trusted = lists([await issuer.signer()]);
const verdict = async (certificate) => verify(await issuer.issue(certificate), trusted, NOW);

test('accepts every valid certificate, or vaccination and immunity only', async () => {
  for (const [certificate, strict] of [
    [vaccination(), 'OK'],
    [recovery('2026-11-01', '2027-01-01'), 'OK'],
    [testEntry('260415000'), 'OTHER_KIND'],
    [contraindication('2026-11-01', '2027-11-01'), 'OTHER_KIND'],
  ]) {
    const given = await verdict(certificate);
    assert.equal(admit(given, 'ANY'), given);
    const { outcome, reason, attested } = admit(given, 'VACCINATION_OR_IMMUNITY');
    assert.equal(reason, strict);
    assert.equal(outcome, strict === 'OK' ? 'VALID' : 'NOT_ADMITTED');
    assert.equal(attested, given.attested);
  }
});

test('changes nothing of what is not valid or cannot be told', async () => {
  const over = await verdict(recovery('2026-01-01', '2026-02-01'));
  const positive = await verdict(testEntry('260373001'));
  const unknown = await verify(await issuer.issue(testEntry('260415000')), {}, NOW);
  for (const given of [over, positive, unknown]) {
    assert.equal(admit(given, 'VACCINATION_OR_IMMUNITY'), given);
  }
});

test('accepts any certificate where nothing that it knows was chosen', () => {
  assert.deepEqual(MODES.map(modeOf), MODES);
  assert.equal(modeOf(undefined), 'ANY');
  assert.equal(modeOf('TEST'), 'ANY');
});
