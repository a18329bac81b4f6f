import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { NOW, dated } from './lists.js';

/** A small server of trust documents, as `server-config/docs/trust.md` describes it. */
export class TrustServer {
  /** What was asked for, in order. */
  asked = [];
  online = true;
  /** Answered in the place of the real documents. */
  instead = {};

  static async start() {
    const server = new TrustServer();
    server.key = await generateKeyPair('ES256', { extractable: true });
    server.jwk = { ...(await exportJWK(server.key.publicKey)), kid: 'documents-1', alg: 'ES256' };
    await server.publish(1);
    return server;
  }

  /** Makes both documents anew. */
  async publish(version, { now = NOW, signers = [], revoked = {}, keys = undefined } = {}) {
    const common = dated(now, version);
    this.version = version;
    this.signers = await this.sign('pasport-signers', { ...common, signers, keys });
    this.revocations = await this.sign('pasport-revocations', {
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
    return JSON.stringify({ signers: this.signers, revocations: this.revocations });
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
    const body = this.instead[name] ?? this[name];
    const etag = `"${body.slice(-20)}"`;
    return headers['If-None-Match'] === etag
      ? new Response(null, { status: 304 })
      : new Response(body, { headers: { ETag: etag } });
  };
}
