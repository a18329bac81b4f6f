/**
 * Stands in the place of the server's list of revocations, for a checker in whose page it runs: a list that
 * is too long to be given as hashes, by a key of its own. The signers are the server's.
 */
(() => {
  const original = window.fetch;
  const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
  const files = new Map();
  let keys;
  let edition = { version: 1, hashes: [], deltas: [] };

  const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const joined = (parts) => new Uint8Array(parts.flatMap((part) => [...part]));
  const base64url = (bytes) =>
    btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  const utf8 = (value) => new TextEncoder().encode(JSON.stringify(value));
  const number = (value) => fromHex(value.toString(16).padStart(8, '0'));

  /** Of at most one hash, by the specification and not by the checker's code. */
  function filterOf(hashes) {
    if (hashes.length === 0) {
      return new Uint8Array(8);
    }
    const bits = BigInt(`0x${hex(hashes[0]).slice(2, 11)}`).toString(2).padStart(36, '0');
    const code = `${bits[0] === '1' ? '10' : '0'}${bits.slice(1)}`.padEnd(40, '0');
    return joined([number(1), number(5), code.match(/.{8}/g).map((byte) => parseInt(byte, 2))]);
  }

  async function file(bytes) {
    const name = hex(await sha256(bytes));
    files.set(name, bytes);
    return { file: name, length: bytes.length };
  }

  async function signed(typ, content) {
    const now = Date.now();
    const at = (hours) => new Date(now + hours * 3600000).toISOString();
    const dates = { issuedAt: at(-1), nextUpdate: at(23), staleAfter: at(167) };
    const header = base64url(utf8({ alg: 'ES256', typ, kid: 'test' }));
    const text = `${header}.${base64url(utf8({ version: edition.version, ...dates, ...content }))}`;
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, keys.privateKey, new TextEncoder().encode(text));
    return `${text}.${base64url(new Uint8Array(signature))}`;
  }

  async function index() {
    const partitions = Array.from({ length: 256 }, (_, i) => edition.hashes.filter((hash) => hash[0] === i));
    const filters = partitions.map(filterOf);
    const entries = await Promise.all(
      partitions.map(async (hashes, i) => {
        const [filter, exact] = [await file(filters[i]), await file(joined(hashes))];
        return { filter: filter.file, filterLength: filter.length, hashes: exact.file, hashesLength: exact.length };
      }),
    );
    return signed('pasport-revocation-index', {
      country: 'AZ',
      count: 1000000,
      filtersDigest: hex(await sha256(joined(await Promise.all(filters.map(sha256))))),
      filters: await file(joined(filters)),
      directory: await file(utf8({ partitions: entries })),
      deltas: edition.deltas,
    });
  }

  async function signers() {
    const [, payload] = (await (await original('trust/signers')).text()).split('.');
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const content = JSON.parse(new TextDecoder().decode(bytes));
    return signed('pasport-signers', { signers: content.signers, withdrawn: content.withdrawn });
  }

  async function answer(name) {
    keys = keys ?? (await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']));
    if (name === 'keys') {
      return JSON.stringify({ keys: [{ ...(await crypto.subtle.exportKey('jwk', keys.publicKey)), kid: 'test' }] });
    }
    return name === 'signers' ? signers() : name === 'revocations/index' ? index() : files.get(name.split('/')[2]);
  }

  window.longList = {
    /** What was asked for below `trust/`. */
    asked: [],
    /** The next edition, and a delta that leads to it. Hashes are in hexadecimal. */
    async publish(hashes, listed = [], unlisted = []) {
      const version = edition.version + 1;
      const changes = [number(listed.length), number(unlisted.length), ...[...listed, ...unlisted].map(fromHex)];
      const deltas = [{ from: edition.version, ...(await file(joined(changes))) }];
      edition = { version, hashes: hashes.map(fromHex), deltas };
    },
  };

  window.fetch = async (address, options) => {
    const name = String(address).split('/trust/')[1];
    if (name === undefined) {
      return original(address, options);
    }
    window.longList.asked.push(name);
    if (!navigator.onLine) {
      throw new TypeError('no network');
    }
    return new Response(await answer(name));
  };
})();
