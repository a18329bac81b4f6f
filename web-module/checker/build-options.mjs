import { fileURLToPath } from 'node:url';

/**
 * The oldest browsers that the page runs on: those of 2020, on Android 8 and iOS 14. The page says
 * so (`checker.browsers`), and a test looks for what they do not know.
 */
export const BROWSERS = ['chrome81', 'firefox78', 'safari14'];

/** How every script of the checker is built. @type {import('esbuild').BuildOptions} */
export const COMMON = {
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  bundle: true,
  minify: true,
  write: false,
  target: BROWSERS,
  // Safari 14 has it, but for corner cases that nothing here uses; esbuild cannot take it apart.
  supported: { destructuring: true },
  format: 'iife',
  charset: 'utf8',
  legalComments: 'none',
  inject: ['src/page/older-browsers.js'],
};
