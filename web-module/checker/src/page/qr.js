import { beginsCertificate } from '../hcert/pasted-text.js';
import { openPicture } from './picture.js';

/** Sides, in pixels, at which a photo is searched: noise goes when it shrinks, small codes too. */
const PHOTO_SIDES = [1800, 1200, 2800, 800];
const VIDEO_SIDE = 1280;

/** So many pictures the browser's own reader looks at alone before the other one helps. */
const PATIENCE = 10;

/** Finds the text of a QR code in pictures: by the browser's own reader, then by ours. */
export class QrFinder {
  #canvas = document.createElement('canvas');
  #worker;
  #native = nativeDetector();
  #misses = 0;

  /** @param {string} workerAddress */
  constructor(workerAddress) {
    this.#worker = new ReaderWorker(workerAddress);
  }

  /** In the picture that the camera gives now. @param {HTMLVideoElement} video */
  async inVideo(video) {
    const native = await this.#native;
    if (native) {
      const found = await detect(native, video);
      this.#misses = found ? 0 : this.#misses + 1;
      if (found || this.#misses <= PATIENCE) {
        return found;
      }
    }
    if (video.videoWidth === 0) {
      return undefined;
    }
    const pixels = this.#draw(video, video.videoWidth, video.videoHeight, VIDEO_SIDE);
    return certificateFirst(await this.#worker.read(pixels, false));
  }

  /**
   * The texts of all certificates in a photo; of one other QR code if there is no certificate's.
   *
   * @param {Blob} file
   * @returns {Promise<string[]>} none if there is no code
   * @throws {DOMException} if the browser cannot open it
   */
  async inPhoto(file) {
    const photo = await openPicture(file);
    try {
      const texts = await this.#detected(photo.source);
      const longest = Math.max(photo.width, photo.height);
      const sides = PHOTO_SIDES.map((side) => Math.min(side, longest));
      for (const side of new Set(sides)) {
        const pixels = this.#draw(photo.source, photo.width, photo.height, side);
        texts.push(...(await this.#worker.read(pixels, true)));
        if (texts.some(beginsCertificate)) {
          break;
        }
      }
      return certificatesOf(texts);
    } finally {
      photo.close();
      // Nothing of the picture stays.
      this.#canvas.width = 0;
    }
  }

  /** What the browser's own reader finds. @param {CanvasImageSource} photo */
  async #detected(photo) {
    const native = await this.#native;
    const found = native && (await detect(native, photo));
    return found ? [found] : [];
  }

  /**
   * @param {CanvasImageSource} source
   * @param {number} width
   * @param {number} height
   * @param {number} side the longest that is wanted
   */
  #draw(source, width, height, side) {
    const scale = Math.min(1, side / Math.max(width, height));
    this.#canvas.width = Math.max(1, Math.round(width * scale));
    this.#canvas.height = Math.max(1, Math.round(height * scale));
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) {
      throw new Error('no canvas');
    }
    // What is transparent stays so: the reader looks at it on white and on black.
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, 0, 0, this.#canvas.width, this.#canvas.height);
    return context.getImageData(0, 0, this.#canvas.width, this.#canvas.height);
  }
}

/** Of several codes, the certificate's. @param {string[]} texts */
export function certificateFirst(texts) {
  return certificatesOf(texts)[0];
}

/** All certificates, each once; else one other text. @param {string[]} texts */
export function certificatesOf(texts) {
  const certificates = [...new Set(texts.filter(beginsCertificate))];
  return certificates.length > 0 ? certificates : texts.filter((text) => text !== '').slice(0, 1);
}

async function nativeDetector() {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  try {
    const formats = Detector ? await Detector.getSupportedFormats() : [];
    return formats.includes('qr_code') ? new Detector({ formats: ['qr_code'] }) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {any} detector @param {CanvasImageSource} source @returns {Promise<string | undefined>} */
async function detect(detector, source) {
  try {
    const codes = await detector.detect(source);
    return certificateFirst(codes.map((/** @type {{rawValue: string}} */ code) => code.rawValue));
  } catch {
    return undefined; // on some phones the browser's reader is a promise that is not kept
  }
}

/** Our reader, in a thread of its own: on a cheap phone one picture takes a while. */
class ReaderWorker {
  #address;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, {done: (texts: string[]) => void, failed: (e: Error) => void}>} */
  #waiting = new Map();
  #last = 0;

  /** @param {string} address */
  constructor(address) {
    this.#address = address;
  }

  /**
   * @param {ImageData} picture
   * @param {boolean} thorough for a photo, of which there is but one
   * @returns {Promise<string[]>}
   */
  read(picture, thorough) {
    const worker = this.#started();
    const id = ++this.#last;
    const { width, height, data } = picture;
    worker.postMessage({ id, width, height, pixels: data.buffer, thorough }, [data.buffer]);
    return new Promise((done, failed) => this.#waiting.set(id, { done, failed }));
  }

  #started() {
    if (!this.#worker) {
      this.#worker = new Worker(this.#address);
      this.#worker.onmessage = ({ data: { id, texts, problem } }) => {
        const waiting = this.#waiting.get(id);
        this.#waiting.delete(id);
        if (problem) {
          waiting?.failed(new Error(problem));
        } else {
          waiting?.done(texts);
        }
      };
      this.#worker.onerror = () => {
        this.#waiting.forEach(({ failed }) => failed(new Error('the reader does not start')));
        this.#waiting.clear();
        this.#worker = undefined;
      };
    }
    return this.#worker;
  }
}
