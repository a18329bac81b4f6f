import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { wordsOf } from '../build-words.mjs';
import { cookieOf, languageOf } from '../src/page/language.js';
import { Words } from '../src/page/words.js';
import { REASONS } from '../src/reason.js';

const words = wordsOf();
const folder = fileURLToPath(new URL('../src/page/', import.meta.url));

test('has a text in three languages for whatever the page says', () => {
  const sources = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8')).join('\n');
  const keys = [
    ...[...sources.matchAll(/data-(?:t|label)="([^"]+)"/g)].map(([, key]) => key),
    ...[...sources.matchAll(/'((?:site|verify|checker|certificate)\.[\w.]+)'/g)].map(([, key]) => key),
    ...Object.keys(REASONS).map((reason) => `reason.${reason}`),
    ...new Set(Object.values(REASONS).map((outcome) => `outcome.${outcome}`)),
    ...['DENIED', 'NONE', 'BUSY'].map((fault) => `checker.camera.${fault}`),
    ...[
      'OFFLINE', 'SERVER', 'BAD_DOCUMENT', 'BAD_SIGNATURE', 'UNKNOWN_KEY', 'OLDER_VERSION',
      'NO_KEYS', 'BAD_FILE',
    ].map((problem) => `checker.problem.${problem}`),
    ...['VACCINATION', 'IMMUNITY', 'CONTRAINDICATION'].map((kind) => `certificateKind.${kind}`),
    'verify.kind.TEST',
    'certificateKind.CONTRAINDICATION.meaning',
  ];
  assert.ok(keys.length > 80);
  for (const [language, bundle] of Object.entries(words)) {
    assert.deepEqual(keys.filter((key) => !bundle[key]), [], language);
  }
});

test('says the same of a verdict as the server', () => {
  assert.equal(words.az['outcome.VALID'], 'Etibarlıdır');
  assert.equal(words.en['reason.REVOKED'], 'The certificate has been revoked.');
  assert.match(words.ru['reason.EXPIRED'], /истёк/);
});

test('says that certificates are not required in the country any more, as the server does', () => {
  assert.match(words.az['duty.ended'], /^Sertifikat 28 mart 2023 tarixindən Azərbaycanda tələb olunmur\. /);
  assert.match(words.en['duty.ended'], /^Not required in Azerbaijan since 28 March 2023\. /);
  assert.match(words.ru['duty.ended'], /^В Азербайджане сертификат не требуется с 28 марта 2023 года\. /);
});

test('fills values in, and names countries and vaccines', () => {
  const az = new Words(words.az);
  assert.equal(az.say('certificate.dose.of', 2, 3), '2 / 3');
  assert.equal(az.country('SE'), 'İsveç');
  assert.equal(az.country('UNHCR'), 'UNHCR');
  assert.equal(az.product('EU/1/20/1528'), 'Comirnaty');
  assert.equal(az.product('other'), 'other');
  assert.equal(az.date('1990-02-14'), '14.02.1990');
  assert.equal(az.date('1990-02'), '02.1990');
  assert.throws(() => az.say('no.such.key'));
});

test('speaks the language of the address, then of the cookie, then of the browser', () => {
  const given = { search: '', cookie: '', preferred: ['de-DE', 'ru-RU', 'en'] };
  assert.equal(languageOf(given), 'ru');
  assert.equal(languageOf({ ...given, cookie: 'a=b; PASPORT_LANG=en' }), 'en');
  assert.equal(languageOf({ ...given, cookie: 'a=b; __Host-PASPORT_LANG=en' }), 'en');
  assert.equal(languageOf({ ...given, cookie: 'PASPORT_LANG=en', search: '?lang=az' }), 'az');
  assert.equal(languageOf({ ...given, search: '?lang=xx' }), 'ru');
  assert.equal(languageOf({ ...given, preferred: ['de'] }), 'az');
});

test('remembers the language for the whole site', () => {
  assert.equal(
    cookieOf('ru', { pathname: '/pasport/verify', protocol: 'https:' }),
    '__Host-PASPORT_LANG=ru; Max-Age=31536000; SameSite=Lax; Path=/; Secure',
  );
  assert.equal(
    cookieOf('az', { pathname: '/pasport/verify', protocol: 'http:' }),
    'PASPORT_LANG=az; Max-Age=31536000; SameSite=Lax; Path=/pasport/',
  );
});
