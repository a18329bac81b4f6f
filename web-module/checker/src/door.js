/**
 * Which certificates are accepted where this device checks. Whether one is genuine and valid is
 * decided before, and without it.
 *
 * @typedef {'ANY' | 'VACCINATION_OR_IMMUNITY'} Mode
 *
 * @typedef {import('./verify.js').Verdict} Verdict
 */

/** @type {Mode[]} */
export const MODES = ['ANY', 'VACCINATION_OR_IMMUNITY'];

const ADMITTED = ['VACCINATION', 'IMMUNITY'];

/** @param {unknown} name @returns {Mode} */
export function modeOf(name) {
  return MODES.find((mode) => mode === name) ?? 'ANY';
}

/**
 * The verdict where a mode holds.
 *
 * @param {Verdict} verdict
 * @param {Mode} mode
 * @returns {Verdict}
 */
export function admit(verdict, mode) {
  const kind = verdict.attested?.kind ?? '';
  const isAdmitted = mode === 'ANY' || ADMITTED.includes(kind);
  return verdict.outcome === 'VALID' && !isAdmitted
    ? { ...verdict, outcome: 'NOT_ADMITTED', reason: 'OTHER_KIND' }
    : verdict;
}
