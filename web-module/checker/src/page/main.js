import { WORDS } from 'words:';
import { Lists } from '../trust/lists.js';
import { openStore } from '../trust/store.js';
import { admit } from '../door.js';
import { verify } from '../verify.js';
import { Camera } from './camera.js';
import { byId } from './element.js';
import { LANGUAGES, cookieOf, languageOf } from './language.js';
import { keepOnDevice } from './offline.js';
import { QrFinder } from './qr.js';
import { Checker } from './checker.js';
import { ListsPanel } from './lists-panel.js';
import { SettingsPanel } from './settings-panel.js';
import { Signals } from './signals.js';
import { showLanguages, translate } from './translate.js';
import { Words } from './words.js';

/** Half an hour: at a door the page stays open all day. */
const REFRESH_EVERY = 30 * 60 * 1000;

async function begin() {
  const language = languageOf({
    search: location.search,
    cookie: document.cookie,
    preferred: navigator.languages,
  });
  const words = new Words(WORDS[language]);
  if (LANGUAGES.some((code) => code === new URLSearchParams(location.search).get('lang'))) {
    remember(language);
    history.replaceState(null, '', location.pathname);
  }
  translate(document, language, words);
  showLanguages(byId('languages'), language, (chosen) => {
    remember(chosen);
    location.reload();
  });

  if (!window.isSecureContext || !globalThis.crypto?.subtle || !globalThis.WebAssembly) {
    refuse(words);
    return;
  }

  try {
    await open(words);
  } catch (e) {
    refuse(words);
    throw e;
  }
}

/** @param {Words} words */
async function open(words) {
  const lists = new Lists(await openStore(), new URL('trust/', location.href).href);
  await lists.load();
  const panel = new ListsPanel(lists, words, byId('warning'));
  const signals = new Signals();
  const settings = new SettingsPanel(words, signals);
  const checker = new Checker({
    words,
    camera: new Camera(/** @type {HTMLVideoElement} */ (byId('video'))),
    finder: new QrFinder(READER_FILE),
    check: async (text) =>
      admit(await verify(text, lists, lists.clock.now(), lists.clock.trueTime()), settings.mode),
    checked: () => panel.show(),
    signals,
  });
  checker.showStart();
  panel.show();

  addEventListener('online', () => panel.refresh());
  setInterval(() => panel.refresh(), REFRESH_EVERY);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      panel.refresh();
    }
  });
  panel.refresh();
  // Without it the page works all the same, as long as there is a network.
  keepOnDevice(() => checker.isIdle).catch((e) => console.warn(e));
}

/** Says that this browser cannot do it; the page has a link to the server's. @param {Words} words */
function refuse(words) {
  byId('warning').textContent = words.say('checker.unsupported');
  byId('warning').hidden = false;
}

/** @param {import('./language.js').Language} language */
function remember(language) {
  document.cookie = cookieOf(language, location);
}

begin();
