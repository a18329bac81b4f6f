import { clockInBaku, dateInBaku } from '../baku.js';
import { TrustProblem } from '../trust/trust-problem.js';
import { byId, element } from './element.js';

const HOUR = 60 * 60 * 1000;
const LARGEST_BUNDLE = 50 * 1024 * 1024;

/** Shows how old the lists are, warns when they are too old, and renews them. */
export class ListsPanel {
  #lists;
  #words;
  #warning;
  #refreshed = byId('refreshed');
  #bundle = /** @type {HTMLInputElement} */ (byId('bundle'));
  /** One change after the other: each ends with what the panel then shows. */
  #changes = Promise.resolve();
  #pending = 0;

  /**
   * @param {import('../trust/lists.js').Lists} lists
   * @param {import('./words.js').Words} words
   * @param {HTMLElement} warning
   */
  constructor(lists, words, warning) {
    this.#lists = lists;
    this.#words = words;
    this.#warning = warning;
    byId('lists').hidden = false;
    byId('refresh').addEventListener('click', () => this.refresh(true));
    byId('bring').addEventListener('click', () => this.#bundle.click());
    this.#bundle.addEventListener('change', () => this.#import());
    byId('forget').addEventListener('click', () => this.#forget());
    setInterval(() => this.show(), HOUR / 60);
  }

  /**
   * Asks the server for newer lists.
   *
   * @param {boolean} [byHand] then the answer is said, good or bad
   */
  async refresh(byHand = false) {
    if (!byHand && (!navigator.onLine || this.#pending > 0)) {
      return;
    }
    await this.#change(() => this.#lists.refresh(), byHand, 'checker.lists.fresh');
  }

  async #import() {
    const file = this.#bundle.files?.[0];
    if (!file) {
      return;
    }
    await this.#change(
      async () => {
        if (file.size > LARGEST_BUNDLE) {
          throw new TrustProblem('BAD_FILE');
        }
        await this.#lists.importBundle(await file.text());
      },
      true,
      'checker.lists.imported',
    );
    this.#bundle.value = '';
  }

  async #forget() {
    if (confirm(this.#words.say('checker.lists.forget.sure'))) {
      // In the queue: a refresh under way would write the old keys back.
      await this.#change(() => this.#lists.forget(), true, 'checker.lists.refreshing');
      await this.refresh(true);
    }
  }

  /** @param {() => Promise<void>} work @param {boolean} byHand @param {string} success */
  #change(work, byHand, success) {
    this.#refreshed.textContent = byHand ? this.#words.say('checker.lists.refreshing') : '';
    this.#pending++;
    this.#changes = this.#changes.then(() => this.#changeNow(work, byHand, success));
    return this.#changes;
  }

  /** @param {() => Promise<void>} work @param {boolean} byHand @param {string} success */
  async #changeNow(work, byHand, success) {
    let answer = success;
    try {
      await work();
    } catch (e) {
      const problem = e instanceof TrustProblem ? e.problem : 'SERVER';
      answer = `checker.problem.${problem}`;
      // That there is no network says nothing; that somebody offers forged lists does.
      byHand ||= problem !== 'OFFLINE' && problem !== 'SERVER';
    }
    this.#pending--;
    // Somebody who asked meanwhile gets the answer to what they asked.
    if (this.#pending === 0) {
      this.#refreshed.textContent = byHand ? this.#words.say(answer) : '';
    }
    this.show();
  }

  show() {
    const { signers, revocations } = this.#lists;
    const words = this.#words;
    const trueTime = this.#lists.clock.trueTime();
    const now = trueTime ?? this.#lists.clock.now();
    const complete = this.#lists.isComplete;
    byId('age').textContent = complete
      ? `– ${moment(this.#lists.issuedAt, words)} (${age(now - this.#lists.issuedAt, words)})`
      : `– ${words.say('checker.lists.none')}`;
    byId('facts').replaceChildren(
      ...(signers && revocations
        ? [
            fact(words.say('checker.lists.signers'), described(signers, words)),
            fact(words.say('checker.lists.revoked'), described(revocations, words)),
            fact(words.say('checker.lists.next'), moment(oldest(signers, revocations, 'nextUpdate'), words)),
            fact(words.say('checker.lists.stale'), moment(oldest(signers, revocations, 'staleAfter'), words)),
          ]
        : []),
    );
    const text = this.#whatToWarnOf(now, complete);
    this.#warning.hidden = text === '';
    if (this.#warning.textContent !== text) {
      this.#warning.textContent = text;
    }
  }

  /** @param {number} now the time, as far as it is known @param {boolean} complete */
  #whatToWarnOf(now, complete) {
    const words = this.#words;
    const shown = this.#lists.clock.now();
    if (now !== shown && Math.abs(now - shown) > 1000) {
      return words.say('checker.warning.clock', moment(shown, words), moment(now, words));
    }
    if (!complete) {
      return words.say('checker.warning.none');
    }
    if (this.#lists.areFromTheFuture(now)) {
      const issued = moment(this.#lists.newestIssuedAt, words);
      return words.say('checker.warning.clock.behind', moment(now, words), issued);
    }
    if (this.#lists.isStale(now)) {
      return words.say('checker.warning.stale');
    }
    return this.#lists.isOld(now) ? words.say('checker.warning.old') : '';
  }
}

/**
 * @param {import('../trust/documents.js').SignerList} signers
 * @param {import('../trust/revocation-list.js').RevocationList} revocations
 * @param {'nextUpdate' | 'staleAfter'} date
 */
function oldest(signers, revocations, date) {
  return Math.min(signers[date], revocations[date]);
}

/** @param {number} time @param {import('./words.js').Words} words */
function moment(time, words) {
  return `${words.date(dateInBaku(time))}, ${clockInBaku(time)}`;
}

/** @param {number} duration @param {import('./words.js').Words} words */
function age(duration, words) {
  const hours = Math.floor(duration / HOUR);
  if (hours < 1) {
    return words.say('checker.age.now');
  }
  return hours < 48
    ? words.say('checker.age.hours', hours)
    : words.say('checker.age.days', Math.floor(hours / 24));
}

/** @param {{size: number, version: number}} list @param {import('./words.js').Words} words */
function described({ size, version }, words) {
  return words.say('checker.lists.size', size, version);
}

/** @param {string} label @param {string} value */
function fact(label, value) {
  return element('div', {}, element('dt', {}, label), element('dd', {}, value));
}
