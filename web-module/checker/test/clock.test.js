import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DeviceClock } from '../src/trust/device-clock.js';
import { Lists } from '../src/trust/lists.js';
import { MemoryStore } from '../src/trust/store.js';
import { verify } from '../src/verify.js';
import { Issuer, recovery, test as testEntry, vaccination } from '../testing/issuer.js';
import { NOW, lists } from '../testing/lists.js';
import { TrustServer } from '../testing/trust-server.js';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const issuer = await Issuer.create();
const trusted = lists([await issuer.signer()]);

/** A device whose clock is off, and a server whose clock is right. */
function device(ahead) {
  const time = { true: NOW, ahead, awake: 0 };
  const clock = new DeviceClock(
    () => time.true + time.ahead,
    () => time.true - NOW - time.awake,
  );
  const headers = (more = {}) => new Headers({ Date: new Date(time.true).toUTCString(), ...more });
  return { time, clock, headers };
}

test('knows from an answer of the server whether the clock is off', () => {
  for (const [ahead, isOff] of [
    [0, false], [MINUTE, false], [-MINUTE, false], [3 * MINUTE, true], [-3 * MINUTE, true],
    [3 * DAY, true], [-400 * DAY, true],
  ]) {
    const { clock, headers, time } = device(ahead);
    assert.equal(clock.trueTime(), undefined);
    clock.hear(headers());
    assert.equal(clock.trueTime(), isOff ? NOW : undefined);
    time.true += HOUR;
    assert.equal(clock.trueTime(), isOff ? NOW + HOUR : undefined);
  }
});

test('adds the age of an answer that a cache gave, and takes none without a date', () => {
  const { clock, headers, time } = device(0);
  const old = headers({ Age: '3600' });
  time.true += HOUR;
  clock.hear(old);
  assert.equal(clock.trueTime(), undefined);
  clock.hear(new Headers());
  clock.hear(new Headers({ Date: 'yesterday' }));
  assert.equal(clock.trueTime(), undefined);
});

test('forgets what it heard when the clock is set, or the device has slept', () => {
  const set = device(3 * HOUR);
  set.clock.hear(set.headers());
  set.time.ahead = 0;
  assert.equal(set.clock.trueTime(), undefined);
  const slept = device(3 * HOUR);
  slept.clock.hear(slept.headers());
  slept.time.awake = HOUR;
  assert.equal(slept.clock.trueTime(), undefined);
});

test('hears the time when lists are asked for', async () => {
  const server = await TrustServer.start();
  const late = new Date(Date.now() + 2 * HOUR).toUTCString();
  const fetching = async (...wanted) => {
    const answer = await server.fetch(...wanted);
    const headers = new Headers(answer.headers);
    headers.set('Date', late);
    return new Response(answer.status === 304 ? null : await answer.text(), {
      status: answer.status, headers,
    });
  };
  const held = new Lists(new MemoryStore(), 'https://pasport.example/trust/', fetching);
  await held.refresh();
  assert.ok(Math.abs(held.clock.trueTime() - Date.now() - 2 * HOUR) < MINUTE);
});

test('cannot tell with a wrong clock only where the answer depends on it', async () => {
  const period = await issuer.issue(recovery('2026-11-20', '2026-12-20'));
  const endless = await issuer.issue(vaccination());
  const stranger = await (await Issuer.create()).issue(vaccination());
  const forged = `${endless.slice(0, -3)}${endless.endsWith('000') ? 'AAA' : '000'}`;
  const old = await issuer.issue(recovery('2026-01-01', '2026-02-01'));
  for (const [shown, qr, reason] of [
    [NOW + 60 * DAY, endless, 'OK'],
    [NOW + 60 * DAY, period, 'WRONG_CLOCK'],
    [NOW + 60 * DAY, old, 'RULE_ENDED'],
    [NOW + HOUR, period, 'OK'],
    [NOW - 60 * DAY, period, 'WRONG_CLOCK'],
    [NOW - 60 * DAY, endless, 'OK'],
    [NOW - 60 * DAY, stranger, 'UNKNOWN_ISSUER'],
    [NOW - 60 * DAY, forged, 'DAMAGED'],
  ]) {
    assert.equal((await verify(qr, trusted, shown, NOW)).reason, reason);
  }
});

test('sees without a network that the clock is behind the lists', async () => {
  const before = NOW - 2 * HOUR;
  const positive = await issuer.issue(testEntry('260373001'));
  const old = await issuer.issue(recovery('2026-01-01', '2026-02-01'));
  for (const [qr, reason] of [
    [await issuer.issue(vaccination()), 'WRONG_CLOCK'],
    [await issuer.issue(vaccination(), { expiresAt: 253_402_300_799 }), 'OK'],
    [await issuer.issue(recovery('2026-11-20', '2026-12-20')), 'WRONG_CLOCK'],
    [old, 'RULE_ENDED'],
    [positive, 'DETECTED_TEST'],
    [await (await Issuer.create()).issue(vaccination()), 'UNKNOWN_ISSUER'],
  ]) {
    assert.equal((await verify(qr, trusted, before)).reason, reason);
  }
});
