import { split } from '../hcert/pasted-text.js';
import { CameraProblem } from './camera.js';
import { byId, element } from './element.js';
import { peopleNote, verdictSection } from './answer.js';
import { person } from './sheet.js';
import { textOf } from './text-file.js';

/** A result leaves the screen after so many seconds: the next person must not read it. */
const SHOWN_FOR = 60;
const BETWEEN_PICTURES = 60;
/** Of one file or text. */
const MOST_CERTIFICATES = 20;
const LARGEST_TEXT_FILE = 256 * 1024;

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
  #signals;
  /** Whose certificate the next one is compared with. @type {import('../verify.js').Attested | undefined} */
  #first;
  /** Whether the phone shows its own list of pictures in the place of this page. */
  #isChoosing = false;
  /** Counts scans: a picture of an earlier one has nothing to say any more. */
  #scan = 0;
  #byCamera = false;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #clock;

  #start = byId('start');
  #scanning = byId('scanning');
  #answer = byId('answer');
  #problem = byId('problem');
  #second = byId('second');
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
   * @param {import('./signals.js').Signals} parts.signals
   */
  constructor({ words, camera, finder, check, checked, signals }) {
    this.#words = words;
    this.#camera = camera;
    this.#finder = finder;
    this.#check = check;
    this.#checked = checked;
    this.#signals = signals;
    byId('scan').addEventListener('click', () => this.scan());
    byId('stop').addEventListener('click', () => this.#backToStart());
    byId('second-stop').addEventListener('click', () => this.showStart('scan'));
    byId('choose').addEventListener('click', () => this.#choosePhoto());
    this.#torch.addEventListener('click', () => this.#switchTorch());
    this.#photo.addEventListener('change', () => this.#readPhoto());
    byId('typed').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#readText();
    });
    // Whoever takes up the phone later finds nothing.
    document.addEventListener('visibilitychange', () => {
      const isHidden = document.visibilityState === 'hidden';
      if (isHidden && !this.isIdle && !this.#isChoosing) {
        this.showStart();
      }
      this.#isChoosing &&= isHidden;
    });
    addEventListener('pagehide', () => this.showStart());
  }

  /** Whether nobody would miss anything if the page began anew. */
  get isIdle() {
    const isUntouched = this.#text.value === '' && this.#photo.value === '';
    return !this.#start.hidden && isUntouched && this.#first === undefined;
  }

  /** @param {string} [focus] the element that has the focus afterwards */
  showStart(focus) {
    this.#first = undefined;
    this.#backToStart(focus);
  }

  /** @param {string} [focus] */
  #backToStart(focus = this.#scanning.hidden ? undefined : 'scan') {
    this.#leave();
    this.#start.hidden = false;
    if (focus) {
      byId(focus).focus();
    }
  }

  #choosePhoto() {
    this.#isChoosing = true;
    this.#signals.prepare();
    this.#photo.click();
  }

  async scan() {
    this.#signals.prepare();
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
        await this.#show([text], true);
      }
    } catch (e) {
      if (scan === this.#scan) {
        this.#backToStart('scan');
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
    this.#isChoosing = false;
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
      const texts = isText(file) ? await textsIn(file) : await this.#finder.inPhoto(file);
      if (scan !== this.#scan) {
        return; // the page was left or hidden meanwhile
      }
      if (texts.length === 0) {
        this.#complain('verify.refused.NO_QR');
      } else {
        await this.#show(texts, false);
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
    this.#signals.prepare();
    const text = this.#text.value;
    if (text.trim() === '') {
      this.#complain('verify.refused.EMPTY');
      return;
    }
    await this.#show(split(text), false);
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

  /** @param {string[]} texts @param {boolean} byCamera */
  async #show(texts, byCamera) {
    const scan = this.#scan;
    const verdicts = [];
    for (const text of texts.slice(0, MOST_CERTIFICATES)) {
      verdicts.push(await this.#check(text));
    }
    if (scan !== this.#scan) {
      return; // the page was left or hidden meanwhile
    }
    const first = this.#first;
    this.#first = undefined;
    this.#leave();
    this.#byCamera = byCamera;
    const words = this.#words;
    this.#answer.replaceChildren(...this.#answerOf(verdicts, first, texts.length));
    const title =
      verdicts.length > 1
        ? words.say('checker.several', verdicts.length)
        : words.say(`outcome.${verdicts[0].outcome}`);
    document.title = `${title} – ${words.say('site.name')}`;
    byId('verdict').focus({ preventScroll: true });
    /** @type {HTMLElement} */ (this.#answer.firstElementChild).scrollIntoView({ block: 'start' });
    this.#signals.tell(verdicts.map(({ outcome }) => outcome));
    this.#checked();
  }

  /**
   * @param {import('../verify.js').Verdict[]} verdicts
   * @param {import('../verify.js').Attested | undefined} first that of an earlier certificate
   * @param {number} found how many certificates there were
   */
  #answerOf(verdicts, first, found) {
    const words = this.#words;
    const isOne = verdicts.length === 1;
    const compared = first ?? (isOne ? undefined : verdicts[0].attested);
    const sections = verdicts.map((verdict, i) => {
      const isCompared = compared !== undefined && verdict.attested !== compared;
      const note = isCompared ? [peopleNote(compared, verdict.attested, words)] : [];
      return verdictSection(verdict, words, i === 0 ? 'verdict' : `verdict-${i}`, note);
    });
    const last = sections[sections.length - 1].lastElementChild ?? sections[0];
    last.append(...this.#whatNext(verdicts));
    const several = [
      ...(isOne ? [] : [words.say('checker.several', verdicts.length)]),
      ...(found > verdicts.length ? [words.say('verify.more', verdicts.length)] : []),
    ].map((text) => element('p', { class: 'lead several' }, text));
    return [...several, ...sections];
  }

  /** @param {import('../verify.js').Verdict[]} verdicts */
  #whatNext(verdicts) {
    const words = this.#words;
    const next = element('button', { type: 'button', class: 'button big', id: 'next' });
    next.textContent = words.say('checker.next');
    next.addEventListener('click', () => (this.#byCamera ? this.scan() : this.showStart('scan')));
    const attested = verdicts.length === 1 ? verdicts[0].attested : undefined;
    const compare = element('button', { type: 'button', class: 'button other', id: 'compare' });
    compare.textContent = words.say('checker.second');
    compare.addEventListener('click', () => {
      this.#first = attested;
      if (this.#byCamera) {
        this.scan();
      } else {
        this.#backToStart('scan');
      }
    });
    const gone = element('p', { class: 'quiet gone', 'aria-live': 'off' });
    this.#count(gone);
    return [element('p', { class: 'actions' }, next, ...(attested ? [compare] : [])), gone];
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

  /** Says whose certificate the next one will be compared with; not for longer than a result. */
  #waitForSecond() {
    this.#second.hidden = this.#first === undefined;
    if (this.#first) {
      const [name, ...others] = person(this.#first, this.#words);
      const birth = others[others.length - 1];
      byId('second-wait').textContent = this.#words.say('checker.second.wait', name.value, birth.value);
      this.#count(byId('second-gone'));
    } else {
      byId('second-wait').textContent = '';
    }
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
    this.#waitForSecond();
    document.title = this.#words.say('checker.window');
  }
}

/** @param {File} file */
function isText(file) {
  return file.type === 'text/plain' || (file.type === '' && /\.txt$/i.test(file.name));
}

/** The certificates in a text file. @param {File} file */
async function textsIn(file) {
  return split(textOf(new Uint8Array(await file.slice(0, LARGEST_TEXT_FILE).arrayBuffer())));
}
