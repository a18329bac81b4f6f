import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Test data written by others, read where it stands: `../shared/conformance` from the project's
 * root, or the folder that CONFORMANCE_DIR names. With CI=true its absence is a failure.
 */
export const folder =
  process.env.CONFORMANCE_DIR ??
  fileURLToPath(new URL('../../../../shared/conformance', import.meta.url));

export const skip =
  existsSync(folder) || process.env.CI === 'true'
    ? false
    : `no conformance data at ${folder}: name its folder with CONFORMANCE_DIR`;

/** Every vector below `dgc-testdata`, by its path. */
export function* vectors() {
  const root = join(folder, 'dgc-testdata');
  const files = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.json'));
  for (const file of files.sort()) {
    yield [file, read(join(root, file))];
  }
}

export function vector(name) {
  return read(join(folder, 'dgc-testdata/common', `${name}.json`));
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
}

export function bytes(hex) {
  if (!/^([0-9a-f]{2})*$/i.test(hex)) {
    throw new Error('no hexadecimal');
  }
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

const USAGES = { 1: 'TEST', 2: 'VACCINATION', 3: 'RECOVERY' };

/** A signer as the list of signers names it, from the vector's certificate. */
export function signer(vector) {
  const certificate = new X509Certificate(Buffer.from(vector.TESTCTX.CERTIFICATE, 'base64'));
  const named = (certificate.keyUsage ?? [])
    .map((oid) => /^1\.3\.6\.1\.4\.1\.(?:0\.)?1847\.2021\.1\.([123])$/.exec(oid))
    .filter(Boolean)
    .map(([, kind]) => USAGES[kind]);
  return {
    kid: Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex')
      .subarray(0, 8)
      .toString('base64'),
    country: 'XX',
    usages: named.length > 0 ? named : Object.values(USAGES),
    publicKey: certificate.publicKey.export({ format: 'jwk' }),
  };
}
