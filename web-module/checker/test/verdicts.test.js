import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verify } from '../src/verify.js';
import { verdictsFile } from '../testing/conformance-data.js';
import { lists } from '../testing/lists.js';

/** The rows that the server and `./hcert` run, too. */
const file = verdictsFile();

test('there are at least 300 rows', () => {
  assert.ok(file.rows.length >= 300);
});

describe('gives the verdict of every row', () => {
  for (const row of file.rows) {
    test(row.name, async () => {
      const now = Date.parse(row.at ?? file.clock);
      const trusted = lists(file.signers, file.revocations, now, file.withdrawn);
      const { reason, fault, attested } = await verify(row.text, trusted, now);
      assert.equal(reason, row.reason, fault);
      assert.equal(attested !== undefined, row.shown);
      if (row.fault) {
        assert.equal(fault, row.fault);
      }
      for (const [name, value] of Object.entries(row.holder ?? {})) {
        assert.equal(attested[name], value, name);
      }
    });
  }
});
