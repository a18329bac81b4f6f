import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const CATALOGUE = 'server-config/hcert/src/main/resources/az/pasport/message/';
const FILES = ['pages', 'verdicts', 'answers'];
const DUTY = 'ejb-module/src/main/resources/az/pasport/rules/showing-duty.json';
const PRODUCTS = 'ejb-module/src/main/resources/az/pasport/record/vaccine-products.json';

/** Which texts of the catalogue the checker needs. */
const WANTED = /^(site|footer|verify|checker|certificate|certificateKind|outcome|reason)\./;
const LEFT_OUT = /^(verify\.refused\.(?!EMPTY|NO_QR)|certificateKind\..*\.for)/;
const OWN = /^checker\.(?=reason\.|outcome\.)/;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The checker's words by language: those of the server, from the server's own files. */
export function wordsOf() {
  return Object.fromEntries(
    ['az', 'en', 'ru'].map((language) => {
      const texts = Object.assign({}, ...FILES.map((file) => properties(`${CATALOGUE}${file}_${language}.properties`)));
      const words = Object.fromEntries(
        Object.entries(texts)
          .filter(([key]) => WANTED.test(key) && !LEFT_OUT.test(key))
          .map(([key, text]) => [key.replace(OWN, ''), text]),
      );
      words['duty.ended'] = dutyEnded(language, texts);
      return [language, { ...words, ...countries(language), ...products() }];
    }),
  );
}

/** A Java properties file in UTF-8, as ours are written: a line each, no escapes. */
export function properties(path) {
  const lines = readFileSync(fileURLToPath(new URL(path, root)), 'utf8').split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => line.includes('=') && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]),
  );
}

/** That certificates are not required any more, as `ExplanationFormatter.dutyEndedInFull` words it. */
function dutyEnded(language, texts) {
  const { endedAt } = JSON.parse(readFileSync(fileURLToPath(new URL(DUTY, root)), 'utf8'));
  const names = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'Asia/Baku',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).formatToParts(new Date(endedAt));
  const part = (wanted) => names.find(({ type }) => type === wanted)?.value;
  const parts = { d: part('day'), MMMM: part('month'), yyyy: part('year') };
  const date = texts['date.long'].replace(/'([^']*)'|d|MMMM|yyyy/g, (token, quoted) => quoted ?? parts[token]);
  return `${texts['duty.ended'].replace('{0}', date)} ${texts['duty.ended.still']}`;
}

/** Browsers on phones do not know the names in Azerbaijani. */
function countries(language) {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  return Object.fromEntries(
    codes
      .filter((code) => !/^(AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN)$/.test(code))
      .map((code) => [`country.${code}`, names.of(code)])
      .filter(([, name]) => name !== undefined),
  );
}

function products() {
  const known = JSON.parse(readFileSync(fileURLToPath(new URL(PRODUCTS, root)), 'utf8'));
  return Object.fromEntries(known.map(({ code, name }) => [`product.${code}`, name]));
}
