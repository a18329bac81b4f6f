import { choose, chosen } from './preferences.js';

/** @typedef {import('../reason.js').Outcome} Outcome */

/** For a hand that feels what the eye does not see; milliseconds on and off. @type {Record<Outcome, number[]>} */
const TREMBLE = {
  VALID: [80],
  NOT_VALID: [300, 100, 300],
  NOT_ADMITTED: [300, 100, 300],
  CANNOT_TELL: [150, 100, 150],
};

/**
 * For an ear: up, low twice, and twice the same. Pitch in hertz, length in seconds.
 *
 * @type {Record<Outcome, {wave: OscillatorType, tones: [number, number][]}>}
 */
const SOUNDS = {
  VALID: { wave: 'sine', tones: [[660, 0.12], [990, 0.22]] },
  NOT_VALID: { wave: 'square', tones: [[196, 0.25], [0, 0.08], [147, 0.4]] },
  NOT_ADMITTED: { wave: 'square', tones: [[196, 0.25], [0, 0.08], [147, 0.4]] },
  CANNOT_TELL: { wave: 'triangle', tones: [[440, 0.15], [0, 0.1], [440, 0.15]] },
};

const LOUDNESS = { sine: 0.5, triangle: 0.5, square: 0.15 };
/** Without it, each tone would begin and end with a click. */
const RAMP = 0.015;

/** Of several verdicts, the first of these that there is. @type {Outcome[]} */
const GRAVEST_FIRST = ['NOT_VALID', 'NOT_ADMITTED', 'CANNOT_TELL', 'VALID'];

/** Tells a verdict by sound and by vibration. Both can be switched off; the choice is kept. */
export class Signals {
  /** @type {AudioContext | undefined} */
  #audio;
  /** What was chosen while this page is open, where nothing can be kept. @type {Record<string, boolean>} */
  #now = {};

  /** Whether this device can vibrate. */
  get canVibrate() {
    return typeof navigator.vibrate === 'function';
  }

  /** @param {'sound' | 'vibration'} means */
  isOn(means) {
    const choice = chosen(means);
    return this.#now[means] ?? (choice === undefined ? byDefault(means) : choice === 'on');
  }

  /** @param {'sound' | 'vibration'} means @param {boolean} on */
  set(means, on) {
    this.#now[means] = on;
    choose(means, on ? 'on' : 'off');
  }

  /** To be called when somebody presses a button: without that, browsers let no page sound. */
  prepare() {
    if (!this.isOn('sound')) {
      return;
    }
    const Audio = globalThis.AudioContext ?? /** @type {any} */ (globalThis).webkitAudioContext;
    this.#audio ??= Audio ? new Audio() : undefined;
    this.#audio?.resume().catch(() => {});
  }

  /** @param {Outcome[]} outcomes of the certificates that are shown together */
  tell(outcomes) {
    const outcome = GRAVEST_FIRST.find((grave) => outcomes.includes(grave));
    if (!outcome) {
      return;
    }
    if (this.canVibrate && this.isOn('vibration')) {
      navigator.vibrate(TREMBLE[outcome]);
    }
    if (this.#audio && this.isOn('sound')) {
      sound(this.#audio, SOUNDS[outcome]);
    }
  }
}

/** Who asks for less motion is not shaken. @param {'sound' | 'vibration'} means */
function byDefault(means) {
  return means === 'sound' || !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** @param {AudioContext} audio @param {{wave: OscillatorType, tones: [number, number][]}} what */
function sound(audio, { wave, tones }) {
  let at = audio.currentTime + 0.02;
  for (const [pitch, length] of tones) {
    if (pitch > 0) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.type = wave;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(LOUDNESS[/** @type {'sine'} */ (wave)], at + RAMP);
      volume.gain.setValueAtTime(LOUDNESS[/** @type {'sine'} */ (wave)], at + length - RAMP);
      volume.gain.linearRampToValueAtTime(0, at + length);
      tone.connect(volume);
      volume.connect(audio.destination);
      tone.start(at);
      tone.stop(at + length);
    }
    at += length;
  }
}
