import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { writeCbor } from '../src/hcert/cbor.js';
import { verify } from '../src/verify.js';
import { Issuer, contraindication, recovery, test as testEntry, vaccination } from '../testing/issuer.js';
import { NOW, lists } from '../testing/lists.js';

const DAY = 24 * 60 * 60 * 1000;
const issuer = await Issuer.create();
const trusted = lists([await issuer.signer()]);

async function check(qr, list = trusted, now = NOW) {
  const { outcome, reason, attested } = await verify(qr, list, now);
  return { outcome, reason, name: attested?.familyName };
}

const hash = (...parts) => {
  const sum = createHash('sha256');
  parts.forEach((part) => sum.update(part));
  return sum.digest().subarray(0, 16).toString('base64');
};

test('shows the holder of a valid certificate', async () => {
  assert.deepEqual(await check(await issuer.issue(vaccination())), {
    outcome: 'VALID',
    reason: 'OK',
    name: 'Məmmədova',
  });
});

test('cannot tell without lists, with old ones, or with a clock that is wrong', async () => {
  const qr = await issuer.issue(vaccination());
  for (const [list, now, reason] of [
    [{}, NOW, 'NO_LISTS'],
    [{ signers: trusted.signers }, NOW, 'NO_LISTS'],
    [trusted, NOW + 8 * DAY, 'LISTS_TOO_OLD'],
    [trusted, NOW - 3 * DAY, 'WRONG_CLOCK'],
  ]) {
    assert.deepEqual(await check(qr, list, now), { outcome: 'CANNOT_TELL', reason, name: undefined });
  }
});

test('says without lists what no list is needed for', async () => {
  assert.equal((await check('hello', {})).reason, 'NOT_A_CERTIFICATE');
});

test('cannot tell of an issuer that is not listed', async () => {
  const stranger = await Issuer.create();
  assert.equal((await check(await stranger.issue(vaccination()))).reason, 'UNKNOWN_ISSUER');
});

test('refuses what a withdrawn key signed, and says so', async () => {
  const stolen = await Issuer.create();
  const after = lists([await issuer.signer()], {}, NOW, [(await stolen.signer()).kid]);
  const qr = await stolen.issue(vaccination());
  assert.deepEqual(await check(qr, after), {
    outcome: 'NOT_VALID',
    reason: 'KEY_WITHDRAWN',
    name: undefined,
  });
  assert.equal((await check(await issuer.issue(vaccination()), after)).reason, 'OK');
});

test('tries every signer with the same key identifier', async () => {
  const other = await Issuer.create();
  other.kid = issuer.kid;
  const qr = await issuer.issue(vaccination());
  const both = lists([await other.signer(), await issuer.signer()]);
  assert.equal((await check(qr, both)).reason, 'OK');
  assert.equal((await check(qr, lists([await other.signer()]))).reason, 'BAD_SIGNATURE');
});

test('allows an issuer one minute of a fast clock, and no certificate a second more than its time', async () => {
  const seconds = NOW / 1000;
  for (const [times, reason] of [
    [{ issuedAt: seconds + 59 }, 'OK'],
    [{ issuedAt: seconds + 61 }, 'NOT_YET_VALID'],
    [{ expiresAt: seconds + 1 }, 'OK'],
    [{ expiresAt: seconds }, 'EXPIRED'],
  ]) {
    const verdict = await check(await issuer.issue(vaccination(), times));
    assert.equal(verdict.reason, reason);
    assert.equal(verdict.name, 'Məmmədova');
  }
});

test('holds a key to the kinds that it may sign', async () => {
  const laboratory = await Issuer.create('AZ', ['TEST']);
  const list = lists([await laboratory.signer()]);
  assert.equal((await check(await laboratory.issue(vaccination()), list)).reason, 'WRONG_KEY_USAGE');
  const negative = await laboratory.issue(testEntry('260415000'));
  assert.equal((await check(negative, list)).reason, 'OK');
});

test('never calls a test valid that found the virus', async () => {
  assert.equal((await check(await issuer.issue(testEntry('260373001')))).reason, 'DETECTED_TEST');
  assert.equal((await check(await issuer.issue(testEntry('1')))).reason, 'MALFORMED_CONTENT');
});

test('finds a revoked certificate by each of the three hashes', async () => {
  const qr = await issuer.issue(vaccination());
  const identifier = 'URN:UVCI:01:AZ:TEST#A';
  const signers = [await issuer.signer()];
  for (const revoked of [
    { identifier: [hash(identifier)] },
    { countryIdentifier: [hash('AZ', identifier)] },
    { signature: [hash(issuer.signature.subarray(0, 32))] },
  ]) {
    assert.deepEqual(await check(qr, lists(signers, revoked)), {
      outcome: 'NOT_VALID',
      reason: 'REVOKED',
      name: 'Məmmədova',
    });
  }
});

test('asks the list of one country about certificates of that country only', async () => {
  const foreign = await Issuer.create('SE');
  const qr = await foreign.issue(vaccination());
  const revoked = { identifier: [hash('URN:UVCI:01:AZ:TEST#A')] };
  assert.equal((await check(qr, lists([await foreign.signer()], revoked))).reason, 'OK');
});

test('refuses what says that it is of the list\'s country and bears a foreign signature', async () => {
  const foreign = await Issuer.create('SE');
  const qr = await foreign.issue(vaccination(), { country: 'AZ' });
  const { outcome, reason } = await check(qr, lists([await foreign.signer()]));
  assert.deepEqual([outcome, reason], ['NOT_VALID', 'NOT_ISSUED_BY_US']);
});

test('counts the days of a recovery in Baku', async () => {
  const qr = await issuer.issue(recovery('2026-11-24', '2026-11-25'));
  const around = lists([await issuer.signer()], {}, Date.parse('2026-11-23T19:30:00Z'));
  for (const [now, reason] of [
    ['2026-11-23T19:59:00Z', 'NOT_YET_VALID'],
    ['2026-11-23T20:00:00Z', 'OK'],
    ['2026-11-25T19:59:00Z', 'OK'],
    ['2026-11-25T20:00:00Z', 'RULE_ENDED'],
  ]) {
    assert.equal((await check(qr, around, Date.parse(now))).reason, reason, now);
  }
});

test('knows a contraindication as what it is, and counts its days in Baku', async () => {
  const qr = await issuer.issue(contraindication('2026-11-24', '2026-11-25'));
  assert.match(qr, /^AZ1:/);
  const around = lists([await issuer.signer()], {}, Date.parse('2026-11-23T19:30:00Z'));
  for (const [now, reason] of [
    ['2026-11-23T19:59:00Z', 'NOT_YET_VALID'],
    ['2026-11-23T20:00:00Z', 'OK'],
    ['2026-11-25T19:59:00Z', 'OK'],
    ['2026-11-25T20:00:00Z', 'RULE_ENDED'],
  ]) {
    const verdict = await verify(qr, around, Date.parse(now));
    assert.equal(verdict.reason, reason, now);
    assert.equal(verdict.attested.kind, 'CONTRAINDICATION');
  }
});

test('finds a revoked contraindication', async () => {
  const qr = await issuer.issue(contraindication('2026-11-01', '2027-11-01'));
  const revoked = { identifier: [hash('URN:UVCI:01:AZ:TEST#A')] };
  assert.equal((await check(qr, lists([await issuer.signer()], revoked))).reason, 'REVOKED');
});

test('holds contraindications to keys that may sign them', async () => {
  const qr = (signer) => signer.issue(contraindication('2026-11-01', '2027-11-01'));
  const ofDccs = await Issuer.create('AZ', ['VACCINATION', 'TEST', 'RECOVERY']);
  const foreign = await Issuer.create('SE', ['VACCINATION', 'TEST', 'RECOVERY']);
  for (const signer of [ofDccs, foreign]) {
    const list = lists([await signer.signer()]);
    assert.equal((await check(await qr(signer), list)).reason, 'WRONG_KEY_USAGE');
  }
  const ofOurs = await Issuer.create('AZ', ['CONTRAINDICATION']);
  const list = lists([await ofOurs.signer()]);
  assert.equal((await check(await qr(ofOurs), list)).reason, 'OK');
  assert.equal((await check(await ofOurs.issue(vaccination()), list)).reason, 'WRONG_KEY_USAGE');
});

test('refuses a prefix that does not belong to the signed claim', async () => {
  const dcc = await issuer.issue(vaccination());
  const other = await issuer.issue(contraindication('2026-11-01', '2027-11-01'));
  const both = writeCbor(
    new Map([
      [-260, new Map([[1, vaccination()]])],
      [-4282929, contraindication('2026-11-01', '2027-11-01')],
    ]),
  );
  for (const qr of [
    `AZ1:${dcc.slice(4)}`,
    `HC1:${other.slice(4)}`,
    await issuer.envelop(both, 'HC1:'),
    await issuer.envelop(both, 'AZ1:'),
  ]) {
    assert.deepEqual(await check(qr), {
      outcome: 'NOT_VALID',
      reason: 'MALFORMED_CONTENT',
      name: undefined,
    });
  }
});

test('refuses a contraindication with an entry of a DCC in it, or without one of its own', async () => {
  const whole = contraindication('2026-11-01', '2027-11-01');
  const { c, ...without } = whole;
  assert.equal(c.length, 1);
  for (const certificate of [
    { ...whole, v: vaccination().v },
    { ...without, v: vaccination().v },
    without,
    contraindication('2026-11-01', '2027-11-01', { cn: undefined }),
    contraindication('2026-11-01', '2027-02-30'),
  ]) {
    const payload = writeCbor(new Map([[-4282929, certificate]]));
    assert.equal((await check(await issuer.envelop(payload, 'AZ1:'))).reason, 'MALFORMED_CONTENT');
  }
});

test('calls a foreign recovery whose period is over expired', async () => {
  const foreign = await Issuer.create('SE');
  const qr = await foreign.issue(recovery('2026-01-01', '2026-02-01'));
  assert.equal((await check(qr, lists([await foreign.signer()]))).reason, 'EXPIRED');
});

test('refuses what is genuinely signed and no certificate', async () => {
  for (const payload of [
    new Uint8Array(0),
    writeCbor(1),
    writeCbor(new Map([[1, 'AZ']])),
    writeCbor(new Map([[-260, new Map([[1, {}]])]])),
    writeCbor(new Map([[6, 'yesterday'], [-260, new Map([[1, vaccination()]])]])),
    writeCbor(new Map([[-260, new Map([[1, vaccination({ dn: 0 })]])]])),
    writeCbor(new Map([[-260, new Map([[1, vaccination({ dt: '2026-02-30' })]])]])),
  ]) {
    assert.deepEqual(await check(await issuer.envelop(payload)), {
      outcome: 'NOT_VALID',
      reason: 'MALFORMED_CONTENT',
      name: undefined,
    });
  }
});
