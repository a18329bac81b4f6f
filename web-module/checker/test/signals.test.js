import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Signals } from '../src/page/signals.js';

let kept;
let shaken;
let tones;
let reduced;

beforeEach(() => {
  kept = new Map();
  shaken = [];
  tones = [];
  reduced = false;
  globalThis.localStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
  };
  globalThis.matchMedia = () => ({ matches: reduced });
  Object.defineProperty(globalThis, 'navigator', {
    value: { vibrate: (pattern) => shaken.push(pattern) },
    configurable: true,
  });
  const volume = { setValueAtTime() {}, linearRampToValueAtTime() {} };
  globalThis.AudioContext = class {
    currentTime = 0;
    destination = {};
    resume = async () => {};
    createGain = () => ({ gain: volume, connect() {} });
    createOscillator = () => {
      const tone = { frequency: {}, connect() {}, start() {}, stop() {} };
      tones.push(tone);
      return tone;
    };
  };
});

const pitches = () => tones.map(({ frequency, type }) => `${type} ${frequency.value}`).join(', ');

test('tells each outcome by another sound and another vibration', () => {
  const sounds = new Set();
  for (const outcome of ['VALID', 'NOT_VALID', 'CANNOT_TELL']) {
    tones = [];
    const signals = new Signals();
    signals.prepare();
    signals.tell([outcome]);
    sounds.add(pitches());
  }
  assert.equal(sounds.size, 3);
  assert.equal(new Set(shaken.map(String)).size, 3);
});

test('tells of several certificates the gravest outcome, once', () => {
  const signals = new Signals();
  signals.tell(['VALID', 'NOT_VALID', 'CANNOT_TELL']);
  assert.deepEqual(shaken, [[300, 100, 300]]);
});

test('is silent and still when switched off, also after the page is opened again', () => {
  const signals = new Signals();
  signals.set('sound', false);
  signals.set('vibration', false);
  for (const one of [signals, new Signals()]) {
    one.prepare();
    one.tell(['VALID']);
  }
  assert.deepEqual([tones, shaken], [[], []]);
});

test('shakes nobody who asks for less motion, unless they choose it', () => {
  reduced = true;
  const signals = new Signals();
  signals.tell(['VALID']);
  assert.deepEqual(shaken, []);
  signals.set('vibration', true);
  signals.tell(['VALID']);
  assert.equal(shaken.length, 1);
});

test('is silent before somebody has pressed a button, and where there is no sound', () => {
  new Signals().tell(['VALID']);
  assert.deepEqual(tones, []);
  globalThis.AudioContext = undefined;
  const signals = new Signals();
  signals.prepare();
  signals.tell(['VALID']);
  assert.deepEqual(tones, []);
});

test('keeps a choice as long as the page is open where nothing can be kept', () => {
  globalThis.localStorage = undefined;
  const signals = new Signals();
  signals.set('sound', false);
  assert.equal(signals.isOn('sound'), false);
});
