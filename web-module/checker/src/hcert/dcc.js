import { HcertError } from './hcert-error.js';

/**
 * @typedef {object} Holder
 * @property {string} familyName
 * @property {string} givenName
 * @property {string} familyNameLatin `<` between parts
 * @property {string} givenNameLatin
 * @property {string} dateOfBirth YYYY-MM-DD, YYYY-MM, YYYY or empty
 *
 * @typedef {object} Entry
 * @property {'VACCINATION' | 'TEST' | 'RECOVERY' | 'CONTRAINDICATION'} kind
 * @property {Record<string, any>} fields by the names of the schema; dates as YYYY-MM-DD
 *
 * @typedef {object} Dcc
 * @property {Holder} holder
 * @property {Entry[]} entries every entry that was understood
 * @property {string[]} problems what is not as the schema asks: field names, never values
 */

/** Before 1.3.0 the schema asked for no entry, allowed several of a kind, and lists without any. */
const VERSION_BEFORE_1_3 = /^1\.[0-2](\..*)?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** `1.3.0`, with fewer numbers, or with more behind them. */
const VERSION = /^\d+(\.\d+)*([+-].*)?$/;
/** Of people of whom only the year, or year and month, is known, some write so. */
const UNKNOWN_PARTS = /-00(-\d\d)?$/;
/** From UTC, in minutes: as far as the server's calendar goes. */
const LARGEST_OFFSET = 18 * 60;
const ASCII = /^[ -~]*$/;
const BIRTH = /^((19|20)\d\d(-\d\d){0,2})?$/;
/** An offset as `Z`, `+hh`, `+hhmm`, `+hh:mm` or none. */
const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:Z|([+-]\d\d)(?::?(\d\d))?)?$/i;

/**
 * Which groups of entries there are, and how each field of theirs is read.
 *
 * @typedef {Record<string, {kind: Entry['kind'], fields: Record<string, (fields: Fields, name: string) => any>}>} Groups
 */
/** @type {Groups} */
export const DCC_GROUPS = {
  v: {
    kind: /** @type {const} */ ('VACCINATION'),
    fields: {
      tg: text, vp: text, mp: text, ma: text, dn: count, sd: count, dt: date,
      co: text, is: text, ci: text,
    },
  },
  t: {
    kind: /** @type {const} */ ('TEST'),
    fields: {
      tg: text, tt: text, nm: optionalText, ma: optionalText, sc: instant, tr: text,
      tc: optionalText, co: text, is: text, ci: text,
    },
  },
  r: {
    kind: /** @type {const} */ ('RECOVERY'),
    fields: { tg: text, fr: date, co: text, is: text, df: date, du: date, ci: text },
  },
};

/** Of the form that is our own, and no DCC. @type {Groups} */
export const CONTRAINDICATION_GROUPS = {
  c: {
    kind: /** @type {const} */ ('CONTRAINDICATION'),
    fields: { tg: text, cn: text, df: date, du: date, co: text, is: text, ci: text },
  },
};

/** What is wrong with one field. */
class FieldProblem extends Error {}

/**
 * Understands a certificate field by field, as the server does (`DccReader`), and names problems in
 * its words. The measure is the schema whose version the certificate names, 1.3.3 for those from
 * 1.3.0 on; what is only a manner of writing is forgiven: a null for an absent group, white space
 * around a text, a time behind a date, fields nobody knows.
 *
 * @param {Map<unknown, unknown>} fields
 * @param {Groups} known
 * @returns {Dcc}
 */
export function readDcc(fields, known = DCC_GROUPS) {
  /** @type {string[]} */
  const problems = [];
  /** @template T @param {string} path @param {() => T} reading @param {T} instead */
  const attempt = (path, reading, instead) => {
    try {
      return reading();
    } catch (e) {
      if (!(e instanceof FieldProblem)) {
        throw e;
      }
      problems.push(`${path}: ${e.message}`);
      return instead;
    }
  };

  const version = attempt('ver', () => text(fields, 'ver'), '');
  if (version !== '' && !VERSION.test(version)) {
    problems.push('ver: no version such as 1.3.0');
  }
  const nam = fields.get('nam');
  const name = nam instanceof Map ? nam : new Map();
  if (!(nam instanceof Map)) {
    problems.push('nam: missing');
  }
  if (!isThere(name.get('fnt')) && !isThere(name.get('gnt'))) {
    problems.push('nam: neither fnt nor gnt');
  }
  if (name.has('fnt') && !isThere(name.get('fnt'))) {
    problems.push('nam.fnt: null');
  }
  const dateOfBirth = attempt('dob', () => birth(fields, 'dob'), '');
  const part = (/** @type {string} */ key) =>
    attempt(`nam.${key}`, () => optionalText(name, key), '');
  const latin = (/** @type {string} */ key) =>
    attempt(`nam.${key}`, () => transliterated(name, key), '');
  const holder = {
    familyName: part('fn'),
    givenName: part('gn'),
    familyNameLatin: latin('fnt'),
    givenNameLatin: latin('gnt'),
    dateOfBirth,
  };

  const before13 = known === DCC_GROUPS && VERSION_BEFORE_1_3.test(version);
  /** @type {Entry[]} */
  const entries = [];
  let groups = 0;
  for (const [key, group] of Object.entries(known)) {
    const list = fields.get(key);
    if (!isThere(list) || (before13 && Array.isArray(list) && list.length === 0)) {
      continue;
    }
    groups++;
    if (!Array.isArray(list) || (list.length !== 1 && !before13)) {
      problems.push(`${key}: not a list of one`);
    }
    (Array.isArray(list) ? list : []).forEach((entry, i) => {
      const path = `${key}[${i}]`;
      if (!(entry instanceof Map)) {
        problems.push(`${path}: no map`);
        return;
      }
      const before = problems.length;
      /** @type {Record<string, any>} */
      const read = {};
      for (const [field, reader] of Object.entries(group.fields)) {
        read[field] = attempt(`${path}.${field}`, () => reader(entry, field), undefined);
      }
      if (problems.length === before) {
        entries.push({ kind: group.kind, fields: read });
      }
    });
  }
  if (known === DCC_GROUPS && (groups > 1 || (groups === 0 && !before13))) {
    problems.push('v, t, r: not exactly one of them');
  }
  if (known !== DCC_GROUPS && groups === 0) {
    problems.push('c: missing');
  }
  if (known !== DCC_GROUPS && Object.keys(DCC_GROUPS).some((key) => isThere(fields.get(key)))) {
    problems.push('v, t, r: not in a certificate of contraindication');
  }
  return { holder, entries, problems };
}

/**
 * The entry that decides: the only one; of several, the newest. Of equally new ones the last decides.
 *
 * @param {Dcc} dcc
 */
export function decidingEntry(dcc) {
  if (dcc.problems.length > 0 || dcc.entries.length === 0) {
    throw new HcertError('MALFORMED_CONTENT', dcc.problems.join('; ') || 'no entry');
  }
  return dcc.entries.reduce((one, next) => (happened(next) < happened(one) ? one : next));
}

/** When it happened, for telling the newest. @param {Entry} entry */
function happened({ kind, fields }) {
  const day = { VACCINATION: fields.dt, RECOVERY: fields.fr, CONTRAINDICATION: fields.df };
  return kind === 'TEST' ? fields.sc.getTime() : Date.parse(`${day[kind]}T00:00:00Z`);
}

/** @param {unknown} value */
function isThere(value) {
  return value !== undefined && value !== null;
}

/** @typedef {Map<unknown, unknown>} Fields */

/** @param {Fields} fields @param {string} name */
function text(fields, name) {
  if (!isThere(fields.get(name))) {
    throw new FieldProblem(fields.has(name) ? 'null' : 'missing');
  }
  return optionalText(fields, name);
}

/** @param {Fields} fields @param {string} name */
function optionalText(fields, name) {
  const value = fields.get(name);
  if (!isThere(value)) {
    return '';
  }
  if (typeof value !== 'string') {
    throw new FieldProblem('no text');
  }
  return value.trim();
}

/** @param {Fields} fields @param {string} name */
function transliterated(fields, name) {
  const value = optionalText(fields, name);
  if (!ASCII.test(value)) {
    throw new FieldProblem('a letter that is not of A-Z');
  }
  return value;
}

/** @param {Fields} fields @param {string} name */
function count(fields, name) {
  const value = fields.get(name);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 0x7fffffff) {
    throw new FieldProblem('no count from 1');
  }
  return value;
}

/** @param {Fields} fields @param {string} name */
function date(fields, name) {
  const whole = text(fields, name);
  const day = whole[10] === 'T' ? whole.slice(0, 10) : whole;
  if (!isDate(day)) {
    throw new FieldProblem('no date');
  }
  return day;
}

/** What is known of it: `1963` of `1963-00` and of `1963-00-00`. @param {Fields} fields @param {string} name */
function birth(fields, name) {
  const whole = text(fields, name);
  const day = /^\d{4}-\d\d-\d\dT/.test(whole) ? whole.slice(0, 10) : whole;
  const known = day.replace(UNKNOWN_PARTS, '');
  const isMonth = known.length !== 7 || isDate(`${known}-01`);
  if (!BIRTH.test(day) || !isMonth || (known.length === 10 && !isDate(known))) {
    throw new FieldProblem('no date of birth');
  }
  return known;
}

/** @param {Fields} fields @param {string} name */
function instant(fields, name) {
  const found = DATE_TIME.exec(text(fields, name));
  const [, day, minutes, second = '00', fraction = '', hours = '+00', rest = '00'] = found ?? [];
  const isOffset = Math.abs(Number(hours)) * 60 + Number(rest) <= LARGEST_OFFSET && Number(rest) < 60;
  const time =
    found && isDate(day) && isOffset
      ? Date.parse(`${day}T${minutes}:${second}${fraction.slice(0, 4)}${hours}:${rest}`)
      : NaN;
  if (Number.isNaN(time)) {
    throw new FieldProblem('no date and time');
  }
  return new Date(time);
}

/** Whether a text is a day of the calendar. @param {string} value */
function isDate(value) {
  if (!DATE.test(value)) {
    return false;
  }
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
