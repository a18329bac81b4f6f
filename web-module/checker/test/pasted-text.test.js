import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsCertificate, readings, split } from '../src/hcert/pasted-text.js';
import { certificatesOf } from '../src/page/qr.js';
import { textOf } from '../src/page/text-file.js';

test('lists the certificates of a longer text, each from its prefix on', () => {
  assert.deepEqual(split('HC1:ABC'), ['HC1:ABC']);
  assert.deepEqual(split('hello'), ['hello']);
  assert.deepEqual(split('Salam!\r\n\r\nHC1:ABC\nDEF\n\n\ufeffAZ1:GHI\n'), ['HC1:ABC\nDEF\n', '\ufeffAZ1:GHI\n']);
});

test('knows how certificates begin, apart from what is invisible', () => {
  for (const text of ['HC1:A', ' AZ1:A', '\ufeffHC1:A', '\u200bH\u00adC1:A', '\u0085HC1:A'.slice(1)]) {
    assert.ok(beginsCertificate(text), text);
  }
  for (const text of ['hc1:A', 'HC2:A', 'xHC1:A', '']) {
    assert.ok(!beginsCertificate(text), text);
  }
});

test('reads a text in a few ways at most, however many breaks it has', () => {
  assert.deepEqual(readings('HC1:AB'), ['HC1:AB']);
  assert.ok(readings(`HC1:${'A\n'.repeat(2000)}`).length <= 5);
  assert.throws(() => readings('A'.repeat(10_000)));
});

test('reads a text file in UTF-8 and in both orders of UTF-16', () => {
  const bytes = (encoding, text) => {
    const buffer = Buffer.from(text, encoding === 'utf-16be' ? 'utf16le' : encoding);
    return new Uint8Array(encoding === 'utf-16be' ? buffer.swap16() : buffer);
  };
  for (const encoding of ['utf8', 'utf16le', 'utf-16be']) {
    for (const mark of ['', '\ufeff']) {
      assert.equal(textOf(bytes(encoding, `${mark}HC1:Ə`)), 'HC1:Ə', encoding);
    }
  }
  assert.equal(textOf(new Uint8Array(0)), '');
});

test('of several codes takes the certificates, each once, else one other', () => {
  assert.deepEqual(certificatesOf(['x', 'HC1:A', 'AZ1:B', 'HC1:A']), ['HC1:A', 'AZ1:B']);
  assert.deepEqual(certificatesOf(['', 'x', 'y']), ['x']);
  assert.deepEqual(certificatesOf([]), []);
});
