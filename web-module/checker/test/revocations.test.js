import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import { Lists } from '../src/trust/lists.js';
import {
  decodeFilter,
  encodeFilter,
  filterOf,
  fingerprint,
  mayContain,
  splitFilters,
} from '../src/trust/revocation-filter.js';
import { applyDelta, filtersDigest, partitionsOfFilters, partitionsOfHashes } from '../src/trust/revocation-partitions.js';
import { MemoryStore } from '../src/trust/store.js';
import { verify } from '../src/verify.js';
import { revocationVectors } from '../testing/conformance-data.js';
import { Issuer, vaccination } from '../testing/issuer.js';
import { NOW } from '../testing/lists.js';
import { TrustServer } from '../testing/trust-server.js';

const IDENTIFIER = 'URN:UVCI:01:AZ:TEST#A';
const issuer = await Issuer.create();
const qr = await issuer.issue(vaccination());

let server;
let store;
let signers;

beforeEach(async () => {
  server = await TrustServer.start();
  store = new MemoryStore();
  signers = [await issuer.signer()];
  await publish(2, []);
});

const digest = (text) => createHash('sha256').update(text).digest().subarray(0, 16);
const base64 = (hash) => Buffer.from(hash).toString('base64');
const refused = (problem) => (e) => e.problem === problem;

/** Another hash in the same partition, with the same value in the filter. */
function lookalike(hash) {
  const other = Buffer.from(hash);
  other[15] ^= 1;
  return other;
}

function publish(version, hashes, more = {}) {
  return server.publish(version, { signers, revoked: { identifier: hashes.map(base64) }, ...more });
}

async function opened() {
  const lists = new Lists(store, 'https://pasport.example/trust/', server.fetch);
  await lists.load();
  return lists;
}

async function refreshed() {
  const lists = await opened();
  await lists.refresh();
  return lists;
}

const reasonOf = async (lists) => (await verify(qr, lists, NOW)).reason;
const filesAsked = () => server.asked.filter((name) => name.startsWith('revocations/files/')).length;
const many = (count, name = 'other') => Array.from({ length: count }, (_, i) => digest(`${name}-${i}`));

describe('the filter', () => {
  test('has every listed hash, whatever the set', () => {
    for (let round = 0; round < 200; round++) {
      const count = Math.floor(2 ** (Math.random() * 12));
      const hashes = many(count, `round-${round}`)
        .map((hash) => Buffer.concat([Buffer.of(7), hash.subarray(1)]))
        .sort(Buffer.compare);
      const filter = filterOf(new Uint8Array(Buffer.concat(hashes)));
      assert.ok(hashes.every((hash) => mayContain(filter, hash)));
      assert.deepEqual(encodeFilter(decodeFilter(filter)), filter);
    }
  });

  test('refuses what is none', () => {
    const good = filterOf(new Uint8Array(Buffer.concat(many(40).sort(Buffer.compare))));
    for (const bad of [
      new Uint8Array(0),
      good.subarray(0, good.length - 1),
      new Uint8Array([...good, 0]),
      new Uint8Array([255, 255, 255, 255, 0, 0, 0, 1, 0]),
      new Uint8Array([0, 0, 0, 2, 0, 0, 0, 1, 255]),
    ]) {
      assert.throws(() => decodeFilter(bad), refused('BAD_DOCUMENT'));
    }
    assert.throws(() => splitFilters(good), refused('BAD_DOCUMENT'));
  });

  for (const { name, hashes, filter, partition } of revocationVectors().filters) {
    test(`has the bytes of the vector ${name}`, () => {
      const bytes = hashes.map((hash) => Buffer.from(hash, 'hex')).sort(Buffer.compare);
      const made = filterOf(new Uint8Array(Buffer.concat(bytes)));
      assert.equal(Buffer.from(made).toString('hex'), filter);
      assert.ok(bytes.every((hash) => hash[0] === partition && mayContain(made, hash)));
      assert.equal(decodeFilter(made).length, new Set(bytes.map(fingerprint)).size);
    });
  }

  test('changes by the delta of the vectors to what they say, in both forms', async () => {
    const { before, delta, after, filtersDigest: wanted } = revocationVectors().delta;
    const bytes = (hex) => new Uint8Array(Buffer.from(hex, 'hex'));
    const sorted = (hashes) => bytes([...hashes].sort().join(''));
    const exact = partitionsOfHashes(sorted(before));
    const filters = partitionsOfFilters(new Uint8Array(Buffer.concat(exact.map(({ filter }) => filter))));
    for (const partitions of [exact, filters]) {
      const changed = await applyDelta(partitions, bytes(delta));
      assert.equal(await filtersDigest(changed), wanted);
    }
    assert.equal(await filtersDigest(partitionsOfHashes(sorted(after))), wanted);
  });
});

test('finds a certificate that a delta has brought, without a network', async () => {
  assert.equal(await reasonOf(await refreshed()), 'OK');
  for (const isLong of [false, true]) {
    await publish(isLong ? 30 : 20, many(3000), { isLong });
    await refreshed();
    server.asked = [];
    await publish(isLong ? 31 : 21, [...many(3000), digest(IDENTIFIER)], { isLong });
    await refreshed();
    assert.equal(filesAsked(), 1, 'the delta alone');
    server.online = false;
    assert.equal(await reasonOf(await opened()), 'REVOKED');
    server.online = true;
    store = new MemoryStore();
  }
});

test('calls a certificate valid again whose revocation was undone', async () => {
  for (const isLong of [false, true]) {
    store = new MemoryStore();
    const [first, next] = isLong ? [30, 31] : [20, 21];
    await publish(first, [...many(300), digest(IDENTIFIER)], { isLong });
    assert.equal(await reasonOf(await refreshed()), 'REVOKED');
    await publish(next, many(300), { isLong });
    assert.equal(await reasonOf(await refreshed()), 'OK');
    server.online = false;
    assert.equal(await reasonOf(await opened()), 'OK');
    server.online = true;
  }
});

test('asks for the whole partition of what the filter knows, and keeps it', async () => {
  await publish(3, [...many(5000), lookalike(digest(IDENTIFIER))], { isLong: true });
  const lists = await refreshed();
  server.asked = [];
  assert.equal(await reasonOf(lists), 'OK');
  assert.equal(filesAsked(), 2, 'the directory and the partition');
  server.online = false;
  assert.equal(await reasonOf(lists), 'OK');
  assert.equal(await reasonOf(await opened()), 'OK');
});

test('tells a certificate from another one that is the same to the filter', async () => {
  const [own, other] = [digest(IDENTIFIER), lookalike(digest(IDENTIFIER))];
  await publish(3, [...many(500), other], { isLong: true });
  assert.equal(await reasonOf(await refreshed()), 'OK');
  for (const [version, listed, reason] of [
    [4, [own], 'REVOKED'],
    [5, [own, other], 'REVOKED'],
    [6, [other], 'OK'],
    [7, [], 'OK'],
  ]) {
    await publish(version, [...many(500), ...listed], { isLong: true });
    await refreshed();
    server.online = false;
    assert.equal(await reasonOf(await opened()), reason, version);
    server.online = true;
  }
});

test('cannot tell without a network what the filter alone knows', async () => {
  for (const listed of [digest(IDENTIFIER), lookalike(digest(IDENTIFIER))]) {
    store = new MemoryStore();
    await publish(server.version + 1, [...many(5000), listed], { isLong: true });
    const lists = await refreshed();
    server.online = false;
    const { outcome, reason, attested } = await verify(qr, lists, NOW);
    assert.deepEqual([outcome, reason], ['CANNOT_TELL', 'REVOCATION_UNCONFIRMED']);
    assert.equal(attested.familyName, 'Məmmədova');
    server.online = true;
    assert.equal(await reasonOf(lists), listed.equals(digest(IDENTIFIER)) ? 'REVOKED' : 'OK');
  }
});

test('names no certificate in what it asks for', async () => {
  await publish(3, [...many(100), digest(IDENTIFIER)], { isLong: true });
  await reasonOf(await refreshed());
  for (const name of server.asked) {
    assert.match(name, /^(keys|signers|revocations\/index|revocations\/files\/[0-9a-f]{64})$/);
    assert.ok(!name.includes(digest(IDENTIFIER).toString('hex')));
  }
});

test('takes the newer list when the server has no files of its own any more', async () => {
  await publish(3, [...many(50), digest(IDENTIFIER)], { isLong: true });
  const lists = await refreshed();
  server.files.clear();
  await publish(4, [...many(60), digest(IDENTIFIER)], { isLong: true });
  assert.equal(await reasonOf(lists), 'REVOKED');
  assert.equal(lists.revocations.version, 4);
});

test('takes what has changed, and all when that is most, where no delta reaches back', async () => {
  await publish(3, many(2000), { isLong: true });
  await refreshed();
  for (const version of [4, 5, 6]) {
    await publish(version, many(2000), { isLong: true });
  }
  server.asked = [];
  await publish(7, [...many(2000), digest(IDENTIFIER)], { isLong: true });
  await publish(8, [...many(2000), digest(IDENTIFIER)], { isLong: true });
  await publish(9, [...many(2000), digest(IDENTIFIER)], { isLong: true });
  await publish(10, [...many(2000), digest(IDENTIFIER)], { isLong: true });
  const lists = await refreshed();
  assert.equal(filesAsked(), 2, 'the directory and one filter');
  assert.equal(await reasonOf(lists), 'REVOKED');

  server.asked = [];
  for (const version of [11, 12, 13, 14]) {
    await publish(version, many(2000, 'new'), { isLong: true });
  }
  assert.equal(await reasonOf(await refreshed()), 'OK');
  assert.equal(filesAsked(), 2, 'the directory and all filters');
});

test('takes all filters when a delta does not lead to what the index says', async () => {
  await publish(3, many(50), { isLong: true });
  const lists = await refreshed();
  const other = await TrustServer.start();
  [other.key, other.jwk] = [server.key, server.jwk];
  await other.publish(3, { signers, isLong: true });
  const identifier = [digest(IDENTIFIER), ...many(40, 'restored')].map(base64);
  await other.publish(4, { signers, revoked: { identifier }, isLong: true });
  [server.revocations, server.signers, server.files] = [other.revocations, other.signers, other.files];
  await lists.refresh();
  assert.equal(await reasonOf(lists), 'REVOKED');
});

test('refuses a file with another content than its name says, and stays with what it has', async () => {
  const lists = await refreshed();
  await publish(3, many(50));
  for (const [name, file] of server.files) {
    const changed = Buffer.from(file);
    if (changed.length > 0) {
      changed[changed.length - 1] ^= 1;
    }
    server.files.set(name, changed);
  }
  await assert.rejects(lists.refresh(), refused('BAD_DOCUMENT'));
  assert.equal(lists.revocations.version, 2);
  assert.equal(await reasonOf(await opened()), 'OK');
});

test('refuses an older index before it asks for any of its files', async () => {
  await publish(7, many(10));
  const lists = await refreshed();
  await publish(6, many(20));
  server.asked = [];
  await assert.rejects(lists.refresh(), refused('OLDER_VERSION'));
  assert.equal(filesAsked(), 0);
  assert.equal(lists.revocations.version, 7);
});

test('does not use what is on the device and does not belong to its index', async () => {
  await publish(3, many(10));
  await refreshed();
  const held = await store.get('revocations');
  held.partitions = held.partitions.map(() => held.partitions[0]);
  assert.equal((await opened()).revocations, undefined);
});

test('takes the compressed form from a file, and the one document as before', async () => {
  for (const isLong of [true, false]) {
    await publish(isLong ? 20 : 30, [digest(IDENTIFIER), ...many(10)], { isLong });
    const { compactBundle, bundle } = server;
    for (const [text, wanted] of [
      [compactBundle, isLong ? 'REVOCATION_UNCONFIRMED' : 'REVOKED'],
      [bundle, 'REVOKED'],
    ]) {
      store = new MemoryStore();
      const lists = await opened();
      await publish(1, []);
      await lists.refresh();
      server.online = false;
      await lists.importBundle(text);
      assert.equal(await reasonOf(lists), wanted);
      assert.equal(await reasonOf(await opened()), wanted);
      server.online = true;
    }
  }
});

test('refuses a bundle whose filter is not that of its index', async () => {
  await publish(20, many(10), { isLong: true });
  const other = JSON.parse(server.compactBundle);
  await publish(21, many(11), { isLong: true });
  const lists = await refreshed();
  await publish(22, many(12), { isLong: true });
  const bundle = { ...JSON.parse(server.compactBundle), revocationFilters: other.revocationFilters };
  await assert.rejects(lists.importBundle(JSON.stringify(bundle)), refused('BAD_DOCUMENT'));
  for (const filters of [undefined, 1, '*', 'AAAA']) {
    const broken = JSON.stringify({ ...bundle, revocationFilters: filters });
    await assert.rejects(lists.importBundle(broken), refused('BAD_FILE'));
  }
  assert.equal(lists.revocations.version, 21);
});
