import { platesOf } from './plates.js';
import { inverted, viewsOf } from './views.js';

/**
 * The texts of the QR codes of a picture.
 *
 * @param {import('./views.js').Picture} picture
 * @param {(picture: import('./views.js').Picture) => Promise<string[]>} read the QR reader
 * @param {boolean} all whether to go on when one is found
 * @returns {Promise<string[]>} each once
 */
export async function textsIn(picture, read, all = true) {
  /** @type {Set<string>} */
  const texts = new Set();
  for (const view of viewsOf(picture)) {
    (await read(view)).forEach((text) => texts.add(text));
    if (!all && texts.size > 0) {
      break;
    }
    for (const plate of [...platesOf(view), ...platesOf(inverted(view))]) {
      (await read(plate)).forEach((text) => texts.add(text));
    }
  }
  return [...texts];
}
