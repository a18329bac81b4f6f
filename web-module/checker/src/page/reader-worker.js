import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { textsIn } from '../qr/texts.js';

/** The file's name carries its version; the build puts it in. */
const WASM = new URL(WASM_FILE, self.location.href).href;

prepareZXingModule({ overrides: { locateFile: () => WASM }, fireImmediately: true });

/** For a picture of the camera's, of which another follows at once. */
const QUICK = { formats: ['QRCode'], tryHarder: true, tryInvert: true, maxNumberOfSymbols: 2 };
/** For a photo, of which there is but one. */
const THOROUGH = { ...QUICK, tryRotate: true, tryDownscale: true, maxNumberOfSymbols: 20 };

self.onmessage = async ({ data: { id, width, height, pixels, thorough } }) => {
  const read = async (picture) => {
    const image = new ImageData(picture.data, picture.width, picture.height);
    const codes = await readBarcodes(image, thorough ? THOROUGH : QUICK);
    return codes.filter((code) => code.isValid).map((code) => code.text);
  };
  try {
    const picture = { width, height, data: new Uint8ClampedArray(pixels) };
    self.postMessage({ id, texts: await textsIn(picture, read, thorough) });
  } catch (e) {
    self.postMessage({ id, problem: String(e) });
  }
};
