/**
 * How long a checker takes with a list of revocations: `node revocation-times.mjs FOLDER FORM`, where
 * FORM is `compact` or `full`. The folder has what `./bench revocations` writes. The answer is JSON;
 * times are milliseconds of this machine's processor, so that other work on it does not count.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RevocationIndex } from '../src/trust/revocation-index.js';
import { RevocationList } from '../src/trust/revocation-list.js';
import { applyDelta, filtersDigest, partitionsOfFilters } from '../src/trust/revocation-partitions.js';

const [folder, form] = process.argv.slice(2);
const DATES = {
  version: 1,
  issuedAt: '2026-01-01T00:00:00Z',
  nextUpdate: '2026-01-02T00:00:00Z',
  staleAfter: '2026-01-08T00:00:00Z',
};
const LOOKUPS = 600;

const bytes = (name) => new Uint8Array(readFileSync(join(folder, name)));

async function timed(work) {
  const began = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1000, result];
}

/** The filters, checked as they are when the page is opened. */
async function compact() {
  const file = { file: '0'.repeat(64), length: 0 };
  const partitions = partitionsOfFilters(bytes('filters'));
  const index = new RevocationIndex({
    ...DATES,
    country: 'AZ',
    count: 1,
    filtersDigest: await filtersDigest(partitions),
    filters: file,
    directory: file,
    deltas: [],
  });
  await index.use(partitions);
  return index;
}

async function full() {
  return new RevocationList({ ...DATES, ...JSON.parse(readFileSync(join(folder, 'full.json'), 'utf8')) });
}

/** What a check asks of a certificate: each of its three hashes. */
async function lookUp(list, identifier) {
  const texts = [identifier, `AZ${identifier}`, `signature of ${identifier}`];
  const kinds = ['identifier', 'countryIdentifier', 'signature'];
  for (const [i, text] of texts.entries()) {
    await list.has(kinds[i], new TextEncoder().encode(text));
  }
}

globalThis.gc?.();
const before = process.memoryUsage();
const [load, list] = await timed(form === 'full' ? full : compact);
globalThis.gc?.();
const after = process.memoryUsage();

// Nobody has a certificate before the camera at once; what the engine still does of its own is not the look-up's.
await new Promise((done) => setTimeout(done, 500));

const times = [];
for (let i = 0; i < LOOKUPS; i++) {
  // Every second one is listed.
  const [time] = await timed(() => lookUp(list, `URN:UVCI:01:AZ:BENCH${i % 2 === 0 ? i : -i}`));
  times.push(time);
}
const sorted = [...times].sort((one, other) => one - other);
const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
const memory = (usage) => usage.heapUsed + usage.arrayBuffers;
const [delta] = form === 'full' ? [0] : await timed(() => applyDelta(list.partitions, bytes('delta')));

console.log(
  JSON.stringify({
    load,
    first: times[0],
    median: at(0.5),
    p99: at(0.99),
    longest: at(1),
    delta,
    memory: memory(after) - memory(before),
  }),
);
