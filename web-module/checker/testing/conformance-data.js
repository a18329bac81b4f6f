import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Test data for certificates: the repository's own, which is always tested, and the EU's, which is
 * tested in addition where its folder is available. See `server-config/conformance/README.md`.
 */
const own = fileURLToPath(new URL('../../../server-config/conformance', import.meta.url));
const besideTheRepository = fileURLToPath(new URL('../../../../shared/conformance', import.meta.url));

/**
 * The folder of the EU's data: the one that CONFORMANCE_DIR names, which must exist, else
 * `../shared/conformance` beside the repository; undefined when that does not exist.
 */
export function externalFolder(named = process.env.CONFORMANCE_DIR) {
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`The folder of conformance data is missing: ${named}`);
  }
  return named ?? (existsSync(besideTheRepository) ? besideTheRepository : undefined);
}

/** The repository's vectors, by their names. */
export function ownVectors() {
  return jsonFiles(join(own, 'vectors'));
}

/** The repository's examples of the schema, by their names. @param {'valid' | 'invalid'} kind */
export function ownExamples(kind) {
  return jsonFiles(join(own, 'schema', kind));
}

/** The texts of which the server, `./hcert` and the checker must say the same. */
export function verdictsFile() {
  return read(join(own, 'verdicts.json'));
}

/** The list of revocations in its compressed form, byte by byte. */
export function revocationVectors() {
  return read(join(own, 'revocations.json'));
}

/** Vectors in the forms of Azerbaijan's own test certificates, by their names. */
export function azerbaijaniVectors() {
  return jsonFiles(join(own, 'azerbaijan'));
}

/** The EU's vectors, by their paths; none without their folder. */
export function externalVectors() {
  const folder = externalFolder();
  return folder ? jsonFiles(join(folder, 'dgc-testdata')) : [];
}

/** One of the EU's cases that every reader must get right. @param {string} name */
export function externalVector(name) {
  return read(join(externalFolder(), 'dgc-testdata/common', `${name}.json`));
}

/** Every JSON file under a folder: its path there, and its content. */
function jsonFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, read(join(folder, name))]);
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
