/** A clock may be off by so much. */
const TOLERANCE = 2 * 60 * 1000;
/** When the clock was set, or the device slept, what was heard before says nothing any more. */
const JUMP = 60 * 1000;

/** What this device's clock is worth: the server tells the time with each answer. */
export class DeviceClock {
  #read;
  #ticks;
  /** By how much the device was ahead when the server last answered. @type {number | undefined} */
  #ahead;
  #drift = 0;

  /**
   * @param {() => number} read milliseconds since 1970
   * @param {() => number} ticks milliseconds that nobody can set
   */
  constructor(read = () => Date.now(), ticks = () => performance.now()) {
    this.#read = read;
    this.#ticks = ticks;
  }

  /**
   * Hears the time from an answer.
   *
   * @param {Headers} headers `Date`, and `Age` where a cache answered for the server
   */
  hear(headers) {
    const server = Date.parse(headers.get('Date') ?? '') + 1000 * Number(headers.get('Age') ?? 0);
    if (Number.isFinite(server)) {
      this.#ahead = this.#read() - server;
      this.#drift = this.#read() - this.#ticks();
    }
  }

  /** What this device's clock shows, in milliseconds since 1970. */
  now() {
    return this.#read();
  }

  /** The server's time, if this device's clock is known to be off; else undefined. */
  trueTime() {
    const jumped = Math.abs(this.#read() - this.#ticks() - this.#drift) > JUMP;
    if (this.#ahead === undefined || jumped || Math.abs(this.#ahead) < TOLERANCE) {
      return undefined;
    }
    return this.#read() - this.#ahead;
  }
}
