import { LIKENESS_COLOURS, likeness } from '../people.js';
import { element } from './element.js';
import { person, sheetOf } from './sheet.js';

/**
 * A verdict on the page.
 *
 * @param {import('../verify.js').Verdict} verdict
 * @param {import('./words.js').Words} words
 * @param {string} id of the verdict's word
 * @param {Node[]} note what stands before everything else
 */
export function verdictSection(verdict, words, id, note) {
  const sheet = sheetOf(verdict, words);
  return element(
    'section',
    { class: `verdict ${sheet.colour}`, 'data-reason': verdict.reason, 'aria-labelledby': id },
    element(
      'p',
      { class: 'word', id, tabindex: '-1' },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, sheet.sign),
      ' ',
      element('strong', {}, sheet.word),
    ),
    element(
      'div',
      { class: 'because' },
      ...sheet.because.map((sentence) => element('p', {}, sentence)),
      ...note,
      ...(sheet.person.length > 0 ? [list(sheet.person, 'main')] : []),
      ...(sheet.isToCompare ? [element('p', { class: 'compare' }, words.say('verify.compare'))] : []),
      ...(sheet.lines.length > 0 ? [list(sheet.lines, '')] : []),
    ),
  );
}

/**
 * Whether two certificates are of one person.
 *
 * @param {import('../verify.js').Attested} first
 * @param {import('../verify.js').Attested | undefined} other
 * @param {import('./words.js').Words} words
 */
export function peopleNote(first, other, words) {
  const code = other ? likeness(first, other) : 'NOT_COMPARABLE';
  const [name, ...others] = person(first, words);
  const birth = others[others.length - 1];
  return element(
    'div',
    { class: `people ${other ? LIKENESS_COLOURS[likeness(first, other)] : 'unsure'}`, 'data-people': code },
    element('p', {}, element('strong', {}, words.say(`checker.people.${code}`))),
    element('p', { class: 'quiet' }, words.say('checker.second.first', name.value, birth.value)),
  );
}

/** @param {import('./sheet.js').Line[]} lines @param {string} name */
function list(lines, name) {
  const rows = lines.map(({ label, value }) =>
    element('div', { class: name }, element('dt', {}, label), element('dd', {}, value)),
  );
  return element('dl', { class: 'lines' }, ...rows);
}
