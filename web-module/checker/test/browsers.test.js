import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import * as esbuild from 'esbuild';
import wabt from 'wabt';
import { BROWSERS, COMMON } from '../build-options.mjs';

/**
 * What Chrome 81 (Android 8, 2020) or Safari of iOS 14 does not have, by the names under which it
 * is called. What the build adds (`older-browsers.js`) and what is only called where it is there
 * stands in `GUARDED`.
 */
const TOO_NEW = new Set([
  'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'replaceAll',
  'structuredClone', 'hasOwn', 'groupBy', 'any', 'withResolvers',
   'randomUUID', 'replaceChildren', 'CompressionStream', 'DecompressionStream', 'WeakRef',
  'FinalizationRegistry', 'OffscreenCanvas', 'createImageBitmap', 'BarcodeDetector', 'AudioContext',
  'fromBase64', 'toBase64', 'fromHex', 'toHex', 'requestIdleCallback', 'checkVisibility',
  'showModal', 'isSubsetOf', 'union', 'intersection', 'difference', 'isWellFormed', 'transfer',
  'showOpenFilePicker', 'locks', 'userAgentData', 'scheduler', 'reportError', 'Segmenter',
]);

const GUARDED = {
  page: ['hasOwn', 'replaceChildren', 'createImageBitmap', 'BarcodeDetector', 'AudioContext', 'fromBase64', 'toBase64'],
  reader: ['hasOwn', 'replaceChildren', 'FinalizationRegistry'],
  worker: ['hasOwn', 'replaceChildren'],
};

const ENTRIES = {
  page: 'src/page/main.js',
  reader: 'src/page/reader-worker.js',
  worker: 'src/service-worker.js',
};

async function built(entry) {
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    entryPoints: [entry],
    define: { READER_FILE: '""', WASM_FILE: '""', VERSION: '""', FILES: '[]' },
    plugins: [
      {
        name: 'words',
        setup(build) {
          build.onResolve({ filter: /^words:$/ }, () => ({ path: 'words', namespace: 'words' }));
          build.onLoad({ filter: /.*/, namespace: 'words' }, () => ({ contents: 'export const WORDS = {}' }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}

/** The name of a property that is read, or of something global that is called: those are longer than what the build leaves of our own names. */
function nameOf(node) {
  if (node.type === 'MemberExpression' && !node.computed) {
    return node.property.name;
  }
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  return isCall && node.callee.name?.length > 5 ? node.callee.name : undefined;
}

const SYNTAX_TOO_NEW = ['StaticBlock', 'PrivateIdentifier', 'ImportExpression', 'AwaitUsing'];

for (const [name, entry] of Object.entries(ENTRIES)) {
  test(`the ${name} calls nothing that a browser of 2020 does not have`, async () => {
    const script = await built(entry);
    const found = new Set();
    full(parse(script, { ecmaVersion: 2022, sourceType: 'script' }), (node) => {
      const called = nameOf(node);
      if (TOO_NEW.has(called)) {
        found.add(called);
      }
      const isAssignment = node.type === 'AssignmentExpression' && /^(\?\?|&&|\|\|)=$/.test(node.operator);
      if (SYNTAX_TOO_NEW.includes(node.type) || isAssignment) {
        found.add(node.type);
      }
    });
    assert.deepEqual([...found].filter((one) => !GUARDED[name].includes(one)), []);
  });
}

test('no script evaluates text, though the policy lets the reader do so for its WebAssembly', async () => {
  for (const entry of Object.values(ENTRIES)) {
    full(parse(await built(entry), { ecmaVersion: 2022, sourceType: 'script' }), (node) => {
      assert.ok(!['eval', 'Function'].includes(node.callee?.name), `${entry}: ${node.callee?.name}`);
    });
  }
});

test('the build aims at the browsers that the page names', () => {
  assert.deepEqual(BROWSERS, ['chrome81', 'firefox78', 'safari14']);
});

test('the QR reader is WebAssembly of 2017, which all of them run', async () => {
  const { readWasm } = await wabt();
  const file = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  const features = {
    exceptions: false, mutable_globals: true, sat_float_to_int: false, sign_extension: false,
    simd: false, threads: false, multi_value: false, tail_call: false, bulk_memory: false,
    reference_types: false,
  };
  const module = readWasm(file, { readDebugNames: false, ...features });
  module.validate();
  module.destroy();
});

test('the style sheet has nothing that leaves an older browser without a layout', () => {
  const css = ['../src/page/checker.css', '../../src/main/webapp/assets/pasport.css']
    .map((name) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8'))
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '');
  for (const tooNew of [/:has\(/, /:is\(/, /:where\(/, /\binset\s*:/, /@layer/, /@container/, /\bdvh\b/, /color-mix/]) {
    assert.doesNotMatch(css, tooNew);
  }
  // Without it, the line of a flex container runs together: Chrome before 84, Safari before 14.1.
  for (const rule of css.match(/[^{}]+\{[^{}]*display:\s*flex[^{}]*\}/g) ?? []) {
    assert.doesNotMatch(rule, /[\s;{]gap\s*:/, rule);
  }
  for (const rule of css.match(/[^{}]+\{[^{}]*padding-block\s*:[^{}]*\}/g) ?? []) {
    assert.fail(`padding-block is of Chrome 87 and Safari 14.1: ${rule}`);
  }
});
