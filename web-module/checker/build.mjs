/**
 * Builds the checker: `node build.mjs FOLDER` writes FOLDER/WEB-INF/checker/index.html and
 * FOLDER/verify/*. Names carry the content's hash, so that browsers may keep each file for ever.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { BROWSERS, COMMON } from './build-options.mjs';
import { wordsOf } from './build-words.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const webapp = join(here, '../src/main/webapp/assets');
const target = process.argv[2] ?? join(here, 'target/checker');

/** What was built, by its name in the folder `verify`. @type {Map<string, Uint8Array>} */
const files = new Map();

function add(name, content) {
  files.set(name, Buffer.from(content));
  return name;
}

/** A name with the content's hash in it. */
function versioned(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return add(name.replace(/(\.\w+)$/, `-${hash}$1`), content);
}

async function bundle(entry, options = {}) {
  const { outputFiles } = await esbuild.build({ ...COMMON, entryPoints: [entry], ...options });
  return outputFiles[0].contents;
}

const words = wordsOf();
const wasm = versioned(
  'reader.wasm',
  readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))),
);
const reader = versioned(
  'reader.js',
  await bundle('src/page/reader-worker.js', { define: { WASM_FILE: JSON.stringify(wasm) } }),
);
const script = versioned(
  'page.js',
  await bundle('src/page/main.js', {
    define: { READER_FILE: JSON.stringify(`verify/${reader}`) },
    plugins: [
      {
        name: 'words',
        setup(build) {
          build.onResolve({ filter: /^words:$/ }, () => ({ path: 'words', namespace: 'words' }));
          build.onLoad({ filter: /.*/, namespace: 'words' }, () => ({
            contents: `export const WORDS = JSON.parse(${JSON.stringify(JSON.stringify(words))})`,
          }));
        },
      },
    ],
  }),
);
const style = versioned(
  'page.css',
  (
    await esbuild.transform(
      readFileSync(join(webapp, 'pasport.css'), 'utf8') +
        readFileSync(join(here, 'src/page/checker.css'), 'utf8'),
      { loader: 'css', minify: true, charset: 'utf8', target: BROWSERS },
    )
  ).code,
);
add('mark.svg', readFileSync(join(webapp, 'mark.svg')));
for (const size of [192, 512]) {
  add(`icon-${size}.png`, readFileSync(join(here, `icons/icon-${size}.png`)));
}
add(
  'checker.webmanifest',
  JSON.stringify({
    id: '../verify',
    name: words.az['checker.window'],
    short_name: words.az['site.verify'],
    lang: 'az',
    start_url: '../verify',
    scope: '../verify',
    display: 'standalone',
    orientation: 'portrait',
    background_color: '#f3f5f8',
    theme_color: '#0b5394',
    icons: [192, 512].flatMap((size) =>
      ['any', 'maskable'].map((purpose) => ({
        src: `icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ),
  }),
);

const index = readFileSync(join(here, 'src/page/index.html'), 'utf8')
  .replace('{{page.css}}', `verify/${style}`)
  .replace('{{page.js}}', `verify/${script}`)
  // In Azerbaijani until the script knows better; without scripts for good.
  .replace(/data-t="([^"]+)"([^>]*)>(?=<\/)/g, (tag, key) => tag + words.az[key]);

const version = createHash('sha256').update(index);
files.forEach((content, name) => version.update(name).update(content));
const list = [...files.keys()];
add(
  'service-worker.js',
  await bundle('src/service-worker.js', {
    define: {
      VERSION: JSON.stringify(version.digest('hex').slice(0, 16)),
      FILES: JSON.stringify(list),
    },
  }),
);

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'verify'), { recursive: true });
mkdirSync(join(target, 'WEB-INF/checker'), { recursive: true });
writeFileSync(join(target, 'WEB-INF/checker/index.html'), index);
let bytes = index.length;
let zipped = gzipSync(index).length;
for (const [name, content] of files) {
  writeFileSync(join(target, 'verify', basename(name)), content);
  bytes += content.length;
  zipped += gzipSync(content).length;
  console.log(`  ${name}: ${kilobytes(content.length)}, gzip ${kilobytes(gzipSync(content).length)}`);
}
console.log(`  in all ${kilobytes(bytes)}, gzip ${kilobytes(zipped)}`);

function kilobytes(number) {
  return `${(number / 1024).toFixed(1)} KB`;
}
