import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeBase45 } from '../src/hcert/base45.js';
import { readCbor } from '../src/hcert/cbor.js';
import { CoseSign1 } from '../src/hcert/cose.js';
import { decidingEntry, readDcc } from '../src/hcert/dcc.js';
import { open, unwrap } from '../src/hcert/hcert.js';
import { inflate } from '../src/hcert/zlib.js';
import { REASONS } from '../src/reason.js';
import { verify } from '../src/verify.js';
import {
  azerbaijaniVectors, bytes, externalFolder, externalVector, externalVectors, ownExamples, ownVectors, signer,
} from '../testing/conformance-data.js';
import { lists } from '../testing/lists.js';

const external = externalFolder();

/** What the server's decoder says of each of the EU's (`VerificationConformanceTest`). */
const EXTERNAL_VERDICTS = {
  NOT_A_CERTIFICATE: ['H1', 'H2', 'H3'],
  DAMAGED: ['B1', 'Z1', 'Z2', 'CBO2'],
  MALFORMED_CONTENT: ['CBO1', 'DGC1', 'DGC2'],
  OK: [
    'CO1', 'CO2', 'CO3', 'CO12', 'CO13', 'CO14', 'CO15', 'CO18', 'CO19', 'CO20', 'CO21', 'CO28',
    'DGC3', 'DGC4', 'DGC5', 'DGC6',
  ],
  BAD_SIGNATURE: ['CO5'],
  WRONG_KEY_USAGE: ['CO6', 'CO7', 'CO8', 'CO9', 'CO10', 'CO11'],
  NOT_YET_VALID: ['CO16'],
  EXPIRED: ['CO17'],
  UNKNOWN_ISSUER: ['CO22', 'CO23'],
};

/** They depend on the lists, or on what is accepted at a door, and not on the vector alone. */
const REACHED_BY_NO_VECTOR = [
  'NO_LISTS', 'WRONG_CLOCK', 'LISTS_TOO_OLD', 'REVOCATION_UNCONFIRMED', 'KEY_WITHDRAWN', 'REVOKED',
  'RULE_ENDED', 'OTHER_KIND',
];

test('the own vectors lead to every reason that a vector can lead to', () => {
  const reached = new Set(ownVectors().map(([, data]) => data.TESTCTX.REASON));
  const reachable = Object.keys(REASONS).filter((reason) => !REACHED_BY_NO_VECTOR.includes(reason));
  assert.deepEqual([...reached].sort(), reachable.sort());
});

test('an external folder that is named must exist', () => {
  assert.throws(() => externalFolder('/missing/conformance'), /missing/);
});

describe('gives the verdict with its reason', () => {
  for (const [name, data] of ownVectors()) {
    testVerdict(name, data, data.TESTCTX.REASON);
  }
  for (const [reason, names] of Object.entries(external ? EXTERNAL_VERDICTS : {})) {
    for (const name of names) {
      testVerdict(name, externalVector(name), reason);
    }
  }
});

describe('takes the last of Azerbaijan\'s own forms, and names the fault of the others', () => {
  for (const [name, data] of azerbaijaniVectors()) {
    test(name, async () => {
      const now = clock(data);
      const ours = { ...signer(data), country: 'AZ' };
      const verdict = await verify(data.PREFIX, lists([ours], {}, now), now);
      assert.equal(verdict.reason, data.TESTCTX.REASON);
      assert.equal(verdict.fault, data.TESTCTX.FAULT);
      assert.equal(verdict.reason === 'OK', name.startsWith('last-'));
    });
  }
});

function testVerdict(name, data, reason) {
  test(`${name}: ${reason}`, async () => {
    const now = clock(data);
    const verdict = await verify(data.PREFIX, lists([signer(data)], {}, now), now);
    assert.equal(verdict.reason, reason);
  });
}

/** What can be asked of this decoder; the rest is about encoding and about pictures. */
const CHECKS = {
  EXPECTEDUNPREFIX: (data) => data.PREFIX.startsWith('HC1:') && data.PREFIX.slice(4) === data.BASE45,
  EXPECTEDB45DECODE: (data) => {
    const compressed = decodeBase45(data.BASE45);
    return data.COMPRESSED
      ? same(compressed, bytes(data.COMPRESSED))
      : same(inflate(compressed), bytes(data.COSE));
  },
  EXPECTEDCOMPRESSION: (data) =>
    same(
      inflate(data.COMPRESSED ? bytes(data.COMPRESSED) : decodeBase45(data.BASE45)),
      bytes(data.COSE),
    ),
  EXPECTEDVERIFY: verifies,
  EXPECTEDKEYUSAGE: async (data) =>
    (await verifies(data)) &&
    signer(data).usages.includes(decidingEntry(open(envelope(data)).dcc).kind),
  EXPECTEDEXPIRATIONCHECK: (data) => {
    const { issuedAt = -Infinity, expiresAt = Infinity } = open(envelope(data));
    const seconds = clock(data) / 1000;
    return issuedAt <= seconds && seconds <= expiresAt;
  },
  EXPECTEDSCHEMAVALIDATION: (data) => readDcc(dcc(readCbor(bytes(data.CBOR)))).problems.length === 0,
};

describe('meets every expected result', () => {
  for (const [file, data] of [...ownVectors(), ...azerbaijaniVectors(), ...externalVectors()]) {
    for (const [key, expected] of Object.entries(data.EXPECTEDRESULTS ?? {})) {
      if (CHECKS[key]) {
        test(`${file} ${key}`, async () => {
          assert.equal(await holds(CHECKS[key], data), expected);
        });
      }
    }
  }
});

test('every check is expected to hold once and to fail once by the own vectors', () => {
  const found = new Set();
  for (const [, data] of ownVectors()) {
    Object.entries(data.EXPECTEDRESULTS).forEach(([key, value]) => found.add(`${key} ${value}`));
  }
  for (const key of Object.keys(CHECKS)) {
    assert.ok(found.has(`${key} true`) && found.has(`${key} false`), key);
  }
});

describe('judges the examples of the schema as the schema does', () => {
  for (const kind of ['valid', 'invalid']) {
    for (const [name, example] of ownExamples(kind)) {
      test(`${kind} ${name}`, () => {
        assert.equal(readDcc(mapped(example)).problems.length === 0, kind === 'valid');
      });
    }
  }
});

/** Objects as maps, as CBOR is read. */
function mapped(value) {
  if (Array.isArray(value)) {
    return value.map(mapped);
  }
  return typeof value === 'object' && value !== null
    ? new Map(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]))
    : value;
}

async function holds(check, data) {
  try {
    return await check(data);
  } catch {
    return false;
  }
}

async function verifies(data) {
  const cose = envelope(data);
  const { kid, publicKey } = signer(data);
  return Buffer.from(cose.keyId).toString('base64') === kid && (await cose.isSignedBy(publicKey));
}

function envelope(data) {
  return data.COSE ? new CoseSign1(bytes(data.COSE)) : unwrap(data.PREFIX).envelope;
}

/** The certificate alone, or within claims: issuers gave either as CBOR. */
function dcc(map) {
  return map.has(-260) ? map.get(-260).get(1) : map;
}

function same(one, other) {
  return Buffer.compare(one, other) === 0;
}

function clock(data) {
  return Date.parse(
    data.TESTCTX.VALIDATIONCLOCK.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
  );
}
