// The page of the verifiers reads short codes as the server does: the codes are those of ShortCodeTest.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import vm from 'node:vm';

const script = new URL('../../src/main/webapp/assets/short-code.js', import.meta.url);
const page = vm.createContext({ document: { querySelector: () => null } });
vm.runInContext(readFileSync(script, 'utf8'), page);
const read = (text) => page.readShortCode(text);

const CODES = [
  '7K2MQX049DWT3HRC',
  '0000000000000000',
  'ZZZZZZZZZZZZZZZN',
  'AZERBAJCAN20219Y',
  '4GTB6YN5ZKA7NMQ5',
  '0123456789ABCDE4',
];
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('knows codes that were computed elsewhere', () => {
  for (const code of CODES) {
    assert.equal(read(code), code);
  }
});

test('reads leniently', () => {
  for (const typed of ['7k2m-qx04-9dwt-3hrc', ' 7K2M QX04 9DWT 3HRC ', '7K2MQXO49DWT3HRC', '7k2m–qxo4—9dwt\u00a03hrc']) {
    assert.equal(read(typed), '7K2MQX049DWT3HRC');
  }
  for (const typed of ['OI23456789ABCDE4', 'ol23456789abcde4', 'oı23456789abcde4', 'Oİ23456789ABCDE4']) {
    assert.equal(read(typed), '0123456789ABCDE4');
  }
});

test('finds every single wrong character and every exchange of neighbours', () => {
  for (const code of CODES) {
    for (let at = 0; at < code.length; at++) {
      for (const wrong of ALPHABET) {
        if (wrong !== code[at]) {
          assert.equal(read(code.slice(0, at) + wrong + code.slice(at + 1)), '');
        }
      }
      if (at > 0 && code[at] !== code[at - 1]) {
        assert.equal(read(code.slice(0, at - 1) + code[at] + code[at - 1] + code.slice(at + 1)), '');
      }
    }
  }
});

test('knows what is no code', () => {
  for (const typed of ['', '-', '7K2M-QX04-9DWT-3HR', '7K2M-QX04-9DWT-3HRCC', 'UK2M-QX04-9DWT-3HRC', '７K2MQX049DWT3HRC']) {
    assert.equal(read(typed), '');
  }
});
