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

/** Before 1.3 the schema did not ask for an entry. */
const VERSION_BEFORE_1_3 = /^1\.[0-2](\..*)?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const BIRTH = /^((19|20)\d\d(-\d\d){0,2})?$/;
/** An offset as `Z`, `+hh`, `+hhmm`, `+hh:mm` or none. */
const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:Z|([+-]\d\d)(?::?(\d\d))?)?$/;

/**
 * Which groups of entries there are, and how each field of theirs is read.
 *
 * @typedef {Record<string, {kind: Entry['kind'], fields: Record<string, (value: unknown) => any>}>} Groups
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
 * Understands a certificate field by field, as the server does (`DccReader`). The measure is schema
 * 1.3.3; what is only a manner of writing is forgiven: a null for an absent group, a time behind a
 * date, fields nobody knows.
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

  const version = attempt('ver', () => text(fields.get('ver')), '');
  const nam = fields.get('nam');
  const name = nam instanceof Map ? nam : new Map();
  if (!(nam instanceof Map)) {
    problems.push('nam: missing');
  }
  if (!isThere(name.get('fnt')) && !isThere(name.get('gnt'))) {
    problems.push('nam: neither fnt nor gnt');
  }
  const part = (/** @type {string} */ key) =>
    attempt(`nam.${key}`, () => optionalText(name.get(key)), '');
  const holder = {
    familyName: part('fn'),
    givenName: part('gn'),
    familyNameLatin: part('fnt'),
    givenNameLatin: part('gnt'),
    dateOfBirth: attempt('dob', () => birth(fields.get('dob')), ''),
  };

  /** @type {Entry[]} */
  const entries = [];
  let groups = 0;
  for (const [key, group] of Object.entries(known)) {
    const list = fields.get(key);
    if (!isThere(list)) {
      continue;
    }
    groups++;
    if (!Array.isArray(list) || list.length !== 1) {
      problems.push(`${key}: not a list of one`);
    }
    for (const entry of Array.isArray(list) ? list : []) {
      if (!(entry instanceof Map)) {
        problems.push(`${key}: no map`);
        continue;
      }
      const before = problems.length;
      /** @type {Record<string, any>} */
      const read = {};
      for (const [field, reader] of Object.entries(group.fields)) {
        read[field] = attempt(`${key}.${field}`, () => reader(entry.get(field)), undefined);
      }
      if (problems.length === before) {
        entries.push({ kind: group.kind, fields: read });
      }
    }
  }
  const mayLack = known === DCC_GROUPS && VERSION_BEFORE_1_3.test(version);
  if (groups > 1 || (groups === 0 && !mayLack)) {
    problems.push(`${Object.keys(known).join(', ')}: not exactly one of them`);
  }
  if (known !== DCC_GROUPS && Object.keys(DCC_GROUPS).some((key) => isThere(fields.get(key)))) {
    problems.push('v, t, r: not in a certificate of contraindication');
  }
  return { holder, entries, problems };
}

/**
 * The one entry of a well-formed certificate.
 *
 * @param {Dcc} dcc
 */
export function oneEntry(dcc) {
  if (dcc.problems.length > 0 || dcc.entries.length !== 1) {
    throw new HcertError('MALFORMED_CONTENT', dcc.problems.join('; ') || 'Not one entry');
  }
  return dcc.entries[0];
}

/** @param {unknown} value */
function isThere(value) {
  return value !== undefined && value !== null;
}

/** @param {unknown} value */
function text(value) {
  if (!isThere(value)) {
    throw new FieldProblem('missing');
  }
  return optionalText(value);
}

/** @param {unknown} value */
function optionalText(value) {
  if (!isThere(value)) {
    return '';
  }
  if (typeof value !== 'string') {
    throw new FieldProblem('no text');
  }
  return value;
}

/** @param {unknown} value */
function count(value) {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 0x7fffffff) {
    throw new FieldProblem('no count from 1');
  }
  return value;
}

/** @param {unknown} value */
function date(value) {
  const whole = text(value);
  const day = whole[10] === 'T' ? whole.slice(0, 10) : whole;
  if (!isDate(day)) {
    throw new FieldProblem('no date');
  }
  return day;
}

/** @param {unknown} value */
function birth(value) {
  const whole = text(value);
  const day = /^\d{4}-\d\d-\d\dT/.test(whole) ? whole.slice(0, 10) : whole;
  const isMonth = day.length !== 7 || isDate(`${day}-01`);
  if (!BIRTH.test(day) || !isMonth || (day.length === 10 && !isDate(day))) {
    throw new FieldProblem('no date of birth');
  }
  return day;
}

/** @param {unknown} value */
function instant(value) {
  const found = DATE_TIME.exec(text(value));
  const [, day, minutes, second = '00', fraction = '', hours = '+00', rest = '00'] = found ?? [];
  const time = found && isDate(day)
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
