import { HcertError } from './hcert-error.js';
import { TEXT_CHARACTERS } from './limits.js';

/**
 * The text of a QR code after it went through mail, messengers and editors, as the server's
 * `PastedText` reads it: what they add is not of the Base45 alphabet and is dropped.
 */
/** Breaks and invisible characters may double a text; more is no longer one certificate. */
const RAW_CHARACTERS = 2 * TEXT_CHARACTERS;

/** Soft hyphen, zero-width characters, byte order mark, direction marks, variation selectors. */
const INVISIBLE = /[\p{Cf}\u034f\ufe00-\ufe0f]+/gu;
const OTHER_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** With the tabulator: it is not of the alphabet, and editors indent with it. */
const BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]+/;
const BREAK = /\r\n|[\t\n\v\f\r\x85\u2028\u2029]/g;
const LINE = /\r\n|[\n\v\f\r\x85\u2028\u2029]/;

/** The two prefixes of certificates. */
export const PREFIXES = ['HC1:', 'AZ1:'];

/** Whether a text begins as those of certificates do, apart from what is invisible. @param {string} text */
export function beginsCertificate(text) {
  const visible = text.replace(INVISIBLE, '').trim();
  return PREFIXES.some((prefix) => visible.startsWith(prefix));
}

/**
 * The texts of certificates in a longer text: each begins a line with its prefix and goes on to the
 * next one. The whole text alone, if no line begins so.
 *
 * @param {string} text
 */
export function split(text) {
  /** @type {string[][]} */
  const parts = [];
  for (const line of text.split(LINE)) {
    if (beginsCertificate(line)) {
      parts.push([line]);
    } else if (parts.length > 0) {
      parts[parts.length - 1].push(line);
    }
  }
  return parts.length > 0 ? parts.map((lines) => lines.join('\n')) : [text];
}

/**
 * The readings of a text, the likeliest first: a line break may have been added, may have taken the
 * place of a space, and may have brought spaces with it. The checksum of the compressed stream says
 * which one is right.
 *
 * @param {string} text
 * @returns {string[]} at least one
 */
export function readings(text) {
  if (text.length > RAW_CHARACTERS) {
    throw tooLarge();
  }
  const spaced = text.replace(INVISIBLE, '').replace(OTHER_SPACE, ' ').trim();
  const lines = spaced.split(BREAKS);
  const all =
    lines.length === 1
      ? [spaced]
      : [
          lines.join('').trim(),
          withoutMargins(lines),
          joined(lines, ''),
          spaced.replace(BREAK, ' '),
          joined(lines, ' '),
        ];
  if (all.some((reading) => reading.length > TEXT_CHARACTERS)) {
    throw tooLarge();
  }
  return [...new Set(all)];
}

/** Without as many spaces as all lines have before or behind a break. @param {string[]} lines */
function withoutMargins(lines) {
  const last = lines.length - 1;
  const before = Math.min(...lines.slice(1).map((line) => line.length - line.trimStart().length));
  const behind = Math.min(...lines.slice(0, last).map((line) => line.length - line.trimEnd().length));
  return lines
    .map((line, i) => line.slice(i === 0 ? 0 : before, i === last ? undefined : line.length - behind))
    .join('')
    .trim();
}

/** @param {string[]} lines @param {string} separator */
function joined(lines, separator) {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(separator);
}

function tooLarge() {
  return new HcertError('TOO_LARGE', 'Longer than a QR code can hold');
}
