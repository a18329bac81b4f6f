import { element } from './element.js';
import { LANGUAGES } from './language.js';

const OWN_NAMES = { az: 'Azərbaycanca', en: 'English', ru: 'Русский' };

/**
 * Puts the words of a language where the page has their keys.
 *
 * @param {Document} page
 * @param {import('./language.js').Language} language
 * @param {import('./words.js').Words} words
 */
export function translate(page, language, words) {
  page.documentElement.lang = language;
  for (const place of page.querySelectorAll('[data-t]')) {
    place.textContent = words.say(place.getAttribute('data-t') ?? '');
  }
  for (const place of page.querySelectorAll('[data-label]')) {
    place.setAttribute('aria-label', words.say(place.getAttribute('data-label') ?? ''));
  }
}

/**
 * The switch at the top, as on the other pages. Works without a network, too.
 *
 * @param {HTMLElement} list
 * @param {import('./language.js').Language} current
 * @param {(language: import('./language.js').Language) => void} chosen
 */
export function showLanguages(list, current, chosen) {
  const items = LANGUAGES.map((language) => {
    const name = OWN_NAMES[language];
    if (language === current) {
      return element('li', {}, element('strong', { lang: language }, name));
    }
    const link = element('a', { href: `?lang=${language}`, lang: language, hreflang: language }, name);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      chosen(language);
    });
    return element('li', {}, link);
  });
  list.replaceChildren(...items);
}
