/**
 * Why there is no picture; each has its words in the messages, `checker.camera.*`.
 *
 * @typedef {'DENIED' | 'NONE' | 'BUSY'} CameraFault
 */
export class CameraProblem extends Error {
  /** @param {CameraFault} fault */
  constructor(fault) {
    super(fault);
    this.fault = fault;
  }
}

/** @type {Record<string, CameraFault>} */
const FAULTS = {
  NotAllowedError: 'DENIED',
  SecurityError: 'DENIED',
  NotFoundError: 'NONE',
  OverconstrainedError: 'NONE',
};

const WANTED = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** The camera at the back of the phone, its picture in a video element. */
export class Camera {
  #video;
  /** @type {MediaStream | undefined} */
  #stream;

  /** @param {HTMLVideoElement} video */
  constructor(video) {
    this.#video = video;
  }

  /** @throws {CameraProblem} */
  async start() {
    if (!navigator.mediaDevices?.getUserMedia) {
      throw new CameraProblem('NONE');
    }
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia(WANTED);
      this.#video.srcObject = this.#stream;
      await this.#video.play();
    } catch (e) {
      this.stop();
      throw new CameraProblem(FAULTS[/** @type {Error} */ (e).name] ?? 'BUSY');
    }
  }

  stop() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = undefined;
    this.#video.srcObject = null;
  }

  get #track() {
    return this.#stream?.getVideoTracks()[0];
  }

  /** Whether there is a light that can be switched on. */
  get hasTorch() {
    const able = /** @type {any} */ (this.#track?.getCapabilities?.());
    return Boolean(able?.torch);
  }

  /** @param {boolean} on */
  async light(on) {
    await this.#track?.applyConstraints(/** @type {any} */ ({ advanced: [{ torch: on }] }));
  }
}
