import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { generateKeyPair } from 'jose';
import { Lists } from '../src/trust/lists.js';
import { MemoryStore } from '../src/trust/store.js';
import { NOW, dated } from '../testing/lists.js';
import { TrustServer } from '../testing/trust-server.js';

const DAY = 24 * 60 * 60 * 1000;

let server;
let store;

beforeEach(async () => {
  server = await TrustServer.start();
  store = new MemoryStore();
});

/** The page, opened (again) on the same device. */
async function opened() {
  const lists = new Lists(store, 'https://pasport.example/trust/', server.fetch);
  await lists.load();
  return lists;
}

const refused = (problem) => (e) => e.problem === problem;

test('fetches keys and both lists at the first visit', async () => {
  const lists = await opened();
  assert.equal(lists.isComplete, false);
  await lists.refresh();
  assert.equal(lists.isComplete, true);
  assert.deepEqual(server.asked, ['keys', 'signers', 'revocations/index']);
});

test('has them at the next visit without a network', async () => {
  await (await opened()).refresh();
  server.online = false;
  const lists = await opened();
  assert.equal(lists.isComplete, true);
  await assert.rejects(lists.refresh(), refused('OFFLINE'));
  assert.equal(lists.isComplete, true);
});

test('keeps the keys of the first visit and asks for what has changed only', async () => {
  await (await opened()).refresh();
  server.asked = [];
  const lists = await opened();
  await lists.refresh();
  assert.deepEqual(server.asked, ['signers', 'revocations/index']);
  assert.equal(lists.signers.version, 1);
});

test('follows the keys that a list names which the keys so far have signed', async () => {
  await (await opened()).refresh();
  const replaceKey = await server.rotate(2);
  await (await opened()).refresh();
  await replaceKey();
  const lists = await opened();
  await lists.refresh();
  assert.equal(lists.signers.version, 3);
  assert.equal(lists.revocations.version, 3);
  assert.equal((await opened()).isComplete, true);
});

test('keeps both lists when only one is signed by the new key so far', async () => {
  await (await opened()).refresh();
  const replaceKey = await server.rotate(2);
  await (await opened()).refresh();
  const signedByTheOld = server.revocations;
  await replaceKey();
  server.instead.revocations = signedByTheOld;
  await (await opened()).refresh().catch(() => {});
  server.instead = {};
  const lists = await opened();
  await lists.refresh();
  assert.equal(lists.isComplete, true);
});

test('refuses a new key of which no list has told', async () => {
  const lists = await opened();
  await lists.refresh();
  const replaceKey = await server.rotate(2);
  await replaceKey();
  await assert.rejects(lists.refresh(), refused('UNKNOWN_KEY'));
  assert.equal(lists.signers.version, 1);
});

test('takes a higher version', async () => {
  const lists = await opened();
  await lists.refresh();
  await server.publish(2, { revoked: { identifier: ['AAAAAAAAAAAAAAAAAAAAAA=='] } });
  await lists.refresh();
  assert.equal(lists.revocations.version, 2);
  assert.equal(lists.revocations.size, 1);
  assert.equal((await opened()).revocations.version, 2);
});

test('refuses a lower version, from the server and from a file', async () => {
  const old = server.bundle;
  const lists = await opened();
  await server.publish(7);
  await lists.refresh();
  await server.publish(6);
  await assert.rejects(lists.refresh(), refused('OLDER_VERSION'));
  await assert.rejects(lists.importBundle(old), refused('OLDER_VERSION'));
  assert.equal(lists.signers.version, 7);
  assert.equal((await opened()).signers.version, 7);
});

test('refuses what another key has signed, also under the same name', async () => {
  const lists = await opened();
  await lists.refresh();
  const thief = await generateKeyPair('ES256');
  const payload = { ...dated(NOW, 9), signers: [] };
  for (const [kid, problem] of [
    ['documents-1', 'BAD_SIGNATURE'],
    ['documents-2', 'UNKNOWN_KEY'],
  ]) {
    server.instead.signers = await server.sign('pasport-signers', payload, thief, kid);
    await assert.rejects(lists.refresh(), refused(problem));
  }
  assert.equal(lists.signers.version, 1);
});

test('refuses one kind of document in the place of the other', async () => {
  server.instead.revocations = server.signers;
  const lists = await opened();
  await assert.rejects(lists.refresh(), refused('BAD_DOCUMENT'));
  assert.equal(lists.isComplete, false);
});

test('renews one list although the other is refused', async () => {
  const lists = await opened();
  await lists.refresh();
  await server.publish(2);
  server.instead.signers = 'nonsense';
  await assert.rejects(lists.refresh(), refused('BAD_DOCUMENT'));
  assert.equal(lists.signers.version, 1);
  assert.equal(lists.revocations.version, 2);
});

test('says that the server does not give the lists', async () => {
  const lists = new Lists(store, 'https://pasport.example/trust/', async () => {
    return new Response('', { status: 503 });
  });
  await assert.rejects(lists.refresh(), refused('SERVER'));
});

test('asks for the index again, once, when its files are gone', async () => {
  await server.publish(2, { revoked: { identifier: ['AAAAAAAAAAAAAAAAAAAAAA=='] } });
  const old = server.revocations;
  server.files.clear();
  await server.publish(3, { revoked: { identifier: ['AQAAAAAAAAAAAAAAAAAAAA==', 'AgAAAAAAAAAAAAAAAAAAAA=='] } });
  const lists = new Lists(store, 'https://pasport.example/trust/', async (...wanted) => {
    server.instead = server.asked.includes('revocations/index') ? {} : { revocations: old };
    return server.fetch(...wanted);
  });
  await lists.refresh();
  assert.equal(lists.revocations.version, 3);
  server.files.clear();
  const other = new Lists(new MemoryStore(), 'https://pasport.example/trust/', server.fetch);
  server.asked = [];
  await assert.rejects(other.refresh(), refused('SERVER'));
  assert.equal(server.asked.filter((name) => name === 'revocations/index').length, 2);
});

test('is without a network when the connection is lost while the body arrives', async () => {
  await (await opened()).refresh();
  await server.publish(2);
  const broken = async () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('network error'));
        },
      }),
    );
  const lists = new Lists(store, 'https://pasport.example/trust/', broken);
  await lists.load();
  await assert.rejects(lists.refresh(), refused('OFFLINE'));
  assert.equal(lists.signers.version, 1);
});

test('waits no longer when the body stands still', async (t) => {
  await (await opened()).refresh();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let stopped = 0;
  const still = async (_, { signal }) => {
    const body = new ReadableStream({
      start(controller) {
        signal.addEventListener('abort', () => {
          stopped++;
          controller.error(signal.reason);
        });
      },
    });
    setImmediate(() => t.mock.timers.tick(20_000));
    return new Response(body);
  };
  const lists = new Lists(store, 'https://pasport.example/trust/', still);
  await lists.load();
  await assert.rejects(lists.refresh(), refused('OFFLINE'));
  assert.equal(stopped, 2);
});

test('takes both lists from a file, once the keys are known', async () => {
  const lists = await opened();
  await server.publish(3);
  await assert.rejects(lists.importBundle(server.bundle), refused('NO_KEYS'));
  await lists.refresh();
  await server.publish(4);
  server.online = false;
  await lists.importBundle(server.bundle);
  assert.equal(lists.signers.version, 4);
  assert.equal((await opened()).revocations.version, 4);
});

test('refuses a file that is none, or half of which is forged', async () => {
  const lists = await opened();
  await lists.refresh();
  for (const text of ['', 'null', '{}', '{"signers":1,"revocations":2}', '<html>']) {
    await assert.rejects(lists.importBundle(text), refused('BAD_FILE'));
  }
  await server.publish(2);
  const thief = await generateKeyPair('ES256');
  const forged = await server.sign('pasport-revocations', dated(NOW, 3), thief);
  const bundle = JSON.stringify({ signers: server.signers, revocations: forged });
  await assert.rejects(lists.importBundle(bundle), refused('BAD_SIGNATURE'));
  assert.equal(lists.signers.version, 1);
});

test('knows that its copy is old, and when it is too old', async () => {
  const lists = await opened();
  await lists.refresh();
  assert.equal(lists.isOld(NOW), false);
  assert.equal(lists.isOld(NOW + DAY), true);
  assert.equal(lists.isStale(NOW + DAY), false);
  assert.equal(lists.isStale(NOW + 7 * DAY + 1), true);
});

test('does not go back behind what another window has stored', async () => {
  const one = await opened();
  await one.refresh();
  const other = await opened();
  await server.publish(5);
  await other.refresh();
  await server.publish(4);
  await assert.rejects(one.refresh(), refused('OLDER_VERSION'));
  assert.equal(one.signers.version, 5);
});

test('begins anew when told to forget', async () => {
  const lists = await opened();
  await lists.refresh();
  await lists.forget();
  assert.equal(lists.isComplete, false);
  server.asked = [];
  await lists.refresh();
  assert.deepEqual(server.asked, ['keys', 'signers', 'revocations/index']);
});
