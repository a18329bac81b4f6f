import { deflateSync } from 'node:zlib';
import { writeCbor } from '../src/hcert/cbor.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function base45(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let group = pair ? bytes[i] * 256 + bytes[i + 1] : bytes[i];
    for (let digit = 0; digit < (pair ? 3 : 2); digit++) {
      text += ALPHABET[group % 45];
      group = Math.floor(group / 45);
    }
  }
  return text;
}

/** Somebody with a key who issues certificates. */
export class Issuer {
  static async create(country = 'AZ', usages = ['VACCINATION', 'TEST', 'RECOVERY', 'CONTRAINDICATION']) {
    const issuer = new Issuer();
    issuer.country = country;
    issuer.usages = usages;
    issuer.kid = crypto.getRandomValues(new Uint8Array(8));
    issuer.keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    return issuer;
  }

  /** As the list of signers names it. */
  async signer() {
    return {
      kid: Buffer.from(this.kid).toString('base64'),
      country: this.country,
      usages: this.usages,
      publicKey: await crypto.subtle.exportKey('jwk', this.keys.publicKey),
    };
  }

  /** The text of a QR code: of a DCC, or of a contraindication. */
  async issue(certificate, { issuedAt = 1, expiresAt = 4e9, country = this.country } = {}) {
    const isDcc = !certificate.c;
    const payload = writeCbor(
      new Map([
        [1, country],
        [4, expiresAt],
        [6, issuedAt],
        isDcc ? [-260, new Map([[1, certificate]])] : [-4282929, certificate],
      ]),
    );
    return this.envelop(payload, isDcc ? 'HC1:' : 'AZ1:');
  }

  async envelop(payload, prefix = 'HC1:') {
    const header = writeCbor(new Map([[1, -7], [4, this.kid]]));
    const toSign = writeCbor(['Signature1', header, new Uint8Array(0), payload]);
    this.signature = new Uint8Array(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, this.keys.privateKey, toSign),
    );
    return text(writeCbor([header, new Map(), payload, this.signature]), prefix);
  }
}

export function text(cose, prefix = 'HC1:') {
  return `${prefix}${base45(deflateSync(cose))}`;
}

const HOLDER = {
  ver: '1.3.0',
  nam: { fn: 'Məmmədova', gn: 'Aytən', fnt: 'MAMMADOVA', gnt: 'AYTAN' },
  dob: '1990-02-14',
};
const COMMON = { tg: '840539006', co: 'AZ', is: 'Ministry of Health', ci: 'URN:UVCI:01:AZ:TEST#A' };

export const vaccination = (fields = {}) => ({
  ...HOLDER,
  v: [
    {
      ...COMMON, vp: '1157024006', mp: 'CoronaVac', ma: 'Sinovac-Biotech', dn: 2, sd: 2,
      dt: '2026-10-01', ...fields,
    },
  ],
});

export const recovery = (df, du) => ({ ...HOLDER, r: [{ ...COMMON, fr: '2026-10-01', df, du }] });

export const contraindication = (df, du, fields = {}) => ({
  ...HOLDER,
  ver: '1.0.0',
  c: [{ ...COMMON, cn: 'ƏG-2026/0815', df, du, ...fields }],
});

export const test = (tr) => ({
  ...HOLDER,
  t: [{ ...COMMON, tt: 'LP6464-4', sc: '2026-11-22T21:30:00Z', tr, nm: 'PCR', tc: 'Bakı' }],
});
