import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import transmute from '@transmute/rfc9162';

/*
 * The proofs of the log of issued certificates, by our code (`merkle.ProofVectors`), checked by an implementation of
 * RFC 9162 that others have written.
 */
const { RFC9162 } = transmute;
const vectors = JSON.parse(
  readFileSync(new URL('../../../server-config/conformance/log-proofs.json', import.meta.url), 'utf8'),
);
const bytes = (base64) => Uint8Array.from(Buffer.from(base64, 'base64'));
const entries = vectors.entries.map(bytes);
const roots = vectors.roots.map(bytes);
const power = (number) => (number & (number - 1)) === 0;

function provesInclusion(proof, entry, root) {
  return RFC9162.leaf(entry).then((leaf) => RFC9162.verifyInclusionProof(root, leaf, {
    log_id: '', tree_size: proof.size, leaf_index: proof.index, inclusion_path: proof.path.map(bytes),
  }));
}

function provesConsistency(proof, earlier, later) {
  const path = proof.path.map(bytes);
  return RFC9162.verifyConsistencyProof(earlier, later, {
    log_id: '',
    tree_size_1: proof.from,
    tree_size_2: proof.to,
    // Step 2 of section 2.1.4.2, which that implementation leaves to its caller.
    consistency_path: power(proof.from) ? [earlier, ...path] : path,
  });
}

test('roots are those of the other implementation', async () => {
  for (const size of [1, 2, 3, 7, 8, 64, 70]) {
    assert.deepEqual(await RFC9162.treeHead(entries.slice(0, size)), roots[size], `of ${size}`);
  }
});

test('inclusion proofs prove what they say, and nothing else', async () => {
  assert.ok(vectors.inclusion.length > 60);
  for (const proof of vectors.inclusion) {
    const name = `${proof.index} of ${proof.size}`;
    assert.equal(await provesInclusion(proof, entries[proof.index], roots[proof.size]), true, name);
    assert.equal(await provesInclusion(proof, entries[(proof.index + 1) % 70], roots[proof.size]), false, name);
    assert.equal(await provesInclusion(proof, entries[proof.index], roots[proof.size - 1]), false, name);
  }
});

test('consistency proofs prove what they say, and nothing else', async () => {
  const grown = vectors.consistency.filter((proof) => proof.from < proof.to);
  assert.ok(grown.length > 60);
  for (const proof of grown) {
    const name = `${proof.from} to ${proof.to}`;
    assert.equal(await provesConsistency(proof, roots[proof.from], roots[proof.to]), true, name);
    assert.equal(await provesConsistency(proof, roots[proof.from], roots[proof.to - 1]), false, name);
    assert.equal(await provesConsistency(proof, roots[proof.from - 1], roots[proof.to]), false, name);
  }
});
