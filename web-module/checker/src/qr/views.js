/**
 * A picture in the form of the browser's `ImageData`: four bytes a pixel, row by row.
 *
 * @typedef {{width: number, height: number, data: Uint8ClampedArray}} Picture
 */

const WHITE = 255;
const BLACK = 0;

/**
 * How a picture can be seen. QR codes saved from screens often have no background: a dark one shows
 * on white, a light one on black.
 *
 * @param {Picture} picture
 * @returns {Picture[]} without transparent parts
 */
export function viewsOf(picture) {
  return isOpaque(picture) ? [picture] : [on(WHITE, picture), on(BLACK, picture)];
}

/** @param {Picture} picture */
function isOpaque({ data }) {
  for (let i = 3; i < data.length; i += 4) {
    if (data[i] !== 255) {
      return false;
    }
  }
  return true;
}

/** @param {number} shade @param {Picture} picture @returns {Picture} */
function on(shade, { width, height, data }) {
  const mixed = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] / 255;
    for (let colour = 0; colour < 3; colour++) {
      mixed[i + colour] = data[i + colour] * alpha + shade * (1 - alpha);
    }
    mixed[i + 3] = 255;
  }
  return { width, height, data: mixed };
}

/** The same picture, light for dark. @param {Picture} picture @returns {Picture} */
export function inverted({ width, height, data }) {
  const other = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i++) {
    other[i] = i % 4 === 3 ? data[i] : 255 - data[i];
  }
  return { width, height, data: other };
}
