/** @typedef {'az' | 'en' | 'ru'} Language */

/** Azerbaijani first. @type {Language[]} */
export const LANGUAGES = ['az', 'en', 'ru'];

/** The site's own: `az.pasport.web.pages.Language`. */
const COOKIE = 'PASPORT_LANG';

/** Before the name over HTTPS: `az.pasport.web.browser.BrowserCookies`. */
const PREFIX = '__Host-';
const YEAR = 365 * 24 * 60 * 60;

/**
 * The language by the rules of the other pages: what `?lang=` says, what it said earlier (a
 * cookie), the first of the browser's languages that there is, Azerbaijani.
 *
 * @param {{search: string, cookie: string, preferred: readonly string[]}} given
 */
export function languageOf({ search, cookie, preferred }) {
  const remembered = new RegExp(`(?:^|; *)(?:${PREFIX})?${COOKIE}=(\\w+)`).exec(cookie)?.[1];
  const wanted = [
    new URLSearchParams(search).get('lang'),
    remembered,
    ...preferred.map((tag) => tag.slice(0, 2).toLowerCase()),
  ];
  return LANGUAGES.find((language) => language === wanted.find(isLanguage)) ?? 'az';
}

/** @param {unknown} code */
function isLanguage(code) {
  return LANGUAGES.some((language) => language === code);
}

/**
 * The cookie that remembers a choice for all pages of the site.
 *
 * @param {Language} language
 * @param {{pathname: string, protocol: string}} location
 */
export function cookieOf(language, { pathname, protocol }) {
  const rest = `=${language}; Max-Age=${YEAR}; SameSite=Lax`;
  if (protocol === 'https:') {
    return `${PREFIX}${COOKIE}${rest}; Path=/; Secure`;
  }
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return `${COOKIE}${rest}; Path=${folder}`;
}
