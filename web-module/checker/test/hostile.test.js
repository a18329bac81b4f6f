import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readCbor } from '../src/hcert/cbor.js';
import { verify } from '../src/verify.js';
import { Issuer, base45, contraindication, text, vaccination } from '../testing/issuer.js';
import { NOW, lists } from '../testing/lists.js';

async function reasonOf(qr, signers = []) {
  return (await verify(qr, lists(signers), NOW)).reason;
}

test('refuses a text longer than any QR code', async () => {
  assert.equal(await reasonOf(`HC1:${'A'.repeat(5000)}`), 'TOO_LARGE');
});

test('refuses a zip bomb as too large', async () => {
  assert.equal(await reasonOf(`HC1:${base45(deflateSync(Buffer.alloc(1_000_000)))}`), 'TOO_LARGE');
});

test('refuses a text that begins with no prefix of a certificate', async () => {
  for (const qr of ['', 'AZ1', 'AZ2:ABC', 'az1:ABC', 'HC2:ABC', 'hc1:ABC', 'https://example.az']) {
    assert.equal(await reasonOf(qr), 'NOT_A_CERTIFICATE');
  }
});

test('refuses gzip, bytes behind the end, a cut stream and a wrong checksum', async () => {
  const stream = deflateSync(Buffer.from('hello, hello, hello'));
  const wrong = Buffer.from(stream);
  wrong[wrong.length - 1] ^= 1;
  for (const bytes of [
    Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    Buffer.concat([stream, Buffer.of(0)]),
    stream.subarray(0, -1),
    wrong,
    Buffer.alloc(0),
    Buffer.of(1),
  ]) {
    assert.equal(await reasonOf(`HC1:${base45(bytes)}`), 'DAMAGED');
    assert.equal(await reasonOf(`AZ1:${base45(bytes)}`), 'DAMAGED');
  }
});

test('refuses CBOR that nests too deep, has too many items or claims a huge length', () => {
  const deep = new Uint8Array(2000).fill(0x81);
  const wide = new Uint8Array(6000);
  wide.set([0x99, 0x17, 0x6d]); // an array of 5997 zeroes
  for (const bytes of [deep, wide, Uint8Array.of(0x9a, 0xff, 0xff, 0xff, 0xff, 0)]) {
    assert.throws(() => readCbor(bytes));
  }
});

test('reads nesting, indefinite lengths and tags', () => {
  const bytes = Buffer.from('d83dd29f0182020383bf6161f5ff80a0ff', 'hex');
  assert.deepEqual(readCbor(new Uint8Array(bytes)), [
    1, [2, 3], [new Map([['a', true]]), [], new Map()],
  ]);
});

test('refuses duplicate keys, a tag without content and bytes behind the end', () => {
  for (const hex of ['a201010102', 'd2', '0101']) {
    assert.throws(() => readCbor(new Uint8Array(Buffer.from(hex, 'hex'))));
  }
});

test('calls any changed character damaged, forged or unknown, never valid', async () => {
  const issuer = await Issuer.create();
  const list = lists([await issuer.signer()]);
  for (const certificate of [vaccination(), contraindication('2026-11-01', '2027-11-01')]) {
    const qr = await issuer.issue(certificate);
    assert.equal((await verify(qr, list, NOW)).reason, 'OK');
    for (let at = 0; at < qr.length; at++) {
      for (const other of ['A', '0', ':']) {
        if (qr[at] !== other) {
          const verdict = await verify(qr.slice(0, at) + other + qr.slice(at + 1), list, NOW);
          assert.notEqual(verdict.outcome, 'VALID', `changed at ${at}`);
        }
      }
    }
  }
});

test('calls an envelope of other parts damaged', async () => {
  assert.equal(await reasonOf(text(Uint8Array.of(0x83, 1, 2, 3))), 'DAMAGED');
});
