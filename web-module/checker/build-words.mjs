import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const PAGES = 'web-module/src/main/resources/az/pasport/web/messages_';
const VERDICTS = 'server-config/hcert/src/main/resources/az/pasport/verification/messages';
const RULES = 'ejb-module/src/main/resources/az/pasport/rules/explanation';
const DUTY = 'ejb-module/src/main/resources/az/pasport/rules/showing-duty.json';
const PRODUCTS = 'ejb-module/src/main/resources/az/pasport/record/vaccine-products.json';

/** Which texts of the pages the checker needs, too. */
const WANTED = /^(site|footer|verify|checker|certificate|kind)\./;
const LEFT_OUT = /^(verify\.refused\.(?!EMPTY|NO_QR)|kind\..*\.for|checker\.(reason|outcome)\.)/;
const OUTCOMES = ['VALID', 'NOT_VALID', 'CANNOT_TELL'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The checker's words by language: those of the server, from the server's own files. */
export function wordsOf() {
  return Object.fromEntries(
    [
      ['az', ''],
      ['en', '_en'],
      ['ru', '_ru'],
    ].map(([language, suffix]) => {
      const pages = properties(`${PAGES}${language}.properties`);
      const verdicts = properties(`${VERDICTS}${suffix}.properties`);
      /** @type {Record<string, string>} */
      const words = {};
      for (const [key, text] of Object.entries(pages)) {
        if (/^checker\.(reason|outcome)\./.test(key)) {
          words[key.slice('checker.'.length)] = text;
        } else if (WANTED.test(key) && !LEFT_OUT.test(key)) {
          words[key] = text;
        }
      }
      for (const [key, text] of Object.entries(verdicts)) {
        words[`${OUTCOMES.includes(key) ? 'outcome' : 'reason'}.${key}`] = text;
      }
      words['duty.ended'] = dutyEnded(language, properties(`${RULES}${suffix}.properties`));
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

/** That certificates are not required any more, in the words of `ShowingDuty.endedInFull`. */
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
  const date = texts.date.replace(/'([^']*)'|d|MMMM|yyyy/g, (token, quoted) => quoted ?? parts[token]);
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
