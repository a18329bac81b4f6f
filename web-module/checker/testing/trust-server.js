import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { NOW, dated } from './lists.js';
import { PublishedList } from './published-list.js';

/** A small server of trust documents, as `server-config/docs/trust.md` describes it. */
export class TrustServer {
  /** What was asked for, in order. */
  asked = [];
  online = true;
  /** Answered in the place of the real documents. */
  instead = {};
  /** The files that an index names. @type {Map<string, Uint8Array>} */
  files = new Map();
  /** What was listed, by version. @type {PublishedList[]} */
  #editions = [];

  static async start() {
    const server = new TrustServer();
    server.key = await generateKeyPair('ES256', { extractable: true });
    server.jwk = { ...(await exportJWK(server.key.publicKey)), kid: 'documents-1', alg: 'ES256' };
    await server.publish(1);
    return server;
  }

  /** Makes all documents anew. */
  async publish(version, { now = NOW, signers = [], revoked = {}, keys = undefined, isLong = false } = {}) {
    const common = dated(now, version);
    this.version = version;
    this.signers = await this.sign('pasport-signers', { ...common, signers, keys });
    const list = new PublishedList(version, revoked.identifier ?? [], isLong);
    const content = await list.index(this.#editions, this.files);
    this.#editions = [list, ...this.#editions].slice(0, 3);
    this.revocations = await this.sign('pasport-revocation-index', { ...common, ...content });
    this.document = await this.sign('pasport-revocations', {
      ...common,
      country: 'AZ',
      identifier: [],
      countryIdentifier: [],
      signature: [],
      ...revoked,
    });
  }

  /** Publishes a list, signed by the key so far, that names another; then signs with that. */
  async rotate(version) {
    const next = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(next.publicKey)), kid: 'documents-2', alg: 'ES256' };
    await this.publish(version, { keys: [this.jwk, jwk] });
    return async () => {
      this.key = next;
      this.jwk = jwk;
      await this.publish(version + 1, { keys: [jwk] });
    };
  }

  sign(typ, payload, key = this.key, kid = this.jwk.kid) {
    return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', typ, kid })
      .sign(key.privateKey);
  }

  get bundle() {
    return JSON.stringify({ signers: this.signers, revocations: this.document });
  }

  get compactBundle() {
    const file = Buffer.from(this.#editions[0].bundled);
    const name = this.#editions[0].isLong ? 'revocationFilters' : 'revocationHashes';
    const members = { signers: this.signers, revocationIndex: this.revocations };
    return JSON.stringify({ ...members, [name]: file.toString('base64') });
  }

  /** In the place of the browser's. */
  fetch = async (address, { headers = {} } = {}) => {
    const name = new URL(address).pathname.replace('/trust/', '');
    this.asked.push(name);
    if (!this.online) {
      throw new TypeError('Failed to fetch');
    }
    if (name === 'keys') {
      return Response.json({ keys: [this.jwk] });
    }
    if (name.startsWith('revocations/files/')) {
      const file = this.files.get(name.slice('revocations/files/'.length));
      return file ? new Response(file) : new Response('', { status: 404 });
    }
    const document = name === 'revocations/index' ? 'revocations' : name;
    const body = this.instead[document] ?? this[document];
    const etag = `"${body.slice(-20)}"`;
    return headers['If-None-Match'] === etag
      ? new Response(null, { status: 304 })
      : new Response(body, { headers: { ETag: etag } });
  };
}
