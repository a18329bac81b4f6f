import { MODES, modeOf } from '../door.js';
import { byId, element } from './element.js';
import { choose, chosen } from './preferences.js';

/** What is accepted here, shown large and kept on the device; sound and vibration. */
export class SettingsPanel {
  #words;
  #signals;
  #mode = modeOf(chosen('mode'));

  /** @param {import('./words.js').Words} words @param {import('./signals.js').Signals} signals */
  constructor(words, signals) {
    this.#words = words;
    this.#signals = signals;
    byId('settings').hidden = false;
    byId('mode').hidden = false;
    byId('modes').append(
      ...MODES.map((mode) =>
        choice('radio', 'mode', words.say(`checker.mode.${mode}`), mode === this.#mode, () => {
          this.#mode = mode;
          choose('mode', mode);
          this.#showMode();
        }),
      ),
    );
    byId('signals').append(
      this.#signal('sound'),
      ...(signals.canVibrate ? [this.#signal('vibration')] : []),
    );
    this.#showMode();
  }

  /** What is accepted here. */
  get mode() {
    return this.#mode;
  }

  /** @param {'sound' | 'vibration'} means */
  #signal(means) {
    const label = this.#words.say(`checker.signals.${means}`);
    return choice('checkbox', means, label, this.#signals.isOn(means), (on) =>
      this.#signals.set(means, on),
    );
  }

  #showMode() {
    byId('mode-name').textContent = this.#words.say(`checker.mode.${this.#mode}`);
    byId('mode').classList.toggle('strict', this.#mode !== 'ANY');
  }
}

/**
 * @param {'radio' | 'checkbox'} type
 * @param {string} name
 * @param {string} label
 * @param {boolean} checked
 * @param {(on: boolean) => void} changed
 */
function choice(type, name, label, checked, changed) {
  const input = /** @type {HTMLInputElement} */ (element('input', { type, name }));
  input.checked = checked;
  input.addEventListener('change', () => changed(input.checked));
  return element('li', {}, element('label', {}, input, ` ${label}`));
}
