import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule as prepareReader, readBarcodes } from 'zxing-wasm/reader';
import { prepareZXingModule as prepareWriter, writeBarcode } from 'zxing-wasm/writer';

const file = (name) => readFileSync(fileURLToPath(import.meta.resolve(name)));
prepareReader({ overrides: { wasmBinary: file('zxing-wasm/reader/zxing_reader.wasm') } });
prepareWriter({ overrides: { wasmBinary: file('zxing-wasm/writer/zxing_writer.wasm') } });

export const WHITE = [255, 255, 255, 255];
export const BLACK = [0, 0, 0, 255];
export const GREY = [128, 128, 128, 255];
export const DARK_MODE = [18, 18, 18, 255];
export const NOTHING = [0, 0, 0, 0];

/** The text of a code, as long as a certificate's. */
export const text = (number) => `HC1:${number}NCF${'6BF%RN%TS3DHPVO J *'.repeat(25)}`;

/** The QR reader as the page's thread calls it. */
export async function read(picture) {
  const codes = await readBarcodes(picture, {
    formats: ['QRCode'], tryHarder: true, tryInvert: true, tryRotate: true, tryDownscale: true,
    maxNumberOfSymbols: 20,
  });
  return codes.filter((code) => code.isValid).map((code) => code.text);
}

export function blank(width, height, colour) {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < data.length; i += 4) {
    data.set(colour, i);
  }
  return { width, height, data };
}

/** A code of its own picture. */
export async function code(content, module, frame, ink, paper) {
  const { symbol } = await writeBarcode(content, {
    format: 'QRCode', ecLevel: 'M', withQuietZones: false, addQuietZones: false, scale: 1,
  });
  const side = (symbol.width + 2 * frame) * module;
  const picture = blank(side, side, paper);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [column, row] = [Math.floor(x / module) - frame, Math.floor(y / module) - frame];
      const isInside = column >= 0 && row >= 0 && column < symbol.width && row < symbol.height;
      if (isInside && symbol.data[row * symbol.width + column] === 0) {
        picture.data.set(ink, 4 * (y * side + x));
      }
    }
  }
  return picture;
}

/** Puts one picture onto another, turned by so many degrees around its middle. */
export function place(onto, picture, left, top, degrees = 0) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [left + picture.width / 2, top + picture.height / 2];
  const reach = Math.ceil(Math.max(picture.width, picture.height) * 0.75);
  for (let y = Math.floor(middleY) - reach; y < middleY + reach; y++) {
    for (let x = Math.floor(middleX) - reach; x < middleX + reach; x++) {
      const [dx, dy] = [x + 0.5 - middleX, y + 0.5 - middleY];
      const fromX = Math.floor(dx * cos + dy * sin + picture.width / 2);
      const fromY = Math.floor(dy * cos - dx * sin + picture.height / 2);
      const isThere = fromX >= 0 && fromY >= 0 && fromX < picture.width && fromY < picture.height;
      if (isThere && x >= 0 && y >= 0 && x < onto.width && y < onto.height) {
        const from = 4 * (fromY * picture.width + fromX);
        onto.data.set(picture.data.subarray(from, from + 4), 4 * (y * onto.width + x));
      }
    }
  }
  return onto;
}

/** Seen in a mirror. */
export function mirrored({ width, height, data }) {
  const other = blank(width, height, WHITE);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 4 * (y * width + x);
      other.data.set(data.subarray(from, from + 4), 4 * (y * width + width - 1 - x));
    }
  }
  return other;
}

/** With letters above and below, as on a phone's screen. */
export function screen(colour, width = 640, height = 760) {
  const page = blank(width, height, colour);
  for (let letter = 0; letter < 20; letter++) {
    place(page, blank(9, 16, GREY), 40 + letter * 17, 30);
    place(page, blank(9, 16, GREY), 40 + letter * 17, height - 40);
  }
  return page;
}
