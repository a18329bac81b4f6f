import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** The file's name carries its version; the build puts it in. */
const WASM = new URL(WASM_FILE, self.location.href).href;

prepareZXingModule({ overrides: { locateFile: () => WASM }, fireImmediately: true });

const QUICK = { formats: ['QRCode'], tryHarder: true, tryInvert: true, maxNumberOfSymbols: 2 };
const THOROUGH = { ...QUICK, tryRotate: true, tryDownscale: true, maxNumberOfSymbols: 8 };

self.onmessage = async ({ data: { id, width, height, pixels, thorough } }) => {
  try {
    const picture = new ImageData(new Uint8ClampedArray(pixels), width, height);
    const codes = await readBarcodes(picture, thorough ? THOROUGH : QUICK);
    self.postMessage({ id, texts: codes.filter((code) => code.isValid).map((code) => code.text) });
  } catch (e) {
    self.postMessage({ id, problem: String(e) });
  }
};
