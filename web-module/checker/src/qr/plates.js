/**
 * Codes without their white frame on a dark screen. Readers look for a finder pattern's dark ring,
 * which goes over into the screen there. So every square in which light pixels lie close together is
 * cut out, turned upright and given a frame.
 *
 * @typedef {import('./views.js').Picture} Picture
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 */

/** The picture is divided into so many squares along its longer side. */
const GRID = 220;
/** A smaller square holds no certificate: its code has some 60 modules and more. */
const SMALLEST = 60;
const MOST_PLATES = 6;
/** A code with as many modules as fit, and the frame of four that it should have. */
const FRAME = 0.1;
/** Of the longer side. */
const SHORTEST_SIDE = 0.75;

/**
 * The plates of a picture, the largest first.
 *
 * @param {Picture} picture without transparent parts
 * @returns {Picture[]}
 */
export function platesOf(picture) {
  const grey = greyOf(picture);
  const limit = threshold(grey);
  if (limit === undefined) {
    return [];
  }
  const light = (/** @type {number} */ x, /** @type {number} */ y) => grey[y * picture.width + x] > limit;
  return boxes(picture, light)
    .map((box) => upright(box, light))
    .filter((plate) => plate !== undefined)
    .map((plate) => framed(plate, picture, grey));
}

/** @param {Picture} picture */
function greyOf({ width, height, data }) {
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    grey[i] = (data[4 * i] * 77 + data[4 * i + 1] * 150 + data[4 * i + 2] * 29) >> 8;
  }
  return grey;
}

/** Half-way between dark and light; nothing if all is of one shade. @param {Uint8Array} grey */
function threshold(grey) {
  const counts = new Uint32Array(256);
  grey.forEach((shade) => counts[shade]++);
  const at = (/** @type {number} */ part) => {
    let sum = 0;
    return counts.findIndex((count) => (sum += count) > part * grey.length);
  };
  const [dark, light] = [at(0.02), at(0.99)];
  return light - dark < 40 ? undefined : (dark + light) / 2;
}

/**
 * The boxes around light pixels that lie close together, square enough for a code.
 *
 * @param {Picture} picture
 * @param {(x: number, y: number) => boolean} light
 */
function boxes({ width, height }, light) {
  const step = Math.max(2, Math.ceil(Math.max(width, height) / GRID));
  const columns = Math.ceil(width / step);
  const rows = Math.ceil(height / step);
  const cells = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (light(x, y)) {
        cells[Math.floor(y / step) * columns + Math.floor(x / step)] = 1;
      }
    }
  }
  return components(cells, columns, rows)
    .map((cell) => ({
      left: cell.left * step,
      top: cell.top * step,
      right: Math.min(width, (cell.right + 1) * step),
      bottom: Math.min(height, (cell.bottom + 1) * step),
    }))
    .filter((box) => {
      const sides = [box.right - box.left, box.bottom - box.top];
      return Math.min(...sides) >= SMALLEST && Math.min(...sides) >= SHORTEST_SIDE * Math.max(...sides);
    })
    .sort((one, other) => other.right - other.left - (one.right - one.left))
    .slice(0, MOST_PLATES);
}

/**
 * Groups of cells that touch or have one empty cell between them.
 *
 * @param {Uint8Array} cells 1 for light; taken apart
 * @param {number} columns
 * @param {number} rows
 */
function components(cells, columns, rows) {
  /** @type {Box[]} */
  const found = [];
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] !== 1) {
      continue;
    }
    const box = { left: columns, top: rows, right: 0, bottom: 0 };
    const open = [start];
    cells[start] = 0;
    while (open.length > 0) {
      const cell = /** @type {number} */ (open.pop());
      const x = cell % columns;
      const y = Math.floor(cell / columns);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          const near = cell + dy * columns + dx;
          const inside = x + dx >= 0 && x + dx < columns && y + dy >= 0 && y + dy < rows;
          if (inside && cells[near] === 1) {
            cells[near] = 0;
            open.push(near);
          }
        }
      }
    }
    found.push(box);
  }
  return found;
}

/**
 * The smallest rectangle around the light pixels of a box, at any angle. The separators of the
 * finder patterns reach each edge of a code, so this is the code itself.
 *
 * @param {Box} box
 * @param {(x: number, y: number) => boolean} light
 * @returns {{angle: number, left: number, top: number, width: number, height: number} | undefined}
 */
function upright(box, light) {
  const edge = edgeOf(box, light);
  let best;
  for (let degrees = 0; degrees < 90; degrees++) {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const size = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const [x, y] of edge) {
      const across = x * cos + y * sin;
      const down = y * cos - x * sin;
      size.left = Math.min(size.left, across);
      size.right = Math.max(size.right, across);
      size.top = Math.min(size.top, down);
      size.bottom = Math.max(size.bottom, down);
    }
    const width = size.right - size.left;
    const height = size.bottom - size.top;
    // Upright codes stay as they are, pixel by pixel.
    const area = width * height * (degrees === 0 ? 0.98 : 1);
    if (!best || area < best.area) {
      best = { angle, left: size.left, top: size.top, width, height, area };
    }
  }
  return best && Math.min(best.width, best.height) >= SHORTEST_SIDE * Math.max(best.width, best.height)
    ? best
    : undefined;
}

/** The corners of the first and the last light pixel of each row. @param {Box} box @param {(x: number, y: number) => boolean} light */
function edgeOf({ left, top, right, bottom }, light) {
  /** @type {[number, number][]} */
  const edge = [];
  for (let y = top; y < bottom; y++) {
    let first = left;
    while (first < right && !light(first, y)) {
      first++;
    }
    let last = right - 1;
    while (last > first && !light(last, y)) {
      last--;
    }
    if (first < right) {
      edge.push([first, y], [first, y + 1], [last + 1, y], [last + 1, y + 1]);
    }
  }
  return edge;
}

/**
 * A rectangle of the picture, turned upright, in a white frame.
 *
 * @param {{angle: number, left: number, top: number, width: number, height: number}} plate
 * @param {Picture} picture
 * @param {Uint8Array} grey
 * @returns {Picture}
 */
function framed(plate, picture, grey) {
  const frame = Math.ceil(Math.max(plate.width, plate.height) * FRAME);
  const width = Math.round(plate.width) + 2 * frame;
  const height = Math.round(plate.height) + 2 * frame;
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  const [cos, sin] = [Math.cos(plate.angle), Math.sin(plate.angle)];
  for (let y = frame; y < height - frame; y++) {
    for (let x = frame; x < width - frame; x++) {
      const across = plate.left + x - frame + 0.5;
      const down = plate.top + y - frame + 0.5;
      const fromX = Math.floor(across * cos - down * sin);
      const fromY = Math.floor(across * sin + down * cos);
      if (fromX >= 0 && fromX < picture.width && fromY >= 0 && fromY < picture.height) {
        data.fill(grey[fromY * picture.width + fromX], 4 * (y * width + x), 4 * (y * width + x) + 3);
      }
    }
  }
  return { width, height, data };
}
