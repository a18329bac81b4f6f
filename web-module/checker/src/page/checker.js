import { CameraProblem } from './camera.js';
import { byId, element } from './element.js';
import { sheetOf } from './sheet.js';

/** A result leaves the screen after so many seconds: the next person must not read it. */
const SHOWN_FOR = 60;
const BETWEEN_PICTURES = 60;

/** For a hand that feels what the eye does not see; milliseconds. */
const TREMBLE = { VALID: [80], NOT_VALID: [300, 100, 300], CANNOT_TELL: [150, 100, 150] };

/**
 * From camera, photo or text to a verdict on the screen. What was read is held in no longer-lived
 * place than the screen itself.
 */
export class Checker {
  #words;
  #camera;
  #finder;
  #check;
  #checked;
  /** Counts scans: a picture of an earlier one has nothing to say any more. */
  #scan = 0;
  #byCamera = false;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #clock;

  #start = byId('start');
  #scanning = byId('scanning');
  #answer = byId('answer');
  #problem = byId('problem');
  #torch = byId('torch');
  #text = /** @type {HTMLTextAreaElement} */ (byId('text'));
  #photo = /** @type {HTMLInputElement} */ (byId('photo'));

  /**
   * @param {object} parts
   * @param {import('./words.js').Words} parts.words
   * @param {import('./camera.js').Camera} parts.camera
   * @param {import('./qr.js').QrFinder} parts.finder
   * @param {(text: string) => Promise<import('../verify.js').Verdict>} parts.check
   * @param {() => void} parts.checked
   */
  constructor({ words, camera, finder, check, checked }) {
    this.#words = words;
    this.#camera = camera;
    this.#finder = finder;
    this.#check = check;
    this.#checked = checked;
    byId('scan').addEventListener('click', () => this.scan());
    byId('stop').addEventListener('click', () => this.showStart('scan'));
    byId('choose').addEventListener('click', () => this.#photo.click());
    this.#torch.addEventListener('click', () => this.#switchTorch());
    this.#photo.addEventListener('change', () => this.#readPhoto());
    byId('typed').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#readText();
    });
    // Whoever takes up the phone later finds nothing.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && !this.isIdle) {
        this.showStart();
      }
    });
    addEventListener('pagehide', () => this.showStart());
  }

  /** Whether nobody would miss anything if the page began anew. */
  get isIdle() {
    return !this.#start.hidden && this.#text.value === '' && this.#photo.value === '';
  }

  /** @param {string} [focus] the element that has the focus afterwards */
  showStart(focus) {
    this.#leave();
    this.#start.hidden = false;
    if (focus) {
      byId(focus).focus();
    }
  }

  async scan() {
    this.#leave();
    this.#scanning.hidden = false;
    const scan = this.#scan;
    try {
      await this.#camera.start();
      if (scan !== this.#scan) {
        this.#camera.stop();
        return;
      }
      this.#torch.hidden = !this.#camera.hasTorch;
      byId('stop').focus();
      const text = await this.#look(scan);
      if (text !== undefined && scan === this.#scan) {
        await this.#show(text, true);
      }
    } catch (e) {
      if (scan === this.#scan) {
        this.showStart('scan');
        this.#complain(
          e instanceof CameraProblem ? `checker.camera.${e.fault}` : 'checker.reader',
        );
      }
    }
  }

  /** Picture after picture, until there is a text. @param {number} scan */
  async #look(scan) {
    while (scan === this.#scan) {
      const video = /** @type {HTMLVideoElement} */ (byId('video'));
      const text = await this.#finder.inVideo(video);
      if (text !== undefined) {
        return text;
      }
      await new Promise((done) => setTimeout(done, BETWEEN_PICTURES));
    }
    return undefined;
  }

  async #switchTorch() {
    const on = this.#torch.getAttribute('aria-pressed') !== 'true';
    await this.#camera.light(on).catch(() => {});
    this.#torch.setAttribute('aria-pressed', String(on));
  }

  async #readPhoto() {
    const file = this.#photo.files?.[0];
    if (!file) {
      return;
    }
    this.#problem.replaceChildren();
    const scan = this.#scan;
    if (file.type === 'application/pdf') {
      this.#photo.value = '';
      this.#complain('checker.pdf');
      return;
    }
    const choose = byId('choose');
    choose.setAttribute('aria-busy', 'true');
    choose.textContent = this.#words.say('verify.working');
    try {
      const text = await this.#finder.inPhoto(file);
      if (scan !== this.#scan) {
        return; // the page was left or hidden meanwhile
      }
      if (text === undefined) {
        this.#complain('verify.refused.NO_QR');
      } else {
        await this.#show(text, false);
      }
    } catch (e) {
      this.#complain(e instanceof DOMException ? 'checker.photo.unreadable' : 'checker.reader');
    } finally {
      this.#photo.value = '';
      choose.removeAttribute('aria-busy');
      choose.textContent = this.#words.say('checker.photo.choose');
    }
  }

  async #readText() {
    const text = this.#text.value;
    if (text.trim() === '') {
      this.#complain('verify.refused.EMPTY');
      return;
    }
    await this.#show(text, false);
  }

  /** @param {string} key */
  #complain(key) {
    const words = this.#words;
    const notice = element('section', { class: 'notice' }, element('p', {}, words.say(key)));
    if (key === 'checker.pdf') {
      const link = element('a', { href: 'verify/server' }, words.say('checker.server'));
      notice.append(element('p', {}, link));
    }
    this.#problem.replaceChildren(notice);
    notice.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} text @param {boolean} byCamera */
  async #show(text, byCamera) {
    const scan = this.#scan;
    const verdict = await this.#check(text);
    if (scan !== this.#scan) {
      return; // the page was left or hidden meanwhile
    }
    this.#leave();
    this.#byCamera = byCamera;
    const section = this.#verdict(verdict);
    this.#answer.replaceChildren(section);
    document.title = `${this.#words.say(`outcome.${verdict.outcome}`)} – ${this.#words.say('site.name')}`;
    byId('verdict').focus({ preventScroll: true });
    section.scrollIntoView({ block: 'start' });
    navigator.vibrate?.(TREMBLE[verdict.outcome]);
    this.#checked();
  }

  /** @param {import('../verify.js').Verdict} verdict */
  #verdict(verdict) {
    const words = this.#words;
    const sheet = sheetOf(verdict, words);
    const next = element('button', { type: 'button', class: 'button big', id: 'next' });
    next.textContent = words.say('checker.next');
    next.addEventListener('click', () => (this.#byCamera ? this.scan() : this.showStart('scan')));
    const gone = element('p', { class: 'quiet gone', 'aria-live': 'off' });
    this.#count(gone);
    return element(
      'section',
      { class: `verdict ${sheet.colour}`, 'data-reason': verdict.reason },
      element(
        'p',
        { class: 'word', id: 'verdict', tabindex: '-1' },
        element('span', { class: 'sign', 'aria-hidden': 'true' }, sheet.sign),
        ' ',
        element('strong', {}, sheet.word),
      ),
      element(
        'div',
        { class: 'because' },
        ...sheet.because.map((sentence) => element('p', {}, sentence)),
        ...(sheet.person.length > 0 ? [list(sheet.person, 'main')] : []),
        ...(sheet.isToCompare
          ? [element('p', { class: 'compare' }, words.say('verify.compare'))]
          : []),
        ...(sheet.lines.length > 0 ? [list(sheet.lines, '')] : []),
        element('p', { class: 'actions' }, next),
        gone,
      ),
    );
  }

  /** @param {HTMLElement} place */
  #count(place) {
    const end = performance.now() + SHOWN_FOR * 1000;
    const tell = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      place.textContent = this.#words.say('checker.gone', Math.max(left, 0));
      if (left <= 0) {
        this.showStart();
      }
    };
    tell();
    this.#clock = setInterval(tell, 1000);
  }

  /** Takes everything off the screen, and off the page. */
  #leave() {
    this.#scan++;
    clearInterval(this.#clock);
    this.#camera.stop();
    this.#torch.hidden = true;
    this.#torch.setAttribute('aria-pressed', 'false');
    this.#text.value = '';
    this.#answer.replaceChildren();
    this.#problem.replaceChildren();
    this.#start.hidden = true;
    this.#scanning.hidden = true;
    document.title = this.#words.say('checker.window');
  }
}

/** @param {import('./sheet.js').Line[]} lines @param {string} name */
function list(lines, name) {
  const rows = lines.map(({ label, value }) =>
    element('div', { class: name }, element('dt', {}, label), element('dd', {}, value)),
  );
  return element('dl', { class: 'lines' }, ...rows);
}
